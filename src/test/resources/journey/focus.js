// In the page: looks at whatever has the focus, and later at the same thing without it. What looks alike is reported.
(() => {
  const SIDES = ['top', 'right', 'bottom', 'left'];
  let scope = null;
  let seen = new Set();
  let last = null;
  let held = null;
  let unlike = [];

  const up = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;
  const isVaadin = (element) => element.localName.startsWith('vaadin-');

  function focused() {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) {
      at = at.shadowRoot.activeElement;
    }
    return at === document.body || at === document.documentElement ? null : at;
  }

  function within(element) {
    for (let at = element; at; at = up(at)) {
      if (at === scope) {
        return true;
      }
    }
    return scope === null;
  }

  // What may tell that the element has the focus: itself, its label, what is drawn around it, the parts of its field.
  function tellers(element) {
    const all = new Set([element, ...(element.labels ?? [])]);
    const size = (each) => Math.max(1, each.offsetWidth * each.offsetHeight);
    let inField = isVaadin(element) && !element.slot;
    const ends = (at) => inField || /^(main|body|header|nav|pw-.*)$/.test(at.localName);
    for (let at = up(element), i = 0; at && i < 8 && !ends(at); at = up(at), i++) {
      if (isVaadin(at)) {
        all.add(at);
        inField = true;
      } else if (at.localName !== 'slot' && size(at) <= 14 * size(element)) {
        all.add(at);
      }
    }
    for (const field of [...all].filter((each) => isVaadin(each) && each.shadowRoot)) {
      field.shadowRoot.querySelectorAll('[part]').forEach((part) => all.add(part));
    }
    return [...all].filter(drawn);
  }

  function drawn(element) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const shown = style.opacity !== '0' && style.visibility === 'visible' && style.clipPath === 'none';
    return shown && (box.width > 1 || box.height > 1);
  }

  // How many sides of the ring of an element are not cut off by what it scrolls in.
  function sides(element, style) {
    const by = parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth);
    const box = element.getBoundingClientRect();
    const ring = { top: box.top - by, left: box.left - by, bottom: box.bottom + by, right: box.right + by };
    const whole = new Set(SIDES);
    for (let at = up(element); at && at !== document.body && at !== document.documentElement; at = up(at)) {
      const around = getComputedStyle(at);
      if (around.overflow !== 'visible' || /paint|strict|content/.test(around.contain)) {
        const edge = at.getBoundingClientRect();
        for (const side of SIDES) {
          const inside = side === 'top' || side === 'left' ? ring[side] - edge[side] : edge[side] - ring[side];
          if (inside < -0.6) {
            whole.delete(side);
          }
        }
      }
      if (around.position === 'fixed') {
        break;
      }
    }
    return whole.size;
  }

  function look(element) {
    return [null, '::before', '::after'].map((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      if (pseudo && style.content === 'none') {
        return '';
      }
      const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
      const ringed = outlined && (pseudo || sides(element, style) > 1);
      const border = (side) => style[`border-${side}-width`] + style[`border-${side}-color`];
      const ring = ringed ? style.outlineWidth + style.outlineColor : '';
      return [ring, style.boxShadow, style.backgroundColor, ...SIDES.map(border)].join('|');
    }).join('&');
  }

  const looks = (elements) => elements.map(look).join('\n');

  function name(element) {
    const styles = (each) => [...each.classList].slice(0, 3).map((style) => '.' + style).join('');
    const one = (each) => each.localName + (each.id ? '#' + each.id : '') + styles(each);
    const path = [];
    for (let at = element; at && path.length < 4; at = up(at)) {
      if (at.localName !== 'slot') {
        path.unshift(one(at));
      }
    }
    const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
    const says = words.trim().replace(/\s+/g, ' ').slice(0, 30);
    return path.join(' > ') + (says ? ` "${says}"` : '');
  }

  const still = () => new Promise((done) => setTimeout(done, 350));

  window.focusProbe = {
    // Starts anew, within the n-th element that the selector finds, or within the whole page.
    begin(selector, n) {
      scope = selector ? document.querySelectorAll(selector)[n] : null;
      seen = new Set();
      last = null;
      unlike = [];
    },
    // Looks at what has the focus now: "over" if it was here before or is outside, else what it is.
    step() {
      const now = focused();
      if (last && last.element !== now && last.element.isConnected && looks(last.tellers) === last.looks) {
        unlike.push({ element: last.element, name: name(last.element) });
      }
      last = null;
      if (!now || seen.has(now) || !within(now)) {
        return 'over';
      }
      seen.add(now);
      const about = tellers(now);
      last = { element: now, tellers: about, looks: looks(about) };
      if (now.closest('.cm-content')) {
        return 'editor';
      }
      return now.ariaHasPopup && now.ariaHasPopup !== 'false' ? 'opens ' + now.ariaHasPopup + ' ' + name(now) : 'stop';
    },
    // While something is open, what opened it keeps its ring: it is compared when the focus leaves it later.
    hold() {
      held = last;
      last = null;
    },
    release() {
      last = held;
    },
    count: () => seen.size,
    // The names of those that look alike, also when there was time for whatever fades in (if they still can be asked,
    // and unless they are so many that it is no matter of time).
    async alike() {
      const found = [];
      const asked = unlike;
      unlike = [];
      for (const { element, name } of asked) {
        if (!element.isConnected || asked.length > 30) {
          found.push(name);
          continue;
        }
        element.focus({ focusVisible: true });
        await still();
        const about = tellers(element);
        const lit = looks(about);
        element.blur();
        await still();
        if (looks(about) === lit) {
          found.push(name);
        }
      }
      return found;
    },
  };
})();
