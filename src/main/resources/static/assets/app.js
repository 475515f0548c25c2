// Zhibu: what the pages do beyond plain HTML. Everything works without it.
(() => {
  'use strict';
  document.querySelectorAll('[data-print]').forEach((button) => button.addEventListener('click', () => window.print()));
  document.querySelectorAll('[data-narrows]').forEach((input) => input.addEventListener('input', () => {
    const list = document.getElementById(input.dataset.narrows);
    const typed = input.value.trim().toLowerCase();
    const found = [...list.options].filter((option) => {
      option.hidden = option.value !== '' && !option.text.toLowerCase().includes(typed);
      return option.value !== '' && !option.hidden;
    });
    list.value = typed !== '' && found.length === 1 ? found[0].value : '';
  }));
  const sheet = document.querySelector('.grid-sheet');
  if (!sheet) return;

  const CELL = 'tr[data-card] input[data-full]';
  const inputs = () => [...sheet.querySelectorAll(CELL)];
  const narrow = (text) => text.normalize('NFKC').trim().replace('。', '.');
  const tenths = (text) => /^\d{1,4}(\.\d)?$/.test(narrow(text)) ? Math.round(Number(narrow(text)) * 10) : null;
  const points = (value) => String(value / 10);

  const at = (input) => {
    const row = input.closest('tr');
    const rows = [...sheet.querySelectorAll('tr[data-card]')];
    return { rows, y: rows.indexOf(row), x: [...row.querySelectorAll(CELL)].indexOf(input) };
  };
  const cell = (rows, y, x) => rows[y]?.querySelectorAll(CELL)[x];

  const money = (total) => {
    const { upper, lower, fen, whole } = sheet.dataset;
    let beyond = total > +upper ? total - upper : total < +lower ? total - lower : 0;
    if (whole === 'true') beyond = Math.trunc(beyond / 10) * 10;
    return beyond * fen;
  };
  const yuan = (amount) => amount === 0 ? '0.00' : (amount > 0 ? '+' : '−') + (Math.abs(amount) / 100).toFixed(2);

  const reckon = (row) => {
    const marks = [...row.querySelectorAll(CELL)].map((input) => {
      const mark = tenths(input.value);
      input.closest('td').classList.toggle('cut', mark !== null && mark < +input.dataset.full);
      if (input.value.trim() !== '' && (mark === null || mark > +input.dataset.full)) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
      return mark;
    });
    const total = marks.includes(null) ? null : marks.reduce((sum, mark) => sum + mark, 0);
    const shown = row.querySelector('.money');
    row.querySelector('.total').textContent = total === null ? '—' : points(total);
    if (!shown) return; // a sheet without money: self marks from paper
    shown.textContent = total === null ? '' : yuan(money(total));
    shown.classList.toggle('gain', total !== null && money(total) > 0);
    shown.classList.toggle('loss', total !== null && money(total) < 0);
    const limits = sheet.dataset.stars.split(' ').map(Number);
    row.querySelector('.stars').textContent = total === null ? '' : '★'.repeat(1 + limits.filter((limit) => total >= limit).length);
  };

  sheet.addEventListener('input', (event) => { if (event.target.matches(CELL)) reckon(event.target.closest('tr')); });
  // what was filled in before has its sum at once; a row with a cell refused keeps its mark of refusal
  sheet.matches('.blank') && sheet.querySelectorAll('tr[data-card]').forEach((row) => { if (!row.querySelector('[aria-invalid]')) reckon(row); });
  let waiting;
  const openFacts = async (input) => {
    const row = input.closest('tr').nextElementSibling;
    sheet.querySelectorAll('tr.facts').forEach((other) => { if (other !== row) other.hidden = true; });
    if (!input.dataset.facts) return null;
    if (row.dataset.shows !== input.name || row.hidden) {
      // settled at once: whoever types faster than the delay would send the form past htmx
      await htmx.ajax('GET', input.dataset.facts, { target: row.firstElementChild, swap: 'innerHTML settle:0ms' });
      row.dataset.shows = input.name;
      row.hidden = false;
    }
    return row;
  };
  const explain = (input) => openFacts(input).then((row) => row?.querySelector('[name="reason"]').focus());
  const cellOf = (facts) => facts.previousElementSibling.querySelector(`[name="${facts.dataset.shows}"]`);
  sheet.addEventListener('focusin', (event) => {
    if (!event.target.matches(CELL)) return;
    event.target.select();
    clearTimeout(waiting);
    if (event.target.dataset.facts) waiting = setTimeout(openFacts, 400, event.target);
  });
  sheet.addEventListener('focusout', () => clearTimeout(waiting));
  // what barred the signatures may just have been written; if not, the server says so
  const maySign = () => {
    const button = document.querySelector('[data-sign]');
    button.disabled = false;
    if (button.nextElementSibling?.matches('.why')) button.nextElementSibling.remove();
  };
  // a saved reason leads back to its cell, one that will not do stays under the cursor
  sheet.addEventListener('htmx:afterSettle', (event) => {
    const row = event.target.closest('tr.facts');
    if (row?.querySelector('[role="status"]')) {
      cellOf(row).focus();
      maySign();
    } else row?.querySelector('[aria-invalid="true"]')?.focus();
  });
  sheet.addEventListener('keydown', (event) => {
    const facts = event.target.closest('tr.facts');
    if (facts && event.key === 'Escape') cellOf(facts).focus();
    if (!event.target.matches(CELL)) return;
    if (event.key === 'F2') {
      clearTimeout(waiting);
      explain(event.target);
      return;
    }
    const { rows, y, x } = at(event.target);
    const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    const edge = event.target.selectionStart !== event.target.selectionEnd || event.key.startsWith('Arrow') && (event.key === 'ArrowUp' || event.key === 'ArrowDown'
      || event.key === 'ArrowLeft' && event.target.selectionStart === 0 || event.key === 'ArrowRight' && event.target.selectionEnd === event.target.value.length);
    let next;
    if (event.key === 'Enter') {
      const all = inputs();
      next = all[all.indexOf(event.target) + (event.shiftKey ? -1 : 1)];
      if (!next && !event.shiftKey) next = [...event.target.form.elements].find((element) => element.type === 'submit');
      event.preventDefault();
    } else if (steps[event.key] && edge) {
      next = cell(rows, y + steps[event.key][0], x + steps[event.key][1]);
      if (next) event.preventDefault();
    }
    next?.focus();
  });
  sheet.addEventListener('paste', (event) => {
    const text = event.clipboardData.getData('text');
    const block = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n').map((line) => line.split('\t'));
    if (block.length === 1 && block[0].length === 1 || !event.target.matches(CELL)) return;
    event.preventDefault();
    const { rows, y, x } = at(event.target);
    block.forEach((line, dy) => line.forEach((value, dx) => {
      const target = cell(rows, y + dy, x + dx);
      if (target) target.value = value.trim();
    }));
    rows.slice(y, y + block.length).forEach(reckon);
  });
})();

