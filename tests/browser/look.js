// What a page is asked, in the page. Each question answers a list of findings, a line for each; empty is well.
window.look = {
  // `without` leaves rules out: what has been asked before in the same colours is not asked again.
  async axe(without) {
    const found = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: Object.fromEntries((without || []).map((rule) => [rule, { enabled: false }])),
      resultTypes: ['violations'],
      selectors: false,
      preload: false,
    });
    return found.violations.map((one) => `${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(' | ')}`);
  },

  // Nothing scrolls sideways but what is made for it.
  overhang() {
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (over <= 0) return [];
    const edge = document.documentElement.clientWidth;
    const widest = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > edge + 1 && !one.closest('.scroll *, .vh'));
    return [`scrolls sideways by ${over} px: ${widest.slice(-3).map((one) => one.outerHTML.slice(0, 120)).join(' | ')}`];
  },

  // No words are cut off.
  cut() {
    const hides = (one) => {
      const style = getComputedStyle(one);
      return ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
    };
    return [...document.querySelectorAll('main *')]
      .filter((one) => !(one instanceof SVGElement) && !one.matches('.vh, .vh *, input, select') && one.checkVisibility() && hides(one))
      .filter((one) => one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 2)
      // a drawing may run out of its frame, words may not
      .filter((one) => {
        const frame = one.getBoundingClientRect();
        const words = [...one.querySelectorAll('*')].filter((part) => !(part instanceof SVGElement) && !part.matches('.vh, .scroll *'));
        return words.map((part) => part.getBoundingClientRect()).some((box) => box.bottom > frame.bottom + 1 || box.right > frame.right + 1);
      })
      .map((one) => `cut off: ${one.outerHTML.slice(0, 160)}`);
  },

  // Whether what has focus can be seen: its middle or one of its corners is not under something else.
  isSeen(one) {
    const box = one.getClientRects()[0];
    const across = [box.left + box.width / 2, box.left + 3, box.right - 3];
    const down = [box.top + box.height / 2, box.top + 3, box.bottom - 3];
    return across.some((x) => down.some((y) => {
      const top = document.elementFromPoint(x, y);
      return top && (one.contains(top) || top.contains(one) && top.matches('label') || top.closest('label')?.control === one);
    }));
  },

  whatIsThere(one) {
    const box = one.getClientRects()[0];
    const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return `at ${Math.round(box.left)}, ${Math.round(box.top)} stands ${there ? there.outerHTML.slice(0, 60) : 'nothing'}`;
  },

  // Everything that can have focus can be seen while it has it.
  focus() {
    const found = [];
    const controls = document.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]');
    for (const one of controls) {
      if (!one.checkVisibility() || one.disabled || !one.getClientRects().length) continue;
      one.focus();
      if (document.activeElement !== one) found.push(`takes no focus: ${one.outerHTML.slice(0, 120)}`);
      else if (!look.isSeen(one)) found.push(`focus is hidden: ${one.outerHTML.slice(0, 120)} ${look.whatIsThere(one)}`);
      else if (!look.isMarked(one)) found.push(`focus is not marked: ${one.outerHTML.slice(0, 120)}`);
    }
    return found;
  },

  // How many stops Tab makes: of a group of radios it makes one.
  controls() {
    const groups = new Set();
    let stops = 0;
    for (const one of document.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]')) {
      if (!one.checkVisibility() || one.disabled) continue;
      if (one.type === 'radio') {
        if (groups.has(one.name)) continue;
        groups.add(one.name);
      }
      stops += 1;
    }
    document.activeElement?.blur();
    return stops;
  },

  // What has focus now, and whether it is seen; nothing when focus has left the page.
  here() {
    const one = document.activeElement;
    if (!one || one === document.body || one === document.documentElement) return {};
    return { what: one.outerHTML.slice(0, 120), seen: look.isSeen(one) };
  },

  // The ring stands on the control, on the row it is the choice of, or on the words beside it.
  isMarked(one) {
    const ring = (what) => what && getComputedStyle(what).outlineStyle !== 'none' && parseFloat(getComputedStyle(what).outlineWidth) >= 2;
    return !one.matches(':focus-visible') || ring(one) || ring(one.closest('label')) || ring(one.nextElementSibling);
  },

  // Where the system rules the colours, the current place and the chosen option have marks of their own.
  forced() {
    const found = [];
    const shows = (one, side) => getComputedStyle(one)[`border${side}Style`] !== 'none' && parseFloat(getComputedStyle(one)[`border${side}Width`]) > 0;
    const ring = (one) => getComputedStyle(one).outlineStyle !== 'none';
    if (!matchMedia('(forced-colors: active)').matches) found.push('the colours are not forced');
    for (const one of document.querySelectorAll('.nav [aria-current]')) {
      const here = getComputedStyle(one).borderBottomColor;
      const other = document.querySelector('.nav a:not([aria-current])');
      if (other && getComputedStyle(other).borderBottomColor === here) found.push('the current place is like the others');
    }
    for (const one of document.querySelectorAll('.seg input:checked + span, .chips [aria-current], .toc [aria-current]')) {
      if (one.checkVisibility() && !ring(one)) found.push(`the chosen one has no mark: ${one.outerHTML.slice(0, 120)}`);
    }
    for (const one of document.querySelectorAll('.btn')) {
      if (one.checkVisibility() && !shows(one, 'Top')) found.push(`a button without an edge: ${one.outerHTML.slice(0, 120)}`);
    }
    return found;
  },

  // On paper: no navigation, and what is folded is open.
  paper() {
    const found = [];
    for (const one of document.querySelectorAll('.nav, .tools, .foot, .skip')) {
      if (one.checkVisibility()) found.push(`printed: ${one.outerHTML.slice(0, 80)}`);
    }
    if (getComputedStyle(document.body).backgroundColor !== 'rgb(255, 255, 255)') found.push('the paper is not white');
    return found;
  },

  // The title, and words in a language that the page does not say they are in.
  async words(path, language) {
    const answer = await fetch(path.replace(/^\/[a-z]{2}(?=\/|$)/, `/${language}`));
    // a page that is no longer there for this person leads elsewhere
    if (answer.redirected) return { title: '', found: [] };
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const found = [];
    const walker = page.createTreeWalker(page.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement;
      const text = node.textContent.trim();
      if (!text || around.closest('title, script, style, textarea, option, code, blockquote, [translate="no"]')) continue;
      const said = around.closest('[lang]').lang;
      // names may stand in any sentence: what counts is a whole text in another language
      const words = text.split(/\s+/).map((word) => word.replace(/[.,:;!?“”«»()]+/g, '')).filter((word) => /^\p{L}[\p{L}’'-]*$/u.test(word));
      const share = (letters) => words.filter((word) => letters.test(word)).length / Math.max(words.length, 1);
      if (said === 'en' && share(/\p{Script=Cyrillic}/u) > 0.9) found.push(`not English: “${text.slice(0, 80)}”`);
      if (said !== 'en' && words.length > 2 && share(/^[a-z]+$/i) > 0.7) found.push(`English as ${said}: “${text.slice(0, 80)}”`);
      if (said === 'ru' && words.length > 2 && share(/[әғқңұүһөі]/i) > 0.5) found.push(`Kazakh as Russian: “${text.slice(0, 80)}”`);
    }
    const html = page.documentElement;
    if (html.lang !== language) found.push(`the page is in ${html.lang}, asked for in ${language}`);
    // what is not there says so under one title
    return { title: answer.ok ? page.title : '', found };
  },

  // An address for each pattern (`/modules/{module}`), found by following links from a page on. Addresses come without language.
  async addresses(start, patterns) {
    const language = start.slice(0, 3);
    // the one with the fewest placeholders wins: a check is no lesson
    const places = (pattern) => pattern.split('{').length;
    const sorted = [...patterns].sort((one, other) => places(one) - places(other));
    const fits = (path) => sorted.find((pattern) => {
      const [parts, wanted] = [path.split('/'), pattern.split('/')];
      return parts.length === wanted.length && wanted.every((part, place) => part.startsWith('{') ? parts[place] !== '' : part === parts[place]);
    });
    const found = {};
    const times = {};
    const queue = [start];
    const known = new Set(queue);
    while (queue.length && Object.keys(found).length < patterns.length) {
      const address = queue.shift();
      const answer = await fetch(address);
      if (!answer.ok || answer.redirected || !(answer.headers.get('content-type') || '').startsWith('text/html')) continue;
      const path = address.slice(3).split(/[?#]/)[0] || '/';
      const pattern = fits(path);
      if (pattern && !found[pattern]) found[pattern] = path;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const link of page.querySelectorAll('a[href]')) {
        const href = link.getAttribute('href').split('#')[0];
        if (!href.startsWith(`${language}/`) || known.has(href)) continue;
        const kind = fits(href.slice(3).split('?')[0]);
        if (!kind || (times[kind] = (times[kind] || 0) + 1) > 4) continue;
        known.add(href);
        queue.push(href);
      }
    }
    return found;
  },

  hrefs(css) {
    return [...new Set([...document.querySelectorAll(css)].map((one) => one.getAttribute('href').split(/[?#]/)[0]))];
  },

  emptyFields(form) {
    for (const one of document.querySelector(form).elements) {
      if (one.matches('textarea, select, input:not([type="hidden"], [type="radio"], [type="checkbox"], [type="file"])')) one.value = '';
      if (one.matches('[type="radio"], [type="checkbox"]')) one.checked = false;
    }
  },

  fillIn(form) {
    const chosen = new Set();
    const soon = new Date(Date.now() + 12 * 24 * 3600 * 1000).toISOString().slice(0, 10);
    const words = { email: 'somebody@example.org', date: soon, time: '15:00', url: 'https://meet.example.org/room', tel: '+7 700 000 00 00' };
    for (const one of document.querySelector(form).elements) {
      if (one.type === 'radio' && !chosen.has(one.name)) {
        chosen.add(one.name);
        if (![...document.getElementsByName(one.name)].some((other) => other.checked)) one.checked = true;
      }
      if (one.type === 'checkbox' && one.name !== 'co_trainers') one.checked = true;
      if (!one.value && one.matches('textarea, input')) {
        one.value = words[one.type] || (one.inputMode === 'numeric' ? '10' : 'Madina Example');
      }
    }
  },

  answer() {
    const picks = [...document.querySelectorAll('[name^="pick"]')];
    const selects = picks.filter((one) => one.matches('select'));
    selects.forEach((one, place) => { one.selectedIndex = 1 + place % (one.options.length - 1); });
    if (!selects.length) picks[0].checked = true;
    return selects.length ? document.querySelector('.places').className : picks[0].type;
  },

  size(percent) {
    document.documentElement.style.fontSize = percent ? `${percent}%` : '';
  },

  // The spacing that WCAG 1.4.12 lets a reader set.
  spacing(on) {
    const sheet = new CSSStyleSheet();
    if (on) sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
    document.adoptedStyleSheets = on ? [sheet] : [];
  },
};
