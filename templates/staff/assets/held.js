// Sending on a bad line. A form is sent once, however often it is pressed. One
// with `data-keep` that does not get through is held and sent when the line is
// back; the server does the same form once.
(() => {
  "use strict";
  const WAITS = [5_000, 10_000, 30_000];
  const GIVE_UP = 20_000;
  const store = (() => { try { return window.sessionStorage; } catch { return null; } })();
  const tell = (type, detail) => document.dispatchEvent(new CustomEvent(type, { detail }));
  let held = [];
  let timer = 0;
  let wait = 0;

  const free = (form) => {
    delete form.dataset.busy;
    form.querySelectorAll("[aria-disabled]").forEach((button) => button.removeAttribute("aria-disabled"));
  };
  const hold = (form, button) => {
    form.dataset.busy = "";
    button?.setAttribute("aria-disabled", "true");
    // A page that never comes must not lock the form for good.
    setTimeout(() => free(form), GIVE_UP + 1_000);
  };
  window.addEventListener("pageshow", (event) => { if (event.persisted) [...document.forms].forEach(free); });

  document.addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    if (event.defaultPrevented || form.method !== "post" || form.matches("[action$='/logout']")) return;
    if ("busy" in form.dataset) { event.preventDefault(); return; }
    tell("sifra:sent", form);
    // A button with an address of its own asks for something else than the form.
    const data = form.matches("[data-keep]") && !submitter?.hasAttribute("formaction") ? new FormData(form) : null;
    if (data && submitter?.name) data.append(submitter.name, submitter.value);
    hold(form, submitter);
    if (!data) return;
    event.preventDefault();
    const hasFiles = form.enctype === "multipart/form-data";
    send({
      action: form.getAttribute("action"),
      body: hasFiles ? data : new URLSearchParams(data).toString(),
      words: form.dataset.keep || (submitter?.textContent || "").trim(),
      kept: Sifra.keptAs?.(form),
      form, submitter,
    }, true);
  });

  // The form as it is now: a new login has another token.
  const bodyOf = ({ body }) => {
    const csrf = document.querySelector("input[name=csrf]")?.value;
    const sent = typeof body === "string" ? new URLSearchParams(body) : body;
    if (csrf) sent.set("csrf", csrf);
    return sent;
  };

  const send = async (one, isFirst) => {
    let answer;
    try {
      answer = await fetch(one.action, { method: "POST", body: bodyOf(one), headers: { "x-sifra-script": "1" }, signal: AbortSignal.timeout(GIVE_UP) });
    } catch { /* No line. */ }
    // A proxy that misses us says so with these; nothing was done.
    if (!answer || [502, 503, 504].includes(answer.status)) { keep(one); return false; }
    drop(one);
    const to = answer.headers.get("x-sifra-to");
    if (to && !to.startsWith("/staff/login")) {
      tell("sifra:done", { kept: one.kept, form: isFirst ? null : one.form });
      if (isFirst) location.assign(to); else {
        Sifra.show(`sent ${one.action}`, `Sendt: ${one.words}.`, [["Se saken", to]]);
        Sifra.say(`Sendt: ${one.words}.`);
      }
    } else if (isFirst) natively(one);
    else {
      // It wants a second look before anybody is told.
      const said = answer.status === 200 ? `Nettet er tilbake. Se over og send: ${one.words}.` : answer.status === 401 ? `Ikke sendt: ${one.words}. Logg inn igjen først.` : `Ikke lagret: ${one.words}. Noe er endret siden du skrev.`;
      Sifra.show(`sent ${one.action}`, said, [["Se hva", one.form?.isConnected ? () => natively(one) : one.page]], true);
      Sifra.say(said);
      if (one.form) free(one.form);
    }
    return true;
  };

  // The server's own words about what it refused, on its own page.
  const natively = ({ form, submitter }) => {
    if (submitter?.name) form.append(Sifra.make("input", { type: "hidden", name: submitter.name, value: submitter.value }));
    tell("sifra:sent", form);
    HTMLFormElement.prototype.submit.call(form);
  };

  const write = () => {
    const plain = held.filter(({ body }) => typeof body === "string").map(({ action, body, words, kept, page }) => ({ action, body, words, kept, page }));
    try { store.setItem("sifra-held", JSON.stringify(plain)); } catch { /* Only as long as the page is open. */ }
  };
  const show = (one) => Sifra.show(`held ${one.action}`, `Ikke sendt: ${one.words}. Vi sender når nettet er tilbake.`,
    [["Prøv nå", () => again()], ["Avbryt", () => { drop(one); Sifra.say("Avbrutt. Det du skrev, står der fortsatt."); }]]);
  const keep = (one) => {
    if (one.form) free(one.form);
    one.page = one.page || location.pathname;
    if (!held.includes(one)) {
      drop(held.find((other) => other.action === one.action));
      held.push(one);
      Sifra.say(`Ikke sendt: ${one.words}. Vi sender når nettet er tilbake.`);
    }
    show(one);
    write();
    clearTimeout(timer);
    timer = setTimeout(again, WAITS[Math.min(wait, WAITS.length - 1)]);
    wait += 1;
  };
  const drop = (one) => {
    if (!one) return;
    held = held.filter((other) => other !== one);
    Sifra.hide(`held ${one.action}`);
    write();
  };
  let isTrying = false;
  const again = async () => {
    if (isTrying) return;
    isTrying = true;
    clearTimeout(timer);
    // One after the other, as they were pressed.
    for (const one of [...held]) if (!await send(one, false)) break;
    isTrying = false;
    if (held.length === 0) wait = 0;
  };
  window.addEventListener("online", again);
  document.addEventListener("sifra:news", ({ detail: { type } }) => { if (type === "found") again(); });
  try { held = JSON.parse(store.getItem("sifra-held") || "[]"); } catch { /* None. */ }
  if (document.querySelector("form[action='/staff/logout']") && held.length) { held.forEach(show); again(); }
})();
