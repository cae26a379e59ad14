import { officeBegan as from, type CodeList } from '@alongside/kernel';

/** None of them says why a check was not passed: offences are kept elsewhere, under keys of their own. */
export const applicationRefusalReasons: CodeList = {
  id: 'application-refusal-reasons',
  en: 'Why an application was refused',
  so: 'Sababta codsiga shaqada loo diiday',
  codes: [
    { code: 'another-chosen', from, en: 'Somebody else was chosen', so: 'Qof kale ayaa la doortay' },
    { code: 'experience', from, en: 'Not enough experience', so: 'Khibrad ku filan ma jirto' },
    { code: 'skills', from, en: 'Skills are missing', so: 'Xirfado ayaa maqan' },
    { code: 'qualifications', from, en: 'Qualifications are missing', so: 'Shahaadooyin ayaa maqan' },
    { code: 'language', from, en: 'English', so: 'Luqadda Ingiriisiga' },
    { code: 'hours', from, en: 'The hours do not fit', so: 'Saacaduhu kuma habboona' },
    { code: 'pay', from, en: 'The pay does not suffice', so: 'Mushaharku kuma filna' },
    { code: 'travel', from, en: 'Too far', so: 'Aad u fog' },
    { code: 'caring', from, en: 'Caring for somebody', so: 'Daryeelidda qof kale' },
    { code: 'checks', from, en: 'A check was not passed', so: 'Hubin aan la dhaafin' },
    { code: 'no-answer', from, en: 'Never answered', so: 'Weligeed lama jawaabin' },
    { code: 'not-attended', from, en: 'The interview was missed', so: 'Waraysigii waa la seegay' },
    { code: 'discrimination', from, en: 'Discrimination is suspected', so: 'Takoor ayaa laga shakiyay' },
    { code: 'not-interested', from, en: 'Does not want this work', so: 'Shaqadan ma rabo' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
    { code: 'unknown', from, en: 'Not told', so: 'Lama sheegin' },
  ],
};

export const applicationCancellationReasons: CodeList = {
  id: 'application-cancellation-reasons',
  en: 'Why an application was called off',
  so: 'Sababta codsiga shaqada loo joojiyay',
  codes: [
    { code: 'vacancy-withdrawn', from, en: 'The employer offers it no more', so: 'Loo-shaqeeyuhu ma bixiyo mar dambe' },
    { code: 'not-available', from, en: 'The claimant is not available', so: 'Qofku diyaar ma aha' },
    { code: 'moved-away', from, en: 'Moved away', so: 'Wuu guuray' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const candidacyCodeLists: readonly CodeList[] = [applicationRefusalReasons, applicationCancellationReasons];
