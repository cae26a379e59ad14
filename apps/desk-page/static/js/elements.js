/** An element with its attributes and what is in it; text is only ever text. */
export function element(name, attributes = {}, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...inside.filter((one) => one !== null && one !== undefined));
  return made;
}

export const button = (text, onclick, more = {}) => element('button', { type: 'button', onclick, ...more }, text);

let ids = 0;

/** A control with its label, and a hint that is read out with it. */
export function field(text, control, hint = null) {
  const id = `field-${++ids}`;
  control.id = id;
  if (hint !== null) control.setAttribute('aria-describedby', `${id}-hint`);
  const said = hint === null ? null : element('p', { class: 'hint', id: `${id}-hint` }, hint);
  return element('div', { class: 'field' }, element('label', { for: id }, text), said, control);
}

export const input = (name, type, more = {}) => element('input', { name, type, autocomplete: 'off', ...more });

/** One of several; `options` are pairs of value and text. */
export function choice(name, options, chosen = '') {
  const all = options.map(([value, text]) => element('option', { value, selected: value === chosen }, text));
  return element('select', { name }, ...all);
}

/** Any of several. */
export function choices(text, name, { options, chosen = [] }) {
  const all = options.map(([value, said]) =>
    element(
      'label',
      { class: 'check' },
      element('input', { type: 'checkbox', name, value, checked: chosen.includes(value) }),
      said,
    ),
  );
  return element('fieldset', {}, element('legend', {}, text), ...all);
}

/** Puts that into the page's main part, and the focus on its heading. What was told of the screen before goes with it. */
export function show(...inside) {
  tell('');
  const main = document.querySelector('main');
  main.replaceChildren(...inside.filter((one) => one !== null));
  main.querySelector('h2')?.focus();
}

export const heading = (text) => element('h2', { tabindex: '-1' }, text);

/** Says something that a screen reader tells at once. */
export function tell(text, { isGood = false } = {}) {
  const told = document.querySelector('#told');
  told.className = isGood ? 'good' : '';
  told.textContent = text;
}
