import { spoken } from './words.js';

/** Why something was refused, and what to do, by the code of the problem. */
const problems = {
  'http/invalid-request': { en: 'Something in it is not as it should be.', so: 'Wax ka mid ah sax maaha.' },
  'community-desk/desk-not-found': {
    en: 'There is no such desk, or you do not work at it now. Choose the desk under “This tablet”.',
    so: 'Miis noocaas ah ma jiro, ama hadda kama shaqaysid. Miiska ka dooro “Tablet-kan”.',
  },
  'community-desk/desk-closed': {
    en: 'The desk was not open on that day. Look at the day.',
    so: 'Miisku maalintaas ma furnayn. Eeg maalinta.',
  },
  'community-desk/not-a-worker-that-day': {
    en: 'You did not work at the desk on that day. Look at the day, or ask whoever runs the desk.',
    so: 'Maalintaas miiska kama shaqaynayn. Eeg maalinta, ama weydii cidda maamusha miiska.',
  },
  'community-desk/desk-session-not-found': {
    en: 'There is no such session, or it is not yours to change.',
    so: 'Fadhi noocaas ah ma jiro, ama adigu ma beddeli kartid.',
  },
  'community-desk/session-already-logged': {
    en: 'This session is on the record already. Discard this one.',
    so: 'Fadhigan hore ayaa loo diiwaan geliyay. Kan iska tuur.',
  },
  'community-desk/entry-reused': {
    en: 'This was sent before and said something else. Correct it and send it again.',
    so: 'Tan hore ayaa loo diray waxna kale bay sheegtay. Sax oo mar kale dir.',
  },
  'community-desk/entered-in-error': {
    en: 'This session was entered in error and takes nothing more. Discard this one.',
    so: 'Fadhigan si khalad ah ayaa loo geliyay, waxna laguma dari karo. Kan iska tuur.',
  },
  'community-desk/in-the-future': {
    en: 'That day has not come yet. Look at the day, and at the clock of the tablet.',
    so: 'Maalintaasi weli ma iman. Eeg maalinta iyo saacadda tablet-ka.',
  },
  'community-desk/out-of-order': {
    en: 'The days contradict each other. Look at the day.',
    so: 'Maalmuhu way is burinayaan. Eeg maalinta.',
  },
  'community-desk/attendance-mismatch': {
    en: 'Whoever did not come has no minutes, services or outcome; whoever came has no reason why not.',
    so: 'Qofka aan iman ma laha daqiiqado, adeeg ama natiijo; qofka yimid ma laha sabab.',
  },
  'community-desk/need-mismatch': {
    en: 'What was needed does not fit what was done.',
    so: 'Waxa loo baahnaa iyo waxa la qabtay isma waafaqsana.',
  },
  'caseload/claimant-not-found': {
    en: 'There is no such person, or you may not see them. Correct it and send it again: it goes without the name.',
    so: 'Qof noocaas ah ma jiro, ama ma arki kartid. Sax oo mar kale dir: magac la’aan ayaa loo dirayaa.',
  },
  'privacy/person-forgotten': {
    en: 'This person was forgotten: nothing more is kept about them. Sent again, it goes without the name.',
    so: 'Qofkan waa la illoobay: wax kale lagama kaydinayo. Haddii mar kale la diro, magac la’aan ayaa loo dirayaa.',
  },
};

/** In the reader's language; the server's own words where this page has none. */
export const why = ({ code, title }) => problems[code]?.[spoken()] ?? `${title} (${code})`;
