// What makes a working page quicker. Every form here works without it; nothing is shown that the server did not write.
(() => {
  'use strict';
  const say = (text) => {
    const status = document.querySelector('[role="status"][data-say]');
    if (status) status.textContent = text;
  };

  // Roster: count what is not saved yet, and warn before it is lost.
  const roster = document.querySelector('form[data-roster]');
  if (roster) {
    let leaving = false;
    const changed = () => [...roster.querySelectorAll('input[type="radio"]')].filter((box) => box.checked !== box.defaultChecked && box.checked);
    roster.addEventListener('change', (event) => {
      const row = event.target.closest('li');
      if (row) row.classList.toggle('is-changed', [...row.querySelectorAll('input[type="radio"]')].some((box) => box.checked !== box.defaultChecked));
      say((roster.dataset.unsaved || '').replace('{n}', changed().length));
    });
    roster.addEventListener('submit', () => { leaving = true; });
    addEventListener('beforeunload', (event) => {
      if (!leaving && changed().length) event.preventDefault();
    });

    // Who is here by now, every twenty seconds or on the button: a choice that is not saved stays as it is, and so does what it was
    // made against, so that the server still sees when somebody else has marked the same person.
    const refresh = roster.querySelector('button[value="refresh"]');
    const renew = async () => {
      let page;
      try {
        const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
        if (!answer.ok) return false;
        page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      } catch { return false; }
      if (!page.querySelector('form[data-roster]')) return false;
      const take = (part, other) => {
        if (part && other && part.innerHTML !== other.innerHTML && !part.contains(document.activeElement)) part.replaceChildren(...other.childNodes);
      };
      for (const part of document.querySelectorAll('[data-fresh]')) take(part, page.querySelector(`[data-fresh="${part.dataset.fresh}"]`));
      for (const row of roster.querySelectorAll('.roster > li')) {
        const was = row.querySelector('input[name^="was-"]');
        const known = page.querySelector(`.roster input[name="${was.name}"]`);
        if (!known) continue;
        const other = known.closest('li');
        take(row.querySelector('.hows'), other.querySelector('.hows'));
        if (row.classList.contains('is-changed')) continue;
        was.value = known.value;
        for (const box of row.querySelectorAll('input[type="radio"]')) {
          const now = other.querySelector(`input[value="${box.value}"]`);
          box.defaultChecked = box.checked = Boolean(now && now.defaultChecked);
        }
      }
      return true;
    };
    if (refresh) {
      refresh.addEventListener('click', async (event) => {
        event.preventDefault();
        if (!await renew()) roster.requestSubmit(refresh);
      });
      setInterval(() => { if (!document.hidden) renew(); }, 20000);
    }
  }

  // A lesson in another language opens at the part that is before the reader's eyes.
  const parts = [...document.querySelectorAll('.block[id]')];
  if (parts.length) {
    for (const link of document.querySelectorAll('a[hreflang]')) {
      link.addEventListener('click', () => {
        const here = parts.filter((part) => part.getBoundingClientRect().top < innerHeight / 2).pop();
        if (here && scrollY > 0) link.hash = here.id;
      });
    }
  }

  // Big screen: fetch the count again every twenty seconds.
  const live = document.querySelector('[data-refresh]');
  if (live) {
    setInterval(async () => {
      if (document.hidden) return;
      try {
        const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
        if (!answer.ok) return;
        const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-refresh]');
        if (fresh && fresh.textContent !== live.textContent) live.replaceChildren(...fresh.childNodes);
      } catch { /* the line is down: the next round tries again */ }
    }, 20000);
  }

  // Joining: while this page is open it says so once a minute. What a sleeping machine or a lost line leaves out, the server bridges
  // where it is short; where it is long, another stretch begins.
  const joined = document.querySelector('[data-beat]');
  if (joined) {
    const until = Date.now() + joined.dataset.beatMinutes * 60000;
    const beat = () => {
      if (Date.now() < until) fetch(joined.dataset.beat, { method: 'POST', keepalive: true }).catch(() => {});
    };
    joined.querySelectorAll('[data-beating]').forEach((words) => { words.hidden = false; });
    beat();
    setInterval(beat, 60000);
    addEventListener('pagehide', beat);
    document.addEventListener('visibilitychange', () => { if (!document.hidden) beat(); });
  }

  // A signed sheet is entered: who has the letters is shown while they are typed, and Enter takes the one there is.
  const seek = document.querySelector('input[data-seek]');
  if (seek) {
    const found = document.querySelector('[data-found]');
    let [shown, timer] = [seek.value, 0];
    seek.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const letters = seek.value;
        try {
          const fields = new URLSearchParams(new FormData(seek.form));
          const answer = await fetch(`${seek.form.action}?${['q', 'from', 'to'].map((name) => `${name}=${encodeURIComponent(fields.get(name))}`).join('&')}`);
          const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-found]');
          if (!fresh || letters !== seek.value) return;
          found.replaceChildren(...fresh.childNodes);
          shown = letters;
        } catch { /* the line is down: the button finds them */ }
      }, 200);
    });
    seek.addEventListener('keydown', (event) => {
      const [one, other] = found.querySelectorAll('button');
      if (event.key !== 'Enter' || shown !== seek.value || !one || other) return;
      event.preventDefault();
      one.click();
    });
  }

  // Select all rows on the page.
  document.querySelectorAll('input[data-select-all]').forEach((box) => {
    box.hidden = false;
    box.addEventListener('change', () => {
      document.querySelectorAll(`input[name="${box.dataset.selectAll}"]`).forEach((row) => { row.checked = box.checked; });
    });
  });

  // Copy a link.
  document.querySelectorAll('button[data-copy]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.copied || button.textContent;
    });
  });

  // A file dropped anywhere on a page that takes one is as if it had been chosen and sent; else the browser would leave for the file.
  const drop = document.querySelector('form[data-drop]');
  if (drop) {
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => {
      event.preventDefault();
      const { files } = event.dataTransfer || {};
      if (!files || !files.length) return;
      drop.querySelector('input[type="file"]').files = files;
      drop.requestSubmit();
    });
  }

  // An answer typed and not taken by the server yet is kept for this tab, whatever the language of the page. Where the form says
  // which answer of the server it was made with (data-saved), another one there means that the server has taken it since.
  document.querySelectorAll('form[data-keep]').forEach((form) => {
    const key = `keep:${location.pathname.replace(/^\/[a-z]{2}(?=\/)/, '')}`;
    const knows = 'saved' in form.dataset;
    const controls = [...form.elements].filter((one) => one.name && !one.name.startsWith('_') && one.type !== 'hidden');
    const ticks = (one) => one.type === 'radio' || one.type === 'checkbox';
    const kept = JSON.parse(sessionStorage.getItem(key) || 'null');
    if (kept && knows && kept.saved !== form.dataset.saved) sessionStorage.removeItem(key);
    else if (kept && (knows || !controls.some((one) => one.checked))) {
      for (const one of controls) {
        const values = kept.values.filter(([name]) => name === one.name).map(([, value]) => value);
        if (ticks(one)) one.checked = values.includes(one.value);
        else if (values.length) one.value = values[0];
      }
    }
    form.addEventListener('change', () => {
      const values = [...new FormData(form)].filter(([name, value]) => !name.startsWith('_') && typeof value === 'string');
      sessionStorage.setItem(key, JSON.stringify({ saved: form.dataset.saved, values }));
    });
    if (knows) return;
    addEventListener('pagehide', () => { if (form.dataset.sent) sessionStorage.removeItem(key); });
    form.addEventListener('submit', () => { form.dataset.sent = 'yes'; });
  });
})();
