import { ask, personOf, Unreachable } from './api.js';
import { choice, element, field, heading, input, show, tell, button } from './elements.js';
import { showForget } from './lock-screen.js';
import { say } from './words.js';

const lists = {
  kinds: 'desk-session-kinds',
  services: 'desk-services',
  needs: 'desk-needs',
  outcomes: 'desk-session-outcomes',
};

/** The token, the desk, and what it takes to give the tablet back. `done` goes on, once something was kept. */
export async function showSettings(tablet, done) {
  const { deskId, desks = [] } = (await tablet.recall('work')) ?? {};
  const known = desks.map(({ id, name }) => [id, name]);
  const save = async (event) => {
    event.preventDefault();
    const { token, desk } = Object.fromEntries(new FormData(event.currentTarget));
    if (token.trim() && !(await keepToken(tablet, token.trim()))) return;
    if (desk) await tablet.keep('work', { ...(await tablet.recall('work')), deskId: desk });
    const chosen = (await tablet.recall('work'))?.deskId;
    if (chosen) done();
    else await showSettings(tablet, done);
  };
  const form = element(
    'form',
    { onsubmit: (event) => void save(event) },
    field(say('token'), input('token', 'password', { autocomplete: 'off', spellcheck: 'false' }), say('token-how')),
    known.length === 0 ? null : field(say('desk'), choice('desk', [['', say('choose')], ...known], deskId)),
    element('div', { class: 'row' }, element('button', { class: 'main' }, say('save')), button(say('cancel'), done)),
  );
  show(
    heading(say('tablet')),
    form,
    button(say('forget'), () => void showForget(tablet, () => void showSettings(tablet, done)), { class: 'danger' }),
  );
}

async function keepToken(tablet, token) {
  const workerId = personOf(token);
  if (workerId === null) return tell(say('token-bad'));
  try {
    const { status, body } = await ask(token, '/v1/desks?limit=200');
    if (status !== 200) return tell(say('token-refused'));
    const before = (await tablet.recall('work')) ?? {};
    const desks = body.entries.map(({ id, name }) => ({ id, name }));
    const deskId = desks.some(({ id }) => id === before.deskId)
      ? before.deskId
      : desks.length === 1
        ? desks[0].id
        : null;
    await tablet.keep('work', { ...before, workerId, desks, deskId });
  } catch (failure) {
    if (!(failure instanceof Unreachable)) throw failure;
    return tell(say('no-network'));
  }
  await tablet.keep('token', token);
  await refreshLists(tablet, token);
  return true;
}

/** What can be said in one word, kept for when there is no network. */
export async function refreshLists(tablet, token) {
  const asked = Object.entries(lists).map(async ([name, id]) => {
    const { status, body } = await ask(token, `/v1/code-lists/${id}`);
    if (status !== 200) throw new Unreachable();
    return [name, { codes: body.codes.map(({ code, en, so, labels }) => ({ code, ...(labels ?? { en, so }) })) }];
  });
  await tablet.keep('lists', Object.fromEntries(await Promise.all(asked)));
}
