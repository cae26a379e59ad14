import { officeBegan as from, type CodeList } from '@alongside/kernel';

export const actionPlanOutcomes: CodeList = {
  id: 'action-plan-outcomes',
  en: 'What came of a plan that was closed',
  so: 'Waxa ka soo baxay qorshe la xiray',
  codes: [
    { code: 'job-started', from, en: 'Started a job', so: 'Shaqo ayuu bilaabay' },
    { code: 'training-started', from, en: 'Started training', so: 'Tababar ayuu bilaabay' },
    { code: 'another-plan', from, en: 'Another plan in its place', so: 'Qorshe kale ayaa beddelay' },
    { code: 'not-signed', from, en: 'Never agreed', so: 'Laguma heshiin' },
    { code: 'claimant-withdrew', from, en: 'The claimant wants it no more', so: 'Qofku ma rabo hadda' },
    { code: 'claim-closed', from, en: 'The claim was closed', so: 'Codsigii waa la xiray' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};
