// Photos: each is made smaller here and sent as soon as it is chosen, so that a
// phone that lets go of the page loses none. Without this, the page's own button
// sends them as they are.
for (const part of document.querySelectorAll('[data-photos]')) {
  const LONGEST_SIDE = 2048;
  const PAUSES = [2000, 5000, 15000];
  const form = part.closest('form');
  const input = part.querySelector('input[type=file]');
  const list = part.querySelector('.photos-taken');
  const add = part.querySelector('.photos-add');
  const full = part.querySelector('.photos-full');
  const said = part.querySelector('.photos-said');
  const problems = part.querySelector('.photos-problems');
  const most = Number(part.dataset.most);
  const mostBytes = Number(part.dataset.mostBytes);
  const say = (key, values = {}) =>
    Object.entries(values).reduce(
      (text, [name, value]) => text.replaceAll(`{${name}}`, value),
      part.dataset[key],
    );
  let waiting = [];
  let working = null;
  // The press of a button that waits for the photos to be sent.
  let held = null;

  const rows = () => [...list.children];
  const nameOf = (row) => row.querySelector('.photos-name').textContent;
  const stateOf = (row, text) => {
    row.querySelector('.photos-state').textContent = text;
  };
  const wait = (time) =>
    new Promise((done) => {
      const timer = setTimeout(finish, time);
      function finish() {
        clearTimeout(timer);
        removeEventListener('online', finish);
        done();
      }
      addEventListener('online', finish);
    });

  const element = (name, className, text = '') => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  };

  const complain = (sentence) => {
    const line = element('p', 'field-problem');
    line.setAttribute('role', 'alert');
    line.append(element('span', 'field-problem-mark', part.dataset.sayProblem), ` ${sentence}`);
    problems.append(line);
    part.classList.add('field-wrong');
  };

  // Numbers the photos anew and shows whether there is room for more.
  const settle = () => {
    rows().forEach((row, index) => {
      const name = say('sayPhoto', { number: index + 1 });
      row.querySelector('.photos-name').textContent = name;
      row.querySelector('.photos-remove .unseen').textContent = ` ${name}`;
    });
    list.hidden = rows().length === 0;
    full.hidden = rows().length < most;
    add.hidden = rows().length >= most;
  };

  const button = (className, text) => {
    const made = element('button', `link ${className}`, text);
    made.type = 'button';
    return made;
  };

  const newRow = () => {
    const row = document.createElement('li');
    const remove = button('photos-remove', say('sayRemove'));
    remove.append(element('span', 'unseen'));
    row.append(element('span', 'photos-name'), element('span', 'photos-state'), remove);
    list.append(row);
    settle();
    return row;
  };

  const mark = () =>
    [...crypto.getRandomValues(new Uint8Array(16))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');

  const picture = async (file) => {
    try {
      return await createImageBitmap(file, { imageOrientation: 'from-image' });
    } catch {
      // An older browser, or a type that only its images know.
      const image = new Image();
      image.src = URL.createObjectURL(file);
      try {
        await image.decode();
        return image;
      } finally {
        URL.revokeObjectURL(image.src);
      }
    }
  };

  // A JPEG of a side that is long enough; the file itself where this browser
  // cannot open it: then the server says what is wrong with it.
  const smaller = async (file) => {
    try {
      const source = await picture(file);
      const width = source.naturalWidth || source.width;
      const height = source.naturalHeight || source.height;
      const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.round(width * scale));
      canvas.height = Math.max(1, Math.round(height * scale));
      const brush = canvas.getContext('2d');
      brush.fillStyle = 'white';
      brush.fillRect(0, 0, canvas.width, canvas.height);
      brush.drawImage(source, 0, 0, canvas.width, canvas.height);
      if (source.close) source.close();
      const jpeg = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
      canvas.width = 0;
      return jpeg;
    } catch {
      return null;
    }
  };

  const preview = (row, blob) => {
    const image = new Image();
    image.alt = '';
    image.addEventListener('load', () => URL.revokeObjectURL(image.src), { once: true });
    image.src = URL.createObjectURL(blob);
    row.prepend(image);
  };

  const post = (body) =>
    fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } });

  // Sends one photo, again and again while the network is away.
  const send = async (photo) => {
    const { row } = photo;
    stateOf(row, say('sayPreparing', { name: '' }).trim());
    said.textContent = say('sayPreparing', { name: nameOf(row) });
    if (!photo.blob) {
      const jpeg = await smaller(photo.file);
      photo.blob = jpeg || photo.file;
      if (jpeg) preview(row, jpeg);
    }
    if (photo.blob.size > mostBytes) {
      refuse(photo, say('sayTooLarge', { name: photo.file.name }));
      return;
    }
    for (let attempt = 0; row.isConnected; attempt += 1) {
      stateOf(row, say('saySending', { name: '' }).trim());
      said.textContent = say('saySending', { name: nameOf(row) });
      const body = new FormData();
      body.append('mark', photo.mark);
      body.append('photo', photo.blob, photo.file.name);
      let answer = null;
      try {
        answer = await post(body);
      } catch {
        // No network.
      }
      if (answer && (answer.status === 404 || answer.status === 409)) {
        // The report is sent, or was kept for too long: the page says which.
        location.reload();
        return;
      }
      const told = answer && (await answer.json().catch(() => ({})));
      if (answer && answer.ok) {
        await taken(photo, told);
        return;
      }
      if (answer && answer.status < 500 && told.problem) {
        refuse(photo, told.problem);
        return;
      }
      if (attempt >= PAUSES.length) {
        failed(photo);
        return;
      }
      stateOf(row, say('sayLater', { name: nameOf(row) }));
      said.textContent = say('sayLater', { name: nameOf(row) });
      await wait(PAUSES[attempt]);
    }
  };

  const taken = async (photo, told) => {
    photo.row.dataset.id = told.id;
    // Taken out while it was under way.
    if (!photo.row.isConnected) {
      await takeOut(told.id);
      return;
    }
    stateOf(photo.row, told.size);
    said.textContent = say('saySent', { name: nameOf(photo.row) });
  };

  const refuse = (photo, sentence) => {
    photo.row.remove();
    settle();
    said.textContent = '';
    complain(sentence);
  };

  const failed = (photo) => {
    const name = nameOf(photo.row);
    stateOf(photo.row, say('sayNotSent', { name }));
    said.textContent = say('sayNotSent', { name });
    const retry = button('photos-retry', say('sayRetry'));
    retry.append(element('span', 'unseen', ` ${name}`));
    retry.addEventListener('click', () => {
      retry.remove();
      photo.row.querySelector('.photos-remove').focus();
      enqueue(photo);
    });
    photo.row.querySelector('.photos-remove').before(retry);
  };

  const enqueue = (photo) => {
    waiting.push(photo);
    working ||= work();
  };

  // One at a time: a slow line brings the first soonest so.
  const work = async () => {
    while (waiting.length) {
      const photo = waiting.shift();
      if (photo.row.isConnected) await send(photo);
    }
    working = null;
    const left = rows().some((row) => !row.dataset.id);
    const press = held;
    held = null;
    if (press && !left && !problems.children.length) form.requestSubmit(press.submitter);
  };

  const takeOut = async (id) => {
    const body = new FormData();
    body.append('remove', id);
    try {
      return (await post(body)).ok;
    } catch {
      return false;
    }
  };

  list.addEventListener('click', async (event) => {
    const remove = event.target.closest('.photos-remove');
    if (!remove) return;
    event.preventDefault();
    const row = remove.closest('li');
    if (row.dataset.id && !(await takeOut(row.dataset.id))) {
      said.textContent = say('sayNotRemoved');
      return;
    }
    const name = nameOf(row);
    const next = row.nextElementSibling || row.previousElementSibling;
    row.remove();
    settle();
    (next ? next.querySelector('.photos-remove') : input).focus();
    said.textContent = say('sayRemoved', { name });
  });

  const choose = () => {
    const files = [...input.files];
    // What is sent from here is not sent by the form as well.
    input.value = '';
    problems.replaceChildren();
    part.classList.remove('field-wrong');
    for (const file of files) {
      if (rows().length >= most) complain(say('sayTooMany', { name: file.name }));
      else enqueue({ file, mark: mark(), row: newRow() });
    }
  };

  form.addEventListener('submit', (event) => {
    if (!working || held || event.defaultPrevented) return;
    event.preventDefault();
    held = { submitter: event.submitter };
    said.textContent = say('sayWait');
  });
  input.addEventListener('change', choose);
  part.classList.add('photos-scripted');
  // Chosen while this script was still on its way.
  if (input.files.length) choose();
}
