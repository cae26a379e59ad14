import { officeBegan as from, type CodeList } from '@alongside/kernel';

export const introducers: CodeList = {
  id: 'introducers',
  en: 'Who brought a claimant and an employer together',
  so: 'Cidda isbaratay codsadaha iyo loo-shaqeeyaha',
  codes: [
    { code: 'advisor', from, en: 'The advisor', so: 'La-taliyaha' },
    { code: 'employer-adviser', from, en: 'The adviser of employers', so: 'La-taliyaha loo-shaqeeyayaasha' },
    { code: 'desk', from, en: 'The community desk', so: 'Miiska bulshada' },
    { code: 'elder', from, en: 'An elder', so: 'Oday' },
    { code: 'family', from, en: 'Family or friends', so: 'Qoys ama saaxiibbo' },
    { code: 'support-group', from, en: 'A support group', so: 'Urur taageero' },
    { code: 'other', from, en: 'Somebody else', so: 'Qof kale' },
  ],
};

export const introductionResults: CodeList = {
  id: 'introduction-results',
  en: 'What came of an introduction',
  so: 'Waxa ka soo baxay isbarashada',
  codes: [
    { code: 'met', from, en: 'They met', so: 'Way kulmeen' },
    { code: 'interview', from, en: 'An interview', so: 'Wareysi' },
    { code: 'application', from, en: 'An application', so: 'Codsi shaqo' },
    { code: 'hired', from, en: 'A job', so: 'Shaqo' },
    { code: 'nothing-came-of-it', from, en: 'Nothing', so: 'Waxba' },
  ],
};

/** None of them speaks of an offence. */
export const introductionReasons: CodeList = {
  id: 'introduction-reasons',
  en: 'Why nothing came of an introduction',
  so: 'Sababta waxba uga soo bixi waayeen',
  codes: [
    { code: 'no-answer', from, en: 'The employer did not answer', so: 'Loo-shaqeeyuhu ma jawaabin' },
    { code: 'took-another', from, en: 'The employer took another', so: 'Loo-shaqeeyuhu qof kale ayuu qaatay' },
    { code: 'no-place', from, en: 'There was no place', so: 'Boos ma jirin' },
    { code: 'claimant-declined', from, en: 'The claimant did not want it', so: 'Codsaduhu ma rabin' },
    { code: 'claimant-found-work', from, en: 'The claimant found other work', so: 'Codsaduhu shaqo kale ayuu helay' },
    { code: 'did-not-meet', from, en: 'They did not meet', so: 'Ma kulmin' },
    { code: 'hours', from, en: 'The hours', so: 'Saacadaha' },
    { code: 'pay', from, en: 'The pay', so: 'Mushaharka' },
    { code: 'travel', from, en: 'The way to work', so: 'Gaadiidka' },
    { code: 'skills', from, en: 'Skills', so: 'Xirfadaha' },
    { code: 'language', from, en: 'English', so: 'Luqadda Ingiriisiga' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const introductionGrounds: CodeList = {
  id: 'introduction-grounds',
  en: 'On what ground an employer was told without a recorded consent',
  so: 'Sababta loo-shaqeeyaha loogu sheegay oggolaansho la’aan',
  codes: [
    { code: 'asked-by-claimant', from, en: 'The claimant asked for it', so: 'Codsadaha ayaa weydiistay' },
    { code: 'consent-on-paper', from, en: 'Consent given on paper, to be recorded', so: 'Oggolaansho warqad ku qoran' },
    { code: 'claimant-was-there', from, en: 'The claimant was there', so: 'Codsaduhu wuu joogay' },
    { code: 'told-by-others', from, en: 'Others told the employer', so: 'Dad kale ayaa u sheegay' },
  ],
};

export const introductionCodeLists: readonly CodeList[] = [
  introducers,
  introductionResults,
  introductionReasons,
  introductionGrounds,
];
