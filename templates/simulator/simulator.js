// Looks for news every two seconds and puts them in, without touching what is
// being typed, which mails are open, where somebody has scrolled to, or what
// has the focus.
(() => {
  "use strict";
  const thread = () => document.getElementById("thread");
  const toEnd = () => { thread().scrollTop = thread().scrollHeight; };

  const refresh = (fresh) => {
    for (const id of ["tabs", "now"]) {
      document.getElementById(id).replaceWith(fresh.getElementById(id));
    }
    const onNow = document.getElementById("on-now");
    const nextOn = fresh.getElementById("on-now");
    if (onNow.innerHTML !== nextOn.innerHTML && !onNow.contains(document.activeElement)) {
      onNow.replaceWith(nextOn);
    }
    for (const next of fresh.querySelectorAll(".faults button[name=fault]")) {
      const now = document.querySelector(`.faults button[value="${next.value}"]`);
      now?.setAttribute("aria-pressed", next.getAttribute("aria-pressed"));
    }
    const old = thread();
    const next = fresh.getElementById("thread");
    if (old.innerHTML !== next.innerHTML) {
      const wasAtEnd = old.scrollHeight - old.scrollTop - old.clientHeight < 40;
      const place = old.scrollTop;
      old.innerHTML = next.innerHTML;
      if (wasAtEnd) { toEnd(); } else { old.scrollTop = place; }
    }
    const mails = document.getElementById("mails");
    const news = fresh.getElementById("mails");
    const known = new Map();
    for (const mail of mails.querySelectorAll("details")) {
      known.set(mail.dataset.id, mail.open);
    }
    if (news.querySelectorAll("details").length !== known.size) {
      for (const mail of news.querySelectorAll("details")) {
        if (known.has(mail.dataset.id)) { mail.open = known.get(mail.dataset.id); }
      }
      mails.replaceWith(news);
    }
  };

  const look = async () => {
    if (!document.hidden) {
      try {
        const answer = await fetch(location.pathname.startsWith("/simulator/")
          ? "/simulator" : location.href, { cache: "no-store" });
        if (answer.ok) {
          refresh(new DOMParser().parseFromString(await answer.text(), "text/html"));
        }
      } catch {
        // The service is away: the next look may find it.
      }
    }
    setTimeout(look, 2000);
  };

  toEnd();
  document.getElementById("text").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      event.target.form.requestSubmit();
    }
  });
  setTimeout(look, 1000);
})();
