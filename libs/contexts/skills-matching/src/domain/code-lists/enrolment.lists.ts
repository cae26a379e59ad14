import { officeBegan as from, type CodeList } from '@alongside/kernel';

const other = { code: 'other', from, en: 'Something else', so: 'Wax kale' };
const unknown = { code: 'unknown', from, en: 'Not told', so: 'Lama sheegin' };

/** None of them says what ails somebody: words about that are a note's. */
export const dropOutReasons: CodeList = {
  id: 'course-drop-out-reasons',
  en: 'Why somebody left a course before its end',
  so: 'Sababta qof uga tagay koorsada ka hor dhammaadka',
  codes: [
    { code: 'found-work', from, en: 'Found work', so: 'Shaqo ayuu helay' },
    { code: 'caring', from, en: 'Caring for somebody', so: 'Daryeelidda qof kale' },
    { code: 'unwell', from, en: 'Unwell', so: 'Caafimaad darro' },
    { code: 'travel', from, en: 'Too far', so: 'Aad u fog' },
    { code: 'cost', from, en: 'It costs too much', so: 'Kharashku waa badan yahay' },
    { code: 'too-hard', from, en: 'Too hard', so: 'Aad u adag' },
    { code: 'too-easy', from, en: 'Too easy', so: 'Aad u fudud' },
    { code: 'language', from, en: 'English', so: 'Luqadda Ingiriisiga' },
    { code: 'not-attending', from, en: 'Came no more', so: 'Mar dambe ma iman' },
    { code: 'course-cancelled', from, en: 'The course was cancelled', so: 'Koorsada waa la baajiyay' },
    other,
    unknown,
  ],
};

export const enrolmentRefusalReasons: CodeList = {
  id: 'enrolment-refusal-reasons',
  en: 'Why the provider gives no place',
  so: 'Sababta bixiyuhu boos u bixin waayay',
  codes: [
    { code: 'no-place', from, en: 'No place is left', so: 'Boos ma harin' },
    { code: 'not-eligible', from, en: 'Not for this person', so: 'Qofkan uma habboona' },
    { code: 'level', from, en: 'Another level is needed', so: 'Heer kale ayaa loo baahan yahay' },
    { code: 'language', from, en: 'English', so: 'Luqadda Ingiriisiga' },
    { code: 'cannot-reach', from, en: 'The person could not be reached', so: 'Qofka lama heli karin' },
    { code: 'course-cancelled', from, en: 'The course was cancelled', so: 'Koorsada waa la baajiyay' },
    other,
    unknown,
  ],
};

export const enrolmentWithdrawalReasons: CodeList = {
  id: 'enrolment-withdrawal-reasons',
  en: 'Why somebody does not take a course after all',
  so: 'Sababta qof koorsada uga noqday',
  codes: [
    { code: 'not-wanted', from, en: 'The person does not want it', so: 'Qofku ma doonayo' },
    { code: 'found-work', from, en: 'Found work', so: 'Shaqo ayuu helay' },
    { code: 'another-course', from, en: 'Takes another course', so: 'Koorso kale ayuu qaatay' },
    { code: 'circumstances', from, en: 'It does not fit now', so: 'Hadda kuma habboona' },
    { code: 'consent-withdrawn', from, en: 'The consent was withdrawn', so: 'Oggolaanshihii waa laga noqday' },
    other,
    unknown,
  ],
};

export const enrolmentCodeLists: readonly CodeList[] = [
  dropOutReasons,
  enrolmentRefusalReasons,
  enrolmentWithdrawalReasons,
];
