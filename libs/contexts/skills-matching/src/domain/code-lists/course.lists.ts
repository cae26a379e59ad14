import { officeBegan as from, type CodeList } from '@alongside/kernel';

const mistake = { code: 'mistake', from, en: 'It was wrong', so: 'Way qaldanayd' };
const other = { code: 'other', from, en: 'Something else', so: 'Wax kale' };

export const courseCodeLists: readonly CodeList[] = [
  {
    id: 'course-change-reasons',
    en: 'Why a course is said otherwise',
    so: 'Sababta koorsada wax looga beddelay',
    codes: [
      { code: 'more-demand', from, en: 'More ask for it', so: 'Dad badan ayaa codsanaya' },
      { code: 'less-demand', from, en: 'Fewer ask for it', so: 'Dad yar ayaa codsanaya' },
      { code: 'asked-by-employers', from, en: 'Employers ask for it', so: 'Loo-shaqeeyayaasha ayaa codsaday' },
      { code: 'moved', from, en: 'It was moved', so: 'Waa la wareejiyay' },
      mistake,
      other,
    ],
  },
  {
    id: 'course-closing-reasons',
    en: 'Why nobody gets a place of a course any more',
    so: 'Sababta koorsada loo xiray',
    codes: [
      { code: 'full', from, en: 'It is full', so: 'Way buuxdaa' },
      { code: 'begun', from, en: 'It has begun', so: 'Way bilaabatay' },
      { code: 'ended', from, en: 'It is over', so: 'Way dhammaatay' },
      other,
    ],
  },
  {
    id: 'course-cancellation-reasons',
    en: 'Why a course does not take place',
    so: 'Sababta koorsada loo baajiyay',
    codes: [
      { code: 'too-few', from, en: 'Too few came', so: 'Dad aad u yar ayaa yimid' },
      { code: 'no-teacher', from, en: 'Nobody to teach it', so: 'Macallin lama helin' },
      { code: 'no-room', from, en: 'No room for it', so: 'Goob looma helin' },
      { code: 'no-funds', from, en: 'No money for it', so: 'Lacag looma helin' },
      other,
    ],
  },
  {
    id: 'course-reopening-reasons',
    en: 'Why a course is open again',
    so: 'Sababta koorsada dib loogu furay',
    codes: [
      { code: 'place-free-again', from, en: 'A place is free again', so: 'Boos ayaa mar kale bannaan' },
      { code: 'takes-place', from, en: 'It takes place after all', so: 'Way dhici doontaa' },
      { code: 'mistake', from, en: 'It was ended by mistake', so: 'Si khalad ah ayaa loo joojiyay' },
      other,
    ],
  },
  {
    id: 'course-error-reasons',
    en: 'Why a course should not be on record',
    so: 'Sababta koorsadu aysan diiwaanka ugu jiri karin',
    codes: [
      { code: 'recorded-twice', from, en: 'Recorded twice', so: 'Laba jeer ayaa la diiwaan geliyay' },
      { code: 'wrong-provider', from, en: 'It is of another provider', so: 'Waxay leedahay bixiye kale' },
      { code: 'never-offered', from, en: 'It was never offered', so: 'Weligeed lama bixin' },
      other,
    ],
  },
];
