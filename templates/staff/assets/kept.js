// Nothing typed is lost: what is written in a form is kept in this window until
// the server says that it is done, and stands there again after a reload, a dead
// line or a new login. Nothing of it outlives a logout.
(() => {
  "use strict";
  const PREFIX = "sifra-kept ";
  const LONGEST = 12 * 60 * 60 * 1000;
  const store = (() => { try { return window.sessionStorage; } catch { return null; } })();
  if (!store) return;
  const windows = window.BroadcastChannel ? new BroadcastChannel("sifra-door") : null;

  const forget = () => Object.keys(store).filter((name) => name.startsWith("sifra-")).forEach((name) => store.removeItem(name));
  const isOurs = (form) => form.method === "post" && !form.matches("[action$='/logout'], [action$='/login'], [data-kept=no]");
  const name = (form) => {
    const about = form.querySelector("input[type=hidden][name=report]");
    return `${PREFIX}${new URL(form.getAttribute("action") || "", location.href).pathname} ${about ? about.value : ""}`;
  };
  const fields = (form) => [...form.elements].filter((field) => field.name && field.matches("input:not([type=hidden], [type=password], [type=file]), select, textarea"));
  const isCheck = (field) => field.type === "radio" || field.type === "checkbox";

  const keep = (form) => {
    const typed = fields(form).filter(Sifra.isTouched).map((field) => isCheck(field) ? [field.name, field.value, field.checked] : [field.name, field.value]);
    if (typed.length === 0) { store.removeItem(name(form)); return; }
    const isOpen = Boolean(form.closest("details[open]"));
    try { store.setItem(name(form), JSON.stringify({ at: Date.now(), typed, isOpen })); } catch { /* No room. */ }
  };
  for (const type of ["input", "change"]) {
    document.addEventListener(type, (event) => { if (event.target.form && isOurs(event.target.form)) keep(event.target.form); });
  }

  const wipe = (form) => {
    form.reset();
    form.querySelector(".kept-note")?.remove();
    const details = form.closest("details");
    if (!details) return;
    details.classList.remove("begun");
    details.open = false;
  };

  const note = (form) => {
    const details = form.closest("details");
    if (details) details.classList.add("begun");
    if (form.querySelector(".kept-note")) return;
    const clear = Sifra.make("button", { type: "button", class: "link-button" }, "Tøm");
    const said = Sifra.make("p", { class: "notice kept-note" }, "Det du skrev sist, står her. ", clear);
    clear.addEventListener("click", () => {
      store.removeItem(name(form));
      wipe(form);
      if (details) { details.open = true; fields(form)[0]?.focus(); }
    });
    form.prepend(said);
  };

  // What the server has put into a field is newer than what is kept.
  const restore = (form, isSameVisit) => {
    const kept = JSON.parse(store.getItem(name(form)) || "null");
    if (!kept) return;
    if (Date.now() - kept.at > LONGEST) { store.removeItem(name(form)); return; }
    let isRestored = false;
    for (const [field, value, isChecked] of kept.typed) {
      const same = fields(form).filter((one) => one.name === field);
      const one = isChecked === undefined ? same[0] : same.find((option) => option.value === value);
      if (!one || Sifra.isTouched(one)) continue;
      if (isChecked !== undefined) one.checked = isChecked;
      else if (one.localName === "select" || one.value === "") one.value = value;
      isRestored = isRestored || Sifra.isTouched(one);
    }
    if (!isRestored) return;
    note(form);
    const details = form.closest("details");
    if (details && kept.isOpen && isSameVisit) details.open = true;
  };

  // -- at the door
  const leave = () => { forget(); if (windows) windows.postMessage("out"); };
  if (windows) windows.addEventListener("message", forget);
  document.addEventListener("submit", (event) => { if (event.target.matches("[action='/staff/logout']")) leave(); });
  if (location.pathname === "/staff/login" && new URLSearchParams(location.search).has("out")) leave();
  const who = document.querySelector(".who strong")?.textContent;
  if (who) {
    const last = store.getItem("sifra-who");
    if (last && last !== who) forget();
    store.setItem("sifra-who", who);
  }

  // -- when it is done: the server then leads on to another page
  document.addEventListener("sifra:sent", ({ detail: form }) => store.setItem("sifra-sent", name(form)));
  document.addEventListener("sifra:done", ({ detail: { kept, form } }) => {
    store.removeItem(kept);
    if (form?.isConnected) wipe(form);
  });
  const [visit] = performance.getEntriesByType("navigation");
  const sent = store.getItem("sifra-sent");
  store.removeItem("sifra-sent");
  if (sent && visit?.redirectCount > 0 && location.pathname !== "/staff/login") store.removeItem(sent);

  const isSameVisit = visit?.type === "reload" || visit?.type === "back_forward" || /\/staff\/login/.test(document.referrer);
  const restoreAll = () => [...document.forms].filter(isOurs).forEach((form) => restore(form, isSameVisit));
  restoreAll();
  document.addEventListener("sifra:patched", restoreAll);
  Sifra.keptAs = name;
})();
