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

  // An answer typed and not taken by the server yet is kept for this tab.
  document.querySelectorAll('form[data-keep]').forEach((form) => {
    const key = `keep:${location.pathname}`;
    const kept = JSON.parse(sessionStorage.getItem(key) || 'null');
    if (kept && !form.querySelector(':checked')) {
      for (const [name, value] of kept) {
        const control = [...form.elements].find((one) => one.name === name && (one.type === 'radio' || one.type === 'checkbox' ? one.value === value : true));
        if (control && (control.type === 'radio' || control.type === 'checkbox')) control.checked = true;
        else if (control && control.type !== 'hidden') control.value = value;
      }
    }
    form.addEventListener('change', () => {
      const values = [...new FormData(form)].filter(([name]) => !name.startsWith('_'));
      sessionStorage.setItem(key, JSON.stringify(values));
    });
    addEventListener('pagehide', () => { if (form.dataset.sent) sessionStorage.removeItem(key); });
    form.addEventListener('submit', () => { form.dataset.sent = 'yes'; });
  });
})();
