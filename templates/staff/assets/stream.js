// Listens to what changes, and tells it to the page as `sifra:news`. One window
// of a browser listens for all of them, the one looked at last: a browser opens
// few lines to one server.
(() => {
  "use strict";
  if (!document.querySelector("form[action='/staff/logout']") || !window.EventSource) return;
  const KINDS = ["hello", "tick", "case", "messages", "look", "over"];
  const SILENT = 50_000;
  const LONGEST = 30_000;
  const windows = window.BroadcastChannel ? new BroadcastChannel("sifra-live") : null;
  let source = null;
  let since = "";
  let heard = Date.now();
  let wait = 2_000;
  let timer = 0;
  let isLost = false;
  let isOver = false;

  const news = (type, told = {}) => document.dispatchEvent(new CustomEvent("sifra:news", { detail: { type, ...told } }));

  const take = ({ type, id, data }) => {
    if (id) since = id;
    if (type === "lost") {
      if (!isLost) news("lost");
      isLost = true;
      return;
    }
    if (isLost) news("found");
    isLost = false;
    if (type === "over") isOver = true;
    if (type === "case" || type === "messages") news(type, JSON.parse(data));
    if (type === "look" || type === "over") news(type);
  };
  const pass = (message) => {
    if (windows) windows.postMessage(message);
    take(message);
  };
  if (windows) windows.addEventListener("message", (event) => take(event.data));

  const close = () => {
    clearTimeout(timer);
    if (source) source.close();
    source = null;
  };

  const open = () => {
    close();
    if (isOver) return;
    heard = Date.now();
    const from = since ? `since=${since}` : `age=${Math.ceil(performance.now())}`;
    source = new EventSource(`/staff/live?${from}`);
    for (const type of KINDS) {
      source.addEventListener(type, (event) => {
        heard = Date.now();
        wait = 2_000;
        pass({ type, id: event.lastEventId, data: event.data });
        if (type === "over") close();
      });
    }
    source.addEventListener("error", () => {
      pass({ type: "lost" });
      // A line that breaks is taken up again by the browser, a refusal is not.
      if (source && source.readyState === EventSource.CLOSED) later();
    });
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      try {
        const answer = await fetch("/staff/live", { method: "HEAD" });
        if (answer.status === 401) return pass({ type: "over" });
      } catch { /* Still no line. */ }
      open();
    }, wait);
    wait = Math.min(wait * 2, LONGEST);
  };

  // A machine that slept may hold a line that is long dead.
  const look = () => {
    if (source && Date.now() - heard > SILENT) {
      pass({ type: "lost" });
      open();
    }
  };
  setInterval(look, 15_000);
  window.addEventListener("online", () => { if (source && isLost) open(); });

  const holding = () => new Promise(() => open());
  let isWaiting = false;
  const waitForTurn = () => {
    if (isWaiting) return;
    isWaiting = true;
    navigator.locks.request("sifra-live", () => { isWaiting = false; return holding(); }).catch(yieldTurn);
  };
  const yieldTurn = () => { close(); waitForTurn(); };
  const takeTurn = () => {
    if (source || isOver) return look();
    if (!navigator.locks || !windows) return open();
    if (document.visibilityState !== "visible") return waitForTurn();
    navigator.locks.request("sifra-live", { steal: true }, holding).catch(yieldTurn);
  };
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") takeTurn(); });
  window.addEventListener("pageshow", (event) => { if (event.persisted) takeTurn(); });
  takeTurn();
})();
