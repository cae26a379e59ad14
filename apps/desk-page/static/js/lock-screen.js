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
  const forget = isNew ? null : button(say('forget'), () => void askToForget(tablet), { class: 'danger' });
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
  if (await tablet.unlock(pin)) return null;
  const until = await tablet.waitUntil();
  return until === 0 ? say('pin-wrong') : `${say('pin-wait')} ${new Date(until).toLocaleTimeString()}`;
}

export async function askToForget(tablet) {
  if (!window.confirm(say('forget-sure'))) return;
  await tablet.forget();
  window.location.reload();
}
