// The forms in the bar of actions: Escape and a press beside them put them away.
(() => {
  "use strict";
  const opened = () => document.querySelector("details.panel[open]");

  document.addEventListener("keydown", (event) => {
    const panel = event.key === "Escape" && opened();
    if (!panel) return;
    panel.open = false;
    panel.querySelector("summary").focus();
  });

  document.addEventListener("pointerdown", (event) => {
    const panel = opened();
    if (panel && !panel.contains(event.target) && !event.target.closest(".bar, .live")) panel.open = false;
  });
})();
