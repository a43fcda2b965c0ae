// The bar at the foot of the page, in which scripts show what is new, and the two
// places from which a screen reader says it: one that waits its turn, one that
// does not. All scripts speak through these.
var Sifra = (() => {
  "use strict";
  const make = (tag, attributes, ...inside) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...inside);
    return element;
  };

  const quiet = make("div", { id: "said", class: "sr", role: "status" });
  const loud = make("div", { id: "called", class: "sr", role: "alert" });
  const bar = make("section", { id: "live", class: "live", "aria-label": "Nytt" });
  bar.hidden = true;
  document.body.append(quiet, loud, bar);

  // Says words once; the same words again are said again.
  const say = (words, isGrave) => {
    const region = isGrave ? loud : quiet;
    region.textContent = "";
    setTimeout(() => { region.textContent = words; }, 50);
  };

  const line = (name) => [...bar.children].find((one) => one.dataset.line === name);

  // Shows a line under a name, in place of the one that was there. What can be
  // done about it are pairs of words and an address or a function, or both.
  const show = (name, words, deeds = [], isGrave = false) => {
    const shown = line(name);
    if (shown && shown.dataset.words === words) return;
    const buttons = deeds.map(([verb, address, deed]) => {
      const button = typeof address === "string"
        ? make("a", { href: address }, verb)
        : make("button", { type: "button" }, verb);
      button.addEventListener("click", deed || (typeof address === "function" ? address : () => {}));
      return button;
    });
    const shows = make("p", { "data-line": name, "data-words": words }, make("span", {}, words), ...buttons);
    if (isGrave) shows.className = "grave";
    if (shown) shown.replaceWith(shows); else bar.append(shows);
    bar.hidden = false;
  };

  const hide = (name) => {
    const shown = line(name);
    if (shown) shown.remove();
    bar.hidden = bar.children.length === 0;
  };

  // Whether a field holds something else than the server put into it.
  const isTouched = (field) => {
    if (field.type === "hidden") return false;
    if (field.type === "radio" || field.type === "checkbox") return field.checked !== field.defaultChecked;
    if (field.localName !== "select") return "defaultValue" in field && field.value !== field.defaultValue;
    const first = [...field.options].findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(first, 0);
  };

  return { make, say, show, hide, isTouched };
})();
