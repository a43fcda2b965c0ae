// Keeps what is typed on a page of a form in this tab, so that a reload, Back or
// a lost network finds it again, and who comes back to it too.

// What has been sent does not come back: of a report all, of the reporter's own
// page the form that was sent.
try {
  const isAll = document.querySelector('.receipt');
  const isDone = document.querySelector('.notice-done');
  const sent = sessionStorage.getItem('typed-sent');
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith('typed:') && (isAll || (isDone && key === sent))) {
      sessionStorage.removeItem(key);
    }
  }
} catch {
  // Storage is switched off: the forms work as without a script.
}

for (const form of document.querySelectorAll('form[data-keep]')) {
  const key = `typed:${form.getAttribute('action')}`;
  const fields = () =>
    [...form.elements].filter(
      (field) => field.name && !['hidden', 'submit', 'button', 'file'].includes(field.type),
    );
  const isChoice = (field) => field.type === 'radio' || field.type === 'checkbox';
  // What the server has shown wins, unless the page is the very one that was left.
  const restore = (isSamePage) => {
    const kept = JSON.parse(sessionStorage.getItem(key) || '[]');
    for (const [name, value] of kept) {
      for (const field of fields().filter((field) => field.name === name)) {
        if (isChoice(field)) field.checked ||= isSamePage && field.value === value;
        else if (value && (isSamePage || !field.value)) field.value = value;
      }
    }
  };
  const keep = () => {
    const typed = fields().filter((field) => !isChoice(field) || field.checked);
    sessionStorage.setItem(key, JSON.stringify(typed.map((field) => [field.name, field.value])));
  };
  try {
    const [how] = performance.getEntriesByType('navigation');
    restore(how && how.type !== 'navigate');
    form.addEventListener('input', keep);
    form.addEventListener('submit', () => sessionStorage.setItem('typed-sent', key));
  } catch {
    // As above.
  }

  const offline = document.getElementById('offline');
  form.addEventListener('submit', (event) => {
    if (!offline || navigator.onLine) return;
    event.preventDefault();
    offline.hidden = false;
    offline.focus();
  });
  addEventListener('online', () => {
    if (offline) offline.hidden = true;
  });
}
