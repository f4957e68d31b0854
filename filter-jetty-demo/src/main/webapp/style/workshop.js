// Conveniences only: the page does everything that matters without this file.
(() => {
  'use strict';

  const find = document.getElementById('find');
  if (find) {
    const rows = [...document.querySelectorAll('.row')];
    const groups = [...document.querySelectorAll('.group')];
    const show = () => {
      const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
      for (const row of rows) {
        const text = row.textContent.toLowerCase();
        row.hidden = !words.every((word) => text.includes(word));
      }
      for (const group of groups) {
        group.hidden = [...group.querySelectorAll('.row')].every((row) => row.hidden);
      }
    };
    find.closest('label').hidden = false;
    find.addEventListener('input', show);
    document.addEventListener('keydown', (event) => {
      const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
      if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        find.focus();
      }
    });
    show();
  }

  for (const curl of document.querySelectorAll('.curl')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(curl.textContent);
        button.textContent = 'Copied';
      } catch (error) {
        getSelection().selectAllChildren(curl);
        button.textContent = 'Marked: press Ctrl-C';
      }
    });
    curl.after(button);
  }

  const refresh = async () => {
    if (document.visibilityState !== 'visible') {
      return;
    }
    try {
      const answer = await fetch('/log');
      const log = document.getElementById('log');
      const text = await answer.text();
      if (answer.ok && log && !log.contains(document.activeElement)) {
        const fresh = new DOMParser().parseFromString(text, 'text/html').getElementById('log');
        if (fresh && fresh.innerHTML !== log.innerHTML) {
          log.replaceWith(fresh);
        }
      }
    } catch (error) {
      // The demo was stopped; what the panel shows stays.
    }
  };
  setInterval(refresh, 3000);
  addEventListener('pageshow', refresh);
})();
