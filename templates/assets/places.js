// The place field becomes a combobox with addresses from the register: the
// "editable combobox with list autocomplete" of WAI-ARIA's authoring practices.
// Without this script, without a network, or where the register knows nothing,
// it is the text field that it was. All words come from the page.
{
  /** Milliseconds without a key before the register is asked. */
  const PAUSE = 150;
  /** Milliseconds more before somebody is told that the register has nothing. */
  const PATIENCE = 800;
  // Milliseconds after the list has opened in which no finger can mean it.
  const SETTLING = 350;
  const SHORTEST = 2;
  const LONGEST = 200;

  const element = (name, attributes, text = "") => {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      made.setAttribute(attribute, value);
    }
    made.textContent = text;
    return made;
  };

  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  /** An address stays in its own order in a sentence from right to left. */
  const apart = (text) => (document.dir === "rtl" ? `\u2068${text}\u2069` : text);
  const filled = (sentence, name, value) =>
    sentence.replace(`{${name}}`, () =>
      typeof value === "number" ? numbers.format(value) : apart(value),
    );

  class PlaceField {
    #field;
    #words;
    #list;
    /** Read to those who cannot see the list. */
    #counted;
    /** Shown to all. */
    #told;
    #places = [];
    /** What was typed when the list was made. */
    #typed = "";
    #active = -1;
    #openedAt = 0;
    #timer = 0;
    /** The field is changed by us. */
    #setting = false;
    /** The keyboard has gone on to what comes after the field. */
    #isLeft = false;
    #asking = null;

    constructor(box) {
      this.#field = box.querySelector("input");
      this.#words = box.dataset;
      const id = `${this.#field.id}-places`;
      this.#list = element("ul", {
        id,
        class: "finder-list",
        role: "listbox",
        "aria-label": this.#words.label,
      });
      this.#list.hidden = true;
      this.#counted = element("p", { class: "unseen", role: "status" });
      this.#told = element("p", { class: "finder-told", role: "status" });
      box.append(this.#list);
      box.after(this.#counted, this.#told);
      for (const [attribute, value] of Object.entries({
        role: "combobox",
        "aria-autocomplete": "list",
        "aria-controls": id,
        "aria-expanded": "false",
      })) {
        this.#field.setAttribute(attribute, value);
      }
      this.#listen();
    }

    #listen() {
      const field = this.#field;
      field.addEventListener("input", (event) => {
        if (!event.isComposing && !this.#setting) this.#edited();
      });
      field.addEventListener("compositionend", () => this.#edited());
      field.addEventListener("keydown", (event) => this.#pressed(event));
      field.addEventListener("focus", () => (this.#isLeft = false));
      // A tap elsewhere, or a keyboard put away, leaves the list where it is:
      // nothing moves away from under the thumb.
      field.addEventListener("blur", () => this.#activate(-1));
      field.addEventListener("pointerdown", () => field.removeAttribute("inputmode"));
      // The field keeps the focus, so that the list stays.
      this.#list.addEventListener("mousedown", (event) => event.preventDefault());
      this.#list.addEventListener("click", (event) => {
        // A tap that was meant for what stood there a moment ago.
        if (event.detail > 0 && performance.now() - this.#openedAt < SETTLING) return;
        const option = event.target.closest("[role=option]");
        if (option) this.#choose(this.#places[[...this.#list.children].indexOf(option)]);
      });
    }

    /** Drops what was asked or was to be asked. */
    forget() {
      clearTimeout(this.#timer);
      this.#asking?.abort();
      this.#asking = null;
    }

    tell(sentence) {
      if (this.#told.textContent !== sentence) this.#told.textContent = sentence;
    }

    /** Asks the register; nothing where the answer came to nothing. */
    async ask(url, request = {}) {
      this.forget();
      const asking = new AbortController();
      this.#asking = asking;
      try {
        const answer = await fetch(url, { ...request, signal: asking.signal });
        return answer.ok ? await answer.json() : null;
      } catch {
        return null;
      } finally {
        if (this.#asking === asking) this.#asking = null;
      }
    }

    #edited() {
      this.forget();
      this.#field.dispatchEvent(new Event("placeedited"));
      this.#activate(-1);
      const typed = this.#field.value.trim();
      if (typed.length < SHORTEST || typed.length > LONGEST) {
        this.#places = [];
        this.#close();
        this.tell("");
        return;
      }
      this.#timer = setTimeout(() => this.#search(typed), PAUSE);
    }

    async #search(typed) {
      const answer = await this.ask(`${this.#words.places}?q=${encodeURIComponent(typed)}`);
      // Later letters have asked anew, or the reader has gone on.
      if (!answer || this.#field.value.trim() !== typed) return;
      this.offer(answer.places, this.#words.count);
      if (answer.places.length > 0) {
        this.tell("");
      } else {
        this.#timer = setTimeout(() => this.tell(this.#words.none), PATIENCE);
      }
    }

    /** Shows places to choose from, unless the reader has gone on. */
    offer(places, sentence) {
      this.#places = places;
      this.#typed = this.#field.value.trim();
      this.#active = -1;
      this.#list.replaceChildren(...places.map((place, at) => this.#option(place, at)));
      if (places.length > 0 && !this.#isLeft) {
        this.#open(sentence);
      } else {
        this.#close();
      }
    }

    #option(place, at) {
      const option = element("li", {
        id: `${this.#list.id}-${at}`,
        class: "finder-place",
        role: "option",
        "aria-selected": "false",
      });
      const address = element("span", { class: "finder-address" });
      address.append(element("bdi", {}, place.address));
      const more = element("span", { class: "finder-more" });
      if (place.metres) more.append(filled(this.#words.metres, "metres", place.metres), ", ");
      more.append(element("bdi", {}, [place.building, place.more].filter(Boolean).join(", ")));
      option.append(address, " ", more);
      return option;
    }

    #open(sentence) {
      if (this.#list.hidden) this.#openedAt = performance.now();
      this.#list.hidden = false;
      this.#field.setAttribute("aria-expanded", "true");
      this.#counted.textContent = filled(sentence, "count", this.#places.length);
    }

    #close() {
      this.#activate(-1);
      this.#list.hidden = true;
      this.#field.setAttribute("aria-expanded", "false");
      this.#counted.textContent = "";
    }

    #activate(at) {
      this.#active = at;
      [...this.#list.children].forEach((option, nth) => {
        option.setAttribute("aria-selected", String(nth === at));
      });
      const option = this.#list.children[at];
      if (option) {
        this.#field.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      } else {
        this.#field.removeAttribute("aria-activedescendant");
      }
    }

    #choose(place) {
      if (!place) return;
      this.forget();
      this.#set(place.address);
      this.#places = [];
      this.#close();
      const chosen = [place.address, place.building, place.more].filter(Boolean).join(", ");
      this.tell(filled(this.#words.chosen, "place", chosen));
    }

    /** Changes the field as somebody who types does. */
    #set(value) {
      this.#setting = true;
      this.#field.value = value;
      this.#field.dispatchEvent(new Event("input", { bubbles: true }));
      this.#setting = false;
    }

    #pressed(event) {
      // The keys of an input method are not ours.
      if (event.isComposing || event.keyCode === 229) return;
      this.#field.removeAttribute("inputmode");
      const isOpen = !this.#list.hidden;
      const isActive = isOpen && this.#active >= 0;
      switch (event.key) {
        case "ArrowDown":
        case "ArrowUp":
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          this.#walk(event.key === "ArrowDown", event.altKey);
          return;
        case "Enter":
          // With nothing chosen in the list, Enter sends the page.
          if (!isActive) return;
          event.preventDefault();
          this.#choose(this.#places[this.#active]);
          return;
        case "Tab":
          if (isActive) this.#choose(this.#places[this.#active]);
          this.#isLeft = true;
          this.#close();
          return;
        case "Escape":
          if (!isOpen && this.#field.value === "") return;
          event.preventDefault();
          this.forget();
          if (isOpen) {
            this.#close();
          } else {
            this.#set("");
            this.#places = [];
            this.tell("");
          }
          return;
        case "Home":
        case "End":
        case "ArrowLeft":
        case "ArrowRight":
          // Back to the letters.
          this.#activate(-1);
      }
    }

    #walk(down, alt) {
      if (!this.#list.hidden && alt) {
        if (!down) this.#close();
        return;
      }
      const count = this.#places.length;
      if (this.#list.hidden) {
        const typed = this.#field.value.trim();
        if (count === 0 || this.#typed !== typed) {
          if (typed.length >= SHORTEST && typed.length <= LONGEST) this.#search(typed);
          return;
        }
        this.#open(this.#words.count);
        if (alt) return;
      }
      const from = this.#active;
      if (down) {
        this.#activate(from + 1 < count ? from + 1 : 0);
      } else {
        this.#activate(from > 0 ? from - 1 : count - 1);
      }
    }
  }

  for (const box of document.querySelectorAll("[data-places]")) {
    box.placeField = new PlaceField(box);
  }
}
