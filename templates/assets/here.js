// A button that asks the telephone where it is, and offers the addresses near
// there in the list of the place field (places.js comes first). The position is
// asked for on the press alone, and goes to us alone.
{
  /** Milliseconds that a telephone may take to find itself. */
  const LOOKING = 15_000;

  const offerHere = (box) => {
    const field = box.querySelector("input");
    const places = box.placeField;
    const part = document.querySelector(`[data-here-for="${field.id}"]`);
    if (!part || !("geolocation" in navigator) || !window.isSecureContext) return;
    const words = box.dataset;
    const button = part.querySelector("button");
    let looking = false;
    part.hidden = false;
    // Who types does not wait for the telephone.
    field.addEventListener("placeedited", () => (looking = false));

    const found = async ({ coords: { latitude, longitude, accuracy } }) => {
      if (!looking) return;
      const answer = await places.ask(words.near, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ latitude, longitude, accuracy }),
      });
      if (!looking) return;
      looking = false;
      if (!answer) {
        places.tell(words.hereFailed);
      } else if (answer.vague) {
        places.tell(words.hereVague);
      } else if (answer.places.length === 0) {
        places.tell(words.hereNone);
      } else {
        places.tell("");
        // To choose from the list, no keyboard need cover it.
        field.setAttribute("inputmode", "none");
        field.focus();
        places.offer(answer.places, words.nearCount);
      }
    };
    const failed = (error) => {
      if (!looking) return;
      looking = false;
      const isRefused = error.code === error.PERMISSION_DENIED;
      places.tell(isRefused ? words.hereRefused : words.hereFailed);
    };
    button.addEventListener("click", () => {
      if (looking) return;
      looking = true;
      places.forget();
      places.tell(words.hereLooking);
      navigator.geolocation.getCurrentPosition(found, failed, {
        enableHighAccuracy: true,
        maximumAge: 0,
        timeout: LOOKING,
      });
    });
  };

  document.querySelectorAll("[data-places]").forEach(offerHere);
}
