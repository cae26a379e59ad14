import { officeBegan as from, type CodeList } from '@alongside/kernel';

/** Why a skill stands where it does among the gaps of an office. */
export const skillGapReasons: CodeList = {
  id: 'skill-gap-reasons',
  en: 'What is amiss between a skill that is taught, asked for and held',
  so: 'Waxa u dhexeeya xirfadda la baro, la doonayo iyo la haysto',
  codes: [
    {
      code: 'held-by-nobody',
      from,
      en: 'Vacancies ask for it and nobody has it',
      so: 'Waa la doonayaa, cidina ma laha',
    },
    {
      code: 'held-by-too-few',
      from,
      en: 'More is asked for than have it',
      so: 'In yar ayaa leh in ka badan oo la doonayo',
    },
    { code: 'not-taught', from, en: 'No course teaches it', so: 'Koorso barata ma jirto' },
    { code: 'taught-too-little', from, en: 'Courses have too few places', so: 'Koorsooyinku boosas ku filan ma laha' },
    { code: 'covered', from, en: 'As many have it or learn it as are asked for', so: 'Way ku filan yihiin' },
    { code: 'not-asked-for', from, en: 'No vacancy asks for it', so: 'Shaqo doonaysa ma jirto' },
  ],
};

export const alignmentCodeLists: readonly CodeList[] = [skillGapReasons];
