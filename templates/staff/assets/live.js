// Keeps the page up to date without a reload, and never under one's hands: what
// is here changes in place, what is new waits in the bar, what is being written
// stays as it is.
(() => {
  "use strict";
  const main = document.querySelector("main");
  const isCase = () => Boolean(main && main.dataset.reference);
  const rowsOf = (page) => new Map([...page.querySelectorAll("tr[data-reference]")].map((row) => [row.dataset.reference, row]));
  const isList = Boolean(document.querySelector("[data-list], tr[data-reference]"));
  if (!main || !(isCase() || isList)) return;

  // What scripts and readers have done to an element is not the server's.
  const OURS = new Set(["open", "aria-keyshortcuts", "aria-disabled", "data-busy"]);
  const key = (node) => node.nodeType === 1
    ? [node.nodeName, node.id || node.dataset.live || node.dataset.reference || node.getAttribute("aria-labelledby") || node.classList[0]].join()
    : node.nodeName;

  const remove = (node) => { if (node.nodeType !== 1 || !node.matches(".notice, [data-way]")) node.remove(); };

  // Makes an element like another, and leaves alone what is alike already: focus,
  // selection and what stands open.
  const morph = (old, next) => {
    if (old.isEqualNode(next)) return;
    if (old.nodeType !== 1) { old.data = next.data; return; }
    for (const { name } of [...old.attributes]) if (!next.hasAttribute(name) && !OURS.has(name)) old.removeAttribute(name);
    for (const { name, value } of [...next.attributes]) if (!OURS.has(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
    let at = old.firstChild;
    for (const child of [...next.childNodes]) {
      let found = at;
      // A text is only ever the one that stands here.
      while (found && key(found) !== key(child)) found = child.nodeType === 1 ? found.nextSibling : null;
      if (!found) { old.insertBefore(child, at); continue; }
      while (at !== found) { const gone = at; at = at.nextSibling; remove(gone); }
      at = found.nextSibling;
      morph(found, child);
    }
    while (at) { const gone = at; at = at.nextSibling; remove(gone); }
  };

  const title = document.title;
  const countInTitle = (count) => {
    document.title = count > 0 && document.visibilityState !== "visible" ? `(${count}) ${title}` : title;
  };
  const words = (element) => {
    if (!element) return "";
    const copy = element.cloneNode(true);
    copy.querySelectorAll(".sr").forEach((hidden) => hidden.remove());
    return copy.textContent.trim().replace(/\s+/g, " ");
  };

  // -- a list of cases
  const cried = new Set();
  let newest = null;
  let waiting = 0;

  const isEmergency = (row) => Boolean(row && row.querySelector(".priority.emergency"));

  const cry = (reference, row) => {
    if (cried.has(reference)) return;
    cried.add(reference);
    const link = row.querySelector("a");
    const where = words(row.querySelector(".q-place"));
    const what = [...new Set([words(link).replace(where, "").trim(), where])].filter(Boolean).join(", ");
    Sifra.say(`Akutt: ${what}`, true);
    Sifra.show(`emergency ${reference}`, `Akutt: ${what}.`, [["Åpne", link.href], ["Skjul", () => Sifra.hide(`emergency ${reference}`)]], true);
  };

  const markGone = (row) => {
    if (row.classList.contains("gone")) return;
    row.classList.add("gone");
    const cell = row.querySelector("th") || row.cells[0];
    cell.append(Sifra.make("span", { class: "gone-note" }, "Ikke lenger her"));
  };

  const showNewest = (event) => {
    const here = main.querySelector("tr[data-reference]")?.parentElement;
    const there = newest?.querySelector("tr[data-reference]")?.parentElement;
    if (!here || !there) return;
    event.preventDefault();
    const known = rowsOf(document);
    here.replaceChildren(...there.cloneNode(true).children);
    const fresh = [...rowsOf(document)].filter(([reference]) => !known.has(reference)).map(([, row]) => row);
    fresh.forEach((row) => row.classList.add("fresh"));
    waiting = 0;
    Sifra.hide("new");
    for (const reference of cried) Sifra.hide(`emergency ${reference}`);
    (fresh[0] || here).querySelector("a")?.focus();
    done();
  };

  const viewOf = (count) => count.dataset.view || count.closest("a")?.getAttribute("href");

  const patchList = (page) => {
    const counts = new Map([...page.querySelectorAll(".count")].map((count) => [viewOf(count), count]));
    for (const count of document.querySelectorAll(".count")) {
      const next = counts.get(viewOf(count));
      if (next) morph(count, next);
    }
    const here = rowsOf(document);
    const there = rowsOf(page);
    const isOneOfMany = Boolean(document.querySelector("a[rel=next]"));
    const [old, now] = [[...here.keys()], [...there.keys()]];
    const lastKept = now.findLastIndex((reference) => here.has(reference));
    const lastStaying = old.findLastIndex((reference) => there.has(reference));
    // Behind the last row that stays, rows come from the next page or go there.
    const fresh = now.filter((reference, place) => !here.has(reference) && !(isOneOfMany && place > lastKept && lastKept >= 0));
    const isFull = Boolean(page.querySelector("a[rel=next]"));
    newest = document.importNode(page.querySelector("main"), true);
    for (const [place, reference] of old.entries()) {
      const [row, next] = [here.get(reference), there.get(reference)];
      if (next) {
        if (isEmergency(next) && !isEmergency(row)) cry(reference, next);
        morph(row, next);
      } else if (!(isFull && place > lastStaying)) markGone(row);
    }
    for (const reference of fresh) if (isEmergency(there.get(reference))) cry(reference, there.get(reference));
    if (fresh.length === 0) Sifra.hide("new");
    else {
      const said = fresh.length === 1 ? "1 ny sak." : `${fresh.length} nye saker.`;
      Sifra.show("new", said, [["Vis dem", location.href, showNewest]]);
      if (fresh.length > waiting) Sifra.say(said);
    }
    waiting = fresh.length;
    countInTitle(waiting);
  };

  // -- the page of a case
  let sentAt = 0;
  document.addEventListener("sifra:done", () => { sentAt = Date.now(); });
  let seen = isCase() ? Number(main.dataset.version) : 0;

  const isInUse = (part) => Boolean(part.querySelector("details[open]"))
    || [...part.querySelectorAll("input, select, textarea")].some((field) => Sifra.isTouched(field) || field === document.activeElement);

  const patchCase = (page) => {
    const next = page.querySelector("main[data-reference]");
    if (!next) return;
    if (next.dataset.reference !== main.dataset.reference) {
      const said = "Det som sto i saken, er flyttet til en annen sak.";
      Sifra.show("changed", said, [["Åpne den", `/staff/cases/${next.dataset.reference}`]]);
      Sifra.say(said);
      return;
    }
    const version = Number(next.dataset.version);
    const by = next.dataset.by;
    const me = words(document.querySelector(".who strong"));
    const what = words(next.querySelector(".history-what"));
    if (!isInUse(main)) morph(main, next);
    else for (const part of main.querySelectorAll("[data-live]")) {
      const newer = next.querySelector(`[data-live="${CSS.escape(part.dataset.live)}"]`);
      if (newer && !isInUse(part)) morph(part, newer);
    }
    const isNews = version > seen;
    seen = Math.max(seen, version);
    // What was sent from here late says so itself.
    const isOurs = by === me && Date.now() - sentAt < 15_000;
    if (isNews && !isOurs) {
      const who = by === me ? "deg i et annet vindu" : by;
      // Of who took it the line of history tells too.
      const how = what && !what.includes(by) ? ` ${what}.` : "";
      const said = `Saken er endret${who ? ` av ${who}` : ""}.${how}`;
      Sifra.show("changed", said, [["Se endringene", "#history-title"], ["Skjul", () => Sifra.hide("changed")]]);
      Sifra.say(said);
      countInTitle(1);
    }
  };

  // -- when to look
  let isBusy = false;
  let isDue = false;
  let timer = 0;
  let looked = Date.now();
  let pressed = 0;
  document.addEventListener("pointerdown", () => { pressed = Date.now(); }, true);
  document.addEventListener("pointerup", () => { pressed = 0; }, true);
  const done = () => document.dispatchEvent(new CustomEvent("sifra:patched"));
  const over = () => {
    const next = encodeURIComponent(address());
    Sifra.show("over", "Du er logget ut. Det du har skrevet, blir stående.", [["Logg inn igjen", `/staff/login?next=${next}`]]);
    Sifra.say("Du er logget ut.");
  };
  const address = () => isCase() ? `/staff/cases/${main.dataset.reference}` : location.pathname + location.search;

  const look = () => {
    isDue = isBusy;
    if (isBusy || timer) return;
    const pause = document.visibilityState === "visible" ? 1_000 : 5_000;
    timer = setTimeout(run, Math.max(50, looked + pause - Date.now()));
  };
  const run = async () => {
    timer = 0;
    if (Date.now() - pressed < 2_000 || document.querySelector("form[data-busy]")) { timer = setTimeout(run, 300); return; }
    isBusy = true;
    looked = Date.now();
    try {
      const answer = await fetch(address(), { cache: "no-store", headers: { accept: "text/html" } });
      if (new URL(answer.url).pathname === "/staff/login") over();
      else if (answer.status === 404 && isCase()) Sifra.show("changed", "Saken er ikke lenger åpen for deg.", [["Til køen", "/staff"]]);
      else if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        if (isCase()) patchCase(page); else patchList(page);
        done();
      }
    } catch { /* No line: whoever listens says so, and looks again. */ }
    isBusy = false;
    if (isDue) look();
  };

  let lostTimer = 0;
  const LOST = "Uten forbindelse. Siden er slik den var, og oppdateres når nettet er tilbake.";
  document.addEventListener("sifra:news", ({ detail: { type, reference, version } }) => {
    if (type === "over") over();
    if (type === "lost") lostTimer = setTimeout(() => { Sifra.show("lost", LOST); Sifra.say("Uten forbindelse."); lostTimer = 0; }, 6_000);
    if (type === "found") {
      if (!lostTimer) { Sifra.hide("lost"); Sifra.say("Forbindelsen er tilbake."); }
      clearTimeout(lostTimer);
      lostTimer = 0;
      if (!isCase()) look();
    }
    if (type === "look") look();
    if (type !== "case" && type !== "messages") return;
    if (isCase()) {
      if (reference === main.dataset.reference && (type === "messages" || version > seen)) look();
    } else {
      const row = rowsOf(document).get(reference);
      if (type === "messages" || !row || Number(row.dataset.version) < version) look();
    }
  });
  document.addEventListener("visibilitychange", () => {
    countInTitle(0);
    if (isList && !isCase() && document.visibilityState === "visible" && Date.now() - looked > 20_000) look();
  });
  // Times go by in a list even where nothing happens.
  if (!isCase()) setInterval(() => { if (document.visibilityState === "visible") look(); }, 60_000);
})();
