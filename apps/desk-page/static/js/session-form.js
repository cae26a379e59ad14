import { button, choice, choices, element, field, heading, input, show } from './elements.js';
import { label, say } from './words.js';

const languages = [
  ['', 'none'],
  ['so', 'somali'],
  ['en', 'english'],
  ['ar', 'arabic'],
  ['sw', 'swahili'],
];
const attendances = ['attended', 'late', 'missed'];
const missedReasons = ['acceptable', 'unacceptable', 'logistics'];

const today = () => new Date().toLocaleDateString('en-CA');
const now = () => new Date().toTimeString().slice(0, 5);
const optionsOf = (list) => (list?.codes ?? []).map((one) => [one.code, label(one)]);

/**
 * The form of a session. `given` has `title`, `lists`, what it is to begin with (`told`), where one is corrected that is on the record
 * `needsReason`, and `whoCame`, the part that says who did; `saved` gets what was said.
 */
export function showSessionForm(
  { title, lists, told = {}, needsReason = false, whoCame = null, fields = [] },
  saved,
  back,
) {
  const submit = (event) => {
    event.preventDefault();
    if (event.currentTarget.reportValidity()) saved(saidIn(new FormData(event.currentTarget)));
  };
  const form = element(
    'form',
    { onsubmit: submit },
    whoCame,
    whenPart(told),
    whatPart(told.content ?? { attendance: 'attended' }, lists),
    wordsPart(told.content ?? {}, needsReason),
    element('div', { class: 'row' }, element('button', { class: 'main' }, say('save')), button(say('cancel'), back)),
  );
  form.addEventListener('change', () => showWhatFits(form));
  showWhatFits(form);
  markFields(form, fields);
  show(heading(title), form);
}

function whenPart({ heldOn = today(), content = {} }) {
  return element(
    'div',
    { class: 'row' },
    field(say('day'), input('heldOn', 'date', { value: heldOn, required: true })),
    field(say('time'), input('startedAt', 'time', { value: content.startedAt ?? (content.kind ? '' : now()) })),
    field(say('minutes'), input('minutes', 'number', { min: 1, max: 1440, value: content.minutes, 'data-came': true })),
  );
}

function whatPart(content, lists) {
  const needs = (content.needs ?? []).filter(({ met }) => !met).map(({ code }) => code);
  const services = (content.services ?? []).map(({ code }) => code);
  return element(
    'div',
    {},
    field(say('kind'), choice('kind', optionsOf(lists.kinds), content.kind ?? 'visit')),
    field(say('attendance'), choice('attendance', named(attendances), content.attendance)),
    field(say('missed-why'), choice('missedReason', named(missedReasons), content.missedReason)),
    element(
      'div',
      { 'data-came': true },
      choices(say('services'), 'services', { options: optionsOf(lists.services), chosen: services }),
    ),
    element(
      'div',
      { 'data-came': true },
      choices(say('needs'), 'needs', { options: optionsOf(lists.needs), chosen: needs }),
    ),
    field(say('outcome'), choice('outcome', [['', say('none')], ...optionsOf(lists.outcomes)], content.outcome)),
  );
}

function wordsPart({ language = '', interpreterUsed = false, summary = '', nextStep }, needsReason) {
  const tongues = languages.map(([tag, name]) => [tag, say(name)]);
  return element(
    'div',
    {},
    field(say('spoken'), choice('language', tongues, language)),
    element(
      'label',
      { class: 'check' },
      input('interpreterUsed', 'checkbox', { checked: interpreterUsed }),
      say('interpreter'),
    ),
    field(say('summary'), element('textarea', { name: 'summary', rows: 4, maxlength: 4000 }, summary)),
    element(
      'div',
      { class: 'row' },
      field(say('next-step'), input('nextStep', 'text', { maxlength: 1000, value: nextStep?.words })),
      field(say('next-step-due'), input('nextStepDue', 'date', { value: nextStep?.dueOn })),
    ),
    needsReason ? field(say('reason'), input('reason', 'text', { required: true, maxlength: 1000 })) : null,
  );
}

const named = (names) => names.map((name) => [name, say(name)]);

/** Of somebody who did not come there is only the reason to say. */
function showWhatFits(form) {
  const missed = form.elements.attendance.value === 'missed';
  form.elements.missedReason.closest('.field').hidden = !missed;
  form.elements.outcome.closest('.field').hidden = missed;
  for (const part of form.querySelectorAll('[data-came]')) (part.closest('.field') ?? part).hidden = missed;
}

/** The controls of the fields that were refused say so. */
function markFields(form, fields) {
  for (const { field: place, detail } of fields) {
    const control = form.elements[place.replace(/^session\//, '').split('/')[0]];
    if (!(control instanceof HTMLElement)) continue;
    control.setAttribute('aria-invalid', 'true');
    control.closest('.field')?.append(element('p', { class: 'fault' }, detail));
  }
}

function saidIn(form) {
  const text = (name) => form.get(name)?.trim() ?? '';
  const came = text('attendance') !== 'missed';
  const some = (name, value = text(name)) => (value === '' ? {} : { [name]: value });
  const minutes = text('minutes');
  const content = {
    kind: text('kind'),
    attendance: text('attendance'),
    ...some('startedAt'),
    ...(came && minutes !== '' && { minutes: Number(minutes) }),
    ...(came ? some('outcome') : some('missedReason')),
    services: came ? form.getAll('services').map((code) => ({ code })) : [],
    needs: came ? form.getAll('needs').map((code) => ({ code, met: false })) : [],
    ...some('language'),
    interpreterUsed: form.has('interpreterUsed'),
    ...some('summary'),
    ...(text('nextStep') && { nextStep: { words: text('nextStep'), ...some('dueOn', text('nextStepDue')) } }),
  };
  return { heldOn: text('heldOn'), content, reason: text('reason') };
}