// Drafts: what is typed into a form with data-draft is kept on the server until the form is sent.
(() => {
  'use strict';
  const typed = (form) => {
    const fields = new URLSearchParams();
    for (const field of form.elements) {
      const hidden = !field.name || ['hidden', 'password', 'file', 'submit', 'button'].includes(field.type);
      const picked = !['checkbox', 'radio'].includes(field.type) || field.checked;
      if (!hidden && picked) fields.append(field.name, field.value);
    }
    return fields.toString();
  };
  const tell = (form, path, more = {}) => fetch(path, {
    method: 'POST', keepalive: true,
    body: new URLSearchParams({ form: form.dataset.draft, _csrf: form.elements._csrf.value, ...more }),
  }).catch(() => {});

  const restore = (form, text) => {
    const fields = new URLSearchParams(text);
    for (const field of form.elements) {
      if (!field.name || field.type === 'hidden') continue;
      if (['checkbox', 'radio'].includes(field.type)) field.checked = fields.getAll(field.name).includes(field.value);
      else if (fields.has(field.name)) field.value = fields.get(field.name);
      else continue;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };
  const offer = (form, draft) => {
    const note = document.createElement('p');
    const discard = document.createElement('button');
    note.className = 'notice warn';
    note.setAttribute('role', 'status');
    note.textContent = draft.note + ' ';
    discard.type = 'button';
    discard.className = 'secondary outline';
    discard.textContent = draft.discard;
    discard.addEventListener('click', () => tell(form, '/drafts/discarding').then(() => location.reload()));
    note.append(discard);
    form.before(note);
  };

  for (const form of document.querySelectorAll('form[data-draft]')) {
    let waiting, known = typed(form);
    const keep = () => {
      clearTimeout(waiting);
      const now = typed(form);
      if (now !== known) { known = now; tell(form, '/drafts', { fields: now }); }
    };
    const sent = document.createElement('input');
    Object.assign(sent, { type: 'hidden', name: 'draft', value: form.dataset.draft });
    form.append(sent);
    // fields may stand outside their form (the grid's do), so the page listens, not the form
    addEventListener('input', (event) => { if (event.target.form === form) { clearTimeout(waiting); waiting = setTimeout(keep, 1500); } });
    form.addEventListener('submit', (event) => {
      // a button that goes elsewhere sends no marks, so the draft stays
      sent.disabled = Boolean(event.submitter?.hasAttribute('formaction'));
      if (sent.disabled) keep(); else { clearTimeout(waiting); known = null; }
    });
    addEventListener('pagehide', () => { if (known !== null) keep(); });
    // a form that came back with its faults already holds what was typed
    if (form.querySelector('[aria-invalid="true"]')) continue;
    fetch('/drafts?form=' + encodeURIComponent(form.dataset.draft))
      .then((answer) => answer.status === 200 ? answer.json() : null)
      .then((draft) => {
        if (!draft || draft.fields === known) return;
        restore(form, draft.fields);
        known = draft.fields;
        offer(form, draft);
      }).catch(() => {});
  }
})();

// A long act says that it goes on, until the next page comes.
(() => {
  'use strict';
  const tell = (from, beside) => {
    const note = document.createElement('p');
    const bar = document.createElement('progress');
    note.className = 'notice busy';
    note.setAttribute('role', 'status');
    note.textContent = from.dataset.busy;
    bar.setAttribute('aria-label', from.dataset.busy);
    note.append(bar);
    beside.after(note);
  };
  addEventListener('submit', (event) => { if (event.target.dataset.busy) tell(event.target, event.target); });
  document.querySelectorAll('a[data-busy]').forEach((link) => link.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) tell(link, link.parentElement);
  }));
  // whoever goes back finds the page as it was
  addEventListener('pagehide', () => document.querySelectorAll('.busy').forEach((note) => note.remove()));
})();

// Parts that must add up: the sum is shown while typing.
(() => {
  'use strict';
  const narrow = (text) => text.normalize('NFKC').trim().replace('。', '.');
  document.querySelectorAll('[data-sum]').forEach((group) => {
    const shown = group.querySelector('[data-total]');
    group.addEventListener('input', () => {
      const tenths = [...group.querySelectorAll('[data-part]')].reduce((sum, input) => {
        const text = narrow(input.value);
        return sum + (/^\d{1,4}(\.\d)?$/.test(text) ? Math.round(Number(text) * 10) : 0);
      }, 0);
      shown.textContent = String(tenths / 10);
      shown.classList.toggle('loss', tenths !== Number(group.dataset.sum) * 10);
    });
  });
})();

// The duty-room screen takes up what is new by itself, without a reload that would break off a reader.
(() => {
  'use strict';
  const screen = () => document.querySelector('body.kiosk > main');
  if (!screen()) return;
  const renew = async () => {
    const answer = await fetch(location.href);
    if (answer.ok) screen().replaceWith(new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main'));
  };
  setInterval(() => renew().catch(() => {}), 300_000);
})();
