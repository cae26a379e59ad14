import { button, element, field, heading, input, show, tell } from './elements.js';
import { say } from './words.js';

const pinField = (name, text, hint = null) =>
  field(
    text,
    input(name, 'password', { required: true, minlength: 6, maxlength: 64, autocomplete: 'new-password' }),
    hint,
  );

/** Lets a pin be chosen, or asked for; `opened` goes on once the tablet is open. */
export async function showLock(tablet, opened) {
  const isNew = !(await tablet.hasPin());
  const submit = async (event) => {
    event.preventDefault();
    const form = event.currentTarget;
    const { pin, again } = Object.fromEntries(new FormData(form));
    form.querySelector('button').disabled = true;
    const fault = isNew ? await choose(tablet, pin, again) : await unlock(tablet, pin);
    form.querySelector('button').disabled = false;
    form.reset();
    if (fault) tell(fault);
    else opened();
  };
  const form = element(
    'form',
    { onsubmit: (event) => void submit(event), novalidate: true },
    pinField('pin', say('pin'), isNew ? say('pin-rule') : null),
    isNew ? pinField('again', say('pin-again')) : null,
    element('button', { class: 'main' }, say(isNew ? 'begin' : 'unlock')),
  );
  const forget = isNew
    ? null
    : button(say('forget'), () => void showForget(tablet, () => void showLock(tablet, opened)), { class: 'danger' });
  show(heading(say(isNew ? 'pin-choose' : 'pin')), form, forget);
  form.querySelector('input').focus();
}

async function choose(tablet, pin, again) {
  if ([...pin].length < 6) return say('pin-short');
  if (pin !== again) return say('pin-differs');
  await tablet.choosePin(pin);
  return null;
}

async function unlock(tablet, pin) {
  return (await tablet.unlock(pin)) ? null : wrong(tablet);
}

async function wrong(tablet) {
  const until = await tablet.waitUntil();
  return until === 0 ? say('pin-wrong') : `${say('pin-wait')} ${new Date(until).toLocaleTimeString()}`;
}

/** Says what goes, and asks for the pin; where that is lost, for a word that nobody types by accident. */
export async function showForget(tablet, back, isLost = false) {
  const unsent = await tablet.unsent();
  const submit = async (event) => {
    event.preventDefault();
    const form = event.currentTarget;
    const { pin, word } = Object.fromEntries(new FormData(form));
    form.reset();
    const fault = isLost ? notTheWord(word) : (await tablet.knows(pin)) ? null : await wrong(tablet);
    if (fault) return tell(fault);
    await tablet.forget();
    window.location.reload();
  };
  const form = element(
    'form',
    { onsubmit: (event) => void submit(event), novalidate: true },
    isLost ? field(say('forget-type'), input('word', 'text')) : pinField('pin', say('pin')),
    element(
      'div',
      { class: 'row' },
      element('button', { class: 'danger' }, say('forget')),
      isLost ? null : button(say('pin-lost'), () => void showForget(tablet, back, true)),
      button(say('cancel'), back),
    ),
  );
  show(
    heading(say('forget')),
    element('p', {}, say('forget-sure')),
    element('p', { id: 'unsent' }, `${say('forget-unsent')} ${unsent}`),
    form,
  );
}

const notTheWord = (word) => (word.trim().toLowerCase() === say('forget-word') ? null : say('forget-not-typed'));
