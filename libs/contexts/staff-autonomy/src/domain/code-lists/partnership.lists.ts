import { officeBegan as from, type CodeList } from '@alongside/kernel';

export const employerCallResults: CodeList = {
  id: 'employer-call-results',
  en: 'What came of a call to an employer',
  so: 'Natiijada wicitaanka loo-shaqeeyaha',
  codes: [
    { code: 'no-answer', from, en: 'Nobody answered', so: 'Cidina kama jawaabin' },
    { code: 'nothing-now', from, en: 'No work at present', so: 'Hadda shaqo ma jirto' },
    { code: 'call-again', from, en: 'Asked to be called again', so: 'Waxay codsadeen in mar kale la waco' },
    { code: 'interview-offered', from, en: 'Offered an interview', so: 'Waraysi ayay soo bandhigeen' },
    { code: 'trial-offered', from, en: 'Offered a trial', so: 'Tijaabo shaqo ayay soo bandhigeen' },
    { code: 'job-offered', from, en: 'Offered a job', so: 'Shaqo ayay soo bandhigeen' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const partnershipWithdrawalReasons: CodeList = {
  id: 'partnership-withdrawal-reasons',
  en: 'Why a partnership ended without a job',
  so: 'Sababta iskaashigu shaqo la’aan ugu dhammaaday',
  codes: [
    { code: 'no-longer-wanted', from, en: 'Not wanted any more', so: 'Mar dambe lama rabo' },
    { code: 'not-followed', from, en: 'The plan was not followed', so: 'Qorshaha lama raacin' },
    { code: 'circumstances', from, en: 'Other things came first', so: 'Arrimo kale ayaa ka horreeyay' },
    { code: 'job-in-error', from, en: 'The job had been entered in error', so: 'Shaqada si khalad ah ayaa loo qoray' },
    { code: 'left-caseload', from, en: 'Another advisor is in charge', so: 'La-taliye kale ayaa mas’uul ka ah' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const partnershipCodeLists: readonly CodeList[] = [employerCallResults, partnershipWithdrawalReasons];
