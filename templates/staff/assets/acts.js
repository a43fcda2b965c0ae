// In an open form of the bar: a key chooses, arrows go along the choices, a ready
// text goes into the field, and the register says which addresses there are.
(() => {
  "use strict";
  const openForm = () => document.querySelector("details.panel[open] > form");
  const isTyping = (at) => at.matches("textarea, select, input:not([type=radio], [type=checkbox])");

  // What stands behind "Mer" has its key also while it is out of sight.
  const openHidden = (event) => {
    const verb = event.key.length === 1
      && document.querySelector(`.rest [data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!verb || verb.checkVisibility() || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!verb.matches("summary")) {
      verb.click();
      return;
    }
    verb.parentElement.open = true;
    verb.parentElement.querySelector("form :is(input:not([type=hidden]), textarea, button)").focus();
  };

  // Before the keys of the page: those of an open form come first.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const form = openForm();
    // Letters and digits are keys only where keys are on; arrows always are.
    const isOff = !document.documentElement.classList.contains("keys-on");
    if (isOff && event.key.length === 1) return;
    if (!form) {
      openHidden(event);
      return;
    }
    const choice = event.key.length === 1
      && form.querySelector(`[data-choice="${CSS.escape(event.key.toLowerCase())}"]`);
    if (choice) {
      event.preventDefault();
      event.stopImmediatePropagation();
      choice.click();
      choice.focus();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const picks = step ? [...form.querySelectorAll("button.pick")].filter((one) => one.checkVisibility()) : [];
    const at = picks.indexOf(document.activeElement);
    if (!picks.length || document.activeElement.type === "radio") return;
    event.preventDefault();
    picks[at < 0 ? 0 : (at + step + picks.length) % picks.length].focus();
  }, true);

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-insert]");
    if (!button) return;
    event.preventDefault();
    const form = button.form;
    const field = form.elements.words || form.elements.reason;
    field.value = [field.value.trimEnd(), button.dataset.insert].filter(Boolean).join("\n\n");
    const asks = form.querySelector("[name=value][value=question]");
    if (asks && "asks" in button.dataset) asks.checked = true;
    button.closest("details").open = false;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  });

  let asked = 0;
  const suggest = async (field) => {
    const typed = field.value.trim();
    const turn = ++asked;
    if (typed.length < 3) return;
    const answer = await fetch(`/places?q=${encodeURIComponent(typed)}`).catch(() => null);
    if (!answer?.ok || turn !== asked) return;
    const { places } = await answer.json();
    if (turn !== asked) return;
    let list = document.getElementById("place-known");
    if (!list) {
      list = document.createElement("datalist");
      list.id = "place-known";
      field.after(list);
      field.setAttribute("list", list.id);
    }
    list.replaceChildren(...places.map((place) => {
      const option = document.createElement("option");
      option.value = place.address;
      option.label = [place.building, place.more].filter(Boolean).join(", ");
      return option;
    }));
  };
  let pause;
  document.addEventListener("input", (event) => {
    if (!event.target.matches("[data-places]")) return;
    clearTimeout(pause);
    pause = setTimeout(suggest, 150, event.target);
  });
})();
