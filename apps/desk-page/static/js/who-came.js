import { ask, Unreachable } from './api.js';
import { button, element, field, input, tell } from './elements.js';
import { say } from './words.js';

const identifiers = [
  ['name', 'text', 'name'],
  ['dateOfBirth', 'date', 'born'],
  ['phone', 'tel', 'phone'],
];

/** Looks somebody up by two identifiers, when there is network; `found` gets whom the partner says it is, or `null`. */
export function whoCame({ tablet, deskId }, found) {
  const state = element('p', { class: 'who' }, say('anonymous'));
  const answer = element('div', { class: 'row', 'aria-live': 'polite' });
  const asked = Object.fromEntries(identifiers.map(([name, type]) => [name, input(null, type)]));
  const chosen = (person) => {
    state.textContent = person?.firstName ?? say('anonymous');
    answer.replaceChildren();
    for (const control of Object.values(asked)) control.value = '';
    found(person);
  };
  const lookUp = async () => {
    const person = await foundIn(tablet, deskId, saidIn(asked));
    if (person === null) return;
    const question = `${say('found')} ${person.firstName}?`;
    answer.replaceChildren(
      ...(person.found
        ? [
            element('span', {}, question),
            button(say('yes'), () => chosen(person)),
            button(say('no'), () => chosen(null)),
          ]
        : [element('span', {}, say('not-found'))]),
    );
  };
  return element(
    'details',
    {},
    element('summary', {}, `${say('who-came')}: `, state),
    element('p', { class: 'hint' }, say('look-up-how')),
    ...identifiers.map(([name, , text]) => field(say(text), asked[name])),
    button(say('look-up'), () => void lookUp()),
    answer,
  );
}

function saidIn(asked) {
  const said = Object.entries(asked).map(([name, control]) => [name, control.value.trim()]);
  return Object.fromEntries(said.filter(([, value]) => value !== ''));
}

async function foundIn(tablet, deskId, said) {
  try {
    const { status, body } = await ask(await tablet.recall('token'), `/v1/desks/${deskId}/look-ups`, said);
    if (status === 200) return body;
    tell(status === 401 || status === 403 ? say('sync-token') : (body.title ?? say('sync-later')));
  } catch (failure) {
    if (!(failure instanceof Unreachable)) throw failure;
    tell(say('no-network'));
  }
  return null;
}
