import { button, element } from './elements.js';
import { sessionsOf } from './entries.js';
import { why } from './problems.js';
import { label, say } from './words.js';

/** What is known here of each session; `acts` does what its buttons say. */
export function sessionList(entries, lists, acts) {
  const sessions = sessionsOf(entries).filter(({ told, refused }) => told || refused.length > 0);
  const items = sessions.map((one) => item(one, lists, acts));
  return element(
    'section',
    { 'aria-labelledby': 'sessions' },
    element('h2', { id: 'sessions' }, say('sessions')),
    items.length === 0 ? element('p', {}, say('no-sessions')) : element('ul', { class: 'sessions' }, ...items),
  );
}

function item(session, lists, acts) {
  const { firstName, state, isError, refused } = session;
  return element(
    'li',
    { class: `session ${state}`, 'data-session': session.sessionId },
    element('h3', {}, titleOf(session, lists)),
    element(
      'p',
      {},
      `${firstName ?? say('anonymous')} · `,
      element('strong', {}, isError ? say('in-error') : say(state)),
    ),
    ...refused.map((one) => refusal(one, acts)),
    refused.length === 0 && !isError ? changes(session, acts) : null,
  );
}

/** Of a session that is no longer on this tablet, only when something was said of it is known. */
function titleOf({ told, refused: [first] }, lists) {
  if (!told) return new Date(first.entry.saidAt).toLocaleDateString('en-GB');
  const { heldOn, session: content } = told.entry;
  const kind = lists.kinds.codes.find(({ code }) => code === content.kind);
  const when = new Date(`${heldOn}T12:00:00`).toLocaleDateString('en-GB');
  return `${when} ${content.startedAt ?? ''} · ${kind ? label(kind) : content.kind}`;
}

function refusal(one, acts) {
  const fields = one.refusal.fields.map(({ field, detail }) => element('li', {}, `${field}: ${detail}`));
  return element(
    'div',
    { class: 'refusal', 'data-code': one.refusal.code },
    element('p', { class: 'fault' }, why(one.refusal)),
    fields.length > 0 ? element('ul', {}, ...fields) : null,
    element(
      'div',
      { class: 'row' },
      one.entry.session ? button(say('send-again'), () => acts.again(one)) : null,
      button(say('discard'), () => acts.discard(one), { class: 'danger' }),
    ),
  );
}

function changes(session, acts) {
  return element(
    'div',
    { class: 'row' },
    button(say('correct'), () => acts.correct(session.told)),
    session.isNamed ? null : button(say('identify'), () => acts.identify(session.told)),
    button(say('in-error'), () => acts.error(session.told), { class: 'danger' }),
  );
}
