// Keys for what is done all day. An element with `data-key` is pressed by that
// key; in a list n and p go from row to row. No key does anything in a field, or
// together with another key, and all of them can be turned off.
(() => {
  "use strict";
  const recall = (store, name) => { try { return store.getItem(name); } catch { return null; } };
  const keep = (store, name, value) => { try { store.setItem(name, value); } catch { /* Then not. */ } };
  const top = document.querySelector(".top form");
  if (!top) return;
  const main = document.querySelector("main");
  const isOn = () => recall(localStorage, "sifra-keys") !== "off";
  const isSeen = (element) => element.getClientRects().length > 0;
  const keyed = () => [...document.querySelectorAll("[data-key]")].filter(isSeen);
  const rows = () => [...document.querySelectorAll("tr[data-reference]:not(.gone)")].filter(isSeen);
  const linkOf = (row) => row.querySelector("a");

  // -- rows of a list
  let at = null;
  const go = (step) => {
    const all = rows();
    const here = all.findIndex((row) => row.contains(document.activeElement));
    const from = here >= 0 ? here : all.findIndex((row) => row.dataset.reference === at);
    const row = all[from < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(from + step, 0), all.length - 1)];
    if (!row) return;
    at = row.dataset.reference;
    linkOf(row).focus();
    row.scrollIntoView({ block: "nearest" });
  };
  const inLists = {
    n: [() => go(1), "Neste sak i lista"], j: [() => go(1)],
    p: [() => go(-1), "Forrige sak i lista"], k: [() => go(-1)],
    o: [() => { const row = rows().find((one) => one.contains(document.activeElement)); if (row) linkOf(row).click(); }, "Åpne saken"],
  };

  // -- from case to case in the list that one came from
  const keepList = () => {
    const all = rows();
    if (all.length === 0) return;
    keep(sessionStorage, "sifra-view", JSON.stringify({
      address: location.pathname + location.search,
      cases: all.map((row) => [row.dataset.reference, linkOf(row).getAttribute("href")]),
      more: document.querySelector("a[rel=next]")?.getAttribute("href"),
    }));
  };
  const leadOn = () => {
    const crumb = document.querySelector("main[data-reference] .crumb");
    if (!crumb || crumb.querySelector("[data-way]")) return;
    const view = JSON.parse(recall(sessionStorage, "sifra-view") || "null");
    const place = view ? view.cases.findIndex(([reference]) => reference === main.dataset.reference) : -1;
    if (place < 0) {
      crumb.querySelector("a")?.setAttribute("data-key", "u");
      return;
    }
    const way = Sifra.make("span", { "data-way": "", class: "way" });
    const add = (key, words, href, told = words) => { if (href) way.append(Sifra.make("a", { "data-key": key, "data-key-words": told, href }, words)); };
    add("p", "Forrige sak", view.cases[place - 1]?.[1]);
    add("u", `${place + 1} av ${view.cases.length} i lista`, view.address, "Tilbake til lista");
    const next = view.cases[place + 1]?.[1];
    add("n", next ? "Neste sak" : "Neste side", next || view.more);
    crumb.append(way);
  };
  const comeBack = () => {
    if (!/^\/staff\/cases\//.test(document.referrer && new URL(document.referrer).pathname)) return;
    const from = decodeURIComponent(new URL(document.referrer).pathname.split("/")[3]);
    const row = rows().find((one) => one.dataset.reference === from);
    if (!row || document.activeElement !== document.body) return;
    at = from;
    linkOf(row).focus();
  };

  // -- pressing
  const isField = (element) => element.matches("input, select, textarea, [contenteditable]");
  const press = (element) => {
    if (element.localName !== "summary") {
      element.focus();
      if (isField(element)) element.select?.(); else element.click();
      return;
    }
    const details = element.parentElement;
    details.open = !details.open;
    const field = details.open && (details.querySelector("input:checked:not([type=hidden])")
      || details.querySelector("input:not([type=hidden]), select, textarea, button"));
    (field || element).focus();
  };
  const choose = (nth) => {
    const panel = document.querySelector("details.panel[open]");
    if (!panel) return false;
    const radios = [...panel.querySelectorAll("input[type=radio]")];
    const list = panel.querySelector("select");
    const options = list ? [...list.options].filter((option) => option.value) : [];
    const chosen = radios[nth - 1] || options[nth - 1];
    if (!chosen) return false;
    if (radios.length) chosen.click();
    else {
      chosen.selected = true;
      list.dispatchEvent(new Event("input", { bubbles: true }));
      list.dispatchEvent(new Event("change", { bubbles: true }));
    }
    const form = (radios[0] || list).form;
    if (form.hasAttribute("data-at-once")) form.requestSubmit();
    else (form.querySelector("textarea:required:placeholder-shown, textarea:required:invalid, input:required:invalid") || form.querySelector("button:not([type=button])")).focus();
    return true;
  };

  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
    if (key === "Enter" && (event.ctrlKey || event.metaKey) && target.form && target.localName === "textarea") {
      event.preventDefault();
      target.form.requestSubmit();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !isOn()) return;
    const isChoice = target.matches("input[type=radio], select");
    if (/^[1-9]$/.test(key) && (isChoice || !isField(target))) {
      if (choose(Number(key))) event.preventDefault();
      return;
    }
    if (isField(target) || (event.shiftKey && /^[a-zæøå]$/i.test(key))) return;
    const wanted = key.toLowerCase();
    const element = keyed().find((one) => one.dataset.key === wanted);
    const [deed] = (rows().length > 0 && inLists[wanted]) || [];
    if (!element && !deed && wanted !== "?") return;
    event.preventDefault();
    if (element) press(element); else if (deed) deed(); else help();
  });

  // -- what the keys are
  const help = () => {
    document.querySelector("dialog.keys")?.remove();
    const known = new Map(rows().length ? Object.entries(inLists).filter(([, [, words]]) => words).map(([key, [, words]]) => [key, words]) : []);
    for (const element of keyed()) {
      const words = element.dataset.keyWords || element.getAttribute("aria-label") || element.labels?.[0]?.textContent || element.textContent;
      known.set(element.dataset.key, words.trim());
    }
    if (document.querySelector("details.panel")) {
      known.set("1–9", "Velg nummer så i skjemaet som er åpent");
      known.set("Ctrl Enter", "Send det du skriver");
      known.set("Esc", "Lukk skjemaet");
    }
    known.delete("?");
    known.set("?", "Vis tastene");
    const list = Sifra.make("dl", {}, ...[...known].map(([key, words]) =>
      Sifra.make("div", {}, Sifra.make("dt", {}, Sifra.make("kbd", {}, key)), Sifra.make("dd", {}, words))));
    const turn = Sifra.make("input", { type: "checkbox", role: "switch" });
    turn.checked = isOn();
    turn.addEventListener("change", () => { keep(localStorage, "sifra-keys", turn.checked ? "on" : "off"); mark(); });
    const dialog = Sifra.make("dialog", { class: "keys", "aria-labelledby": "keys-title" },
      Sifra.make("h2", { id: "keys-title" }, "Tastesnarveier"), list,
      Sifra.make("label", { class: "choice" }, turn, "Tastesnarveier på"),
      Sifra.make("form", { method: "dialog" }, Sifra.make("button", { class: "button", autofocus: "" }, "Lukk")));
    document.body.append(dialog);
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
    dialog.showModal();
  };
  const opener = Sifra.make("button", { type: "button", class: "quiet-button keys-button", "data-key": "?", "data-key-words": "Vis tastene" }, "Taster");
  opener.addEventListener("click", help);
  top.before(opener);

  // Assistive technology is told of keys while they work.
  const mark = () => {
    document.documentElement.classList.toggle("keys-on", isOn());
    for (const element of document.querySelectorAll("[data-key]")) {
      if (isOn()) element.setAttribute("aria-keyshortcuts", element.dataset.key);
      else element.removeAttribute("aria-keyshortcuts");
    }
  };
  const settle = () => { keepList(); leadOn(); mark(); };
  document.addEventListener("sifra:patched", settle);
  settle();
  comeBack();
})();
