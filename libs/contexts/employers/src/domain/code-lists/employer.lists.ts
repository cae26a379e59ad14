import { officeBegan as from, type CodeList } from '@alongside/kernel';

const sectors: CodeList = {
  id: 'employer-sectors',
  en: 'What an employer does',
  so: 'Waxa uu qabto loo-shaqeeyuhu',
  codes: [
    { code: 'retail', from, en: 'Shops', so: 'Dukaamo' },
    { code: 'hospitality', from, en: 'Food and lodging', so: 'Cunto iyo hoy' },
    { code: 'care', from, en: 'Care and health', so: 'Daryeel iyo caafimaad' },
    { code: 'cleaning', from, en: 'Cleaning', so: 'Nadaafad' },
    { code: 'security', from, en: 'Security', so: 'Ilaalo' },
    { code: 'construction', from, en: 'Building', so: 'Dhismo' },
    { code: 'transport', from, en: 'Transport and warehouses', so: 'Gaadiid iyo bakhaarro' },
    { code: 'manufacturing', from, en: 'Making things', so: 'Warshado' },
    { code: 'office-work', from, en: 'Office work', so: 'Shaqo xafiis' },
    { code: 'education', from, en: 'Schools and childcare', so: 'Dugsiyo iyo daryeel carruureed' },
    { code: 'public-service', from, en: 'Public service', so: 'Adeeg dadweyne' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

const sizes: CodeList = {
  id: 'employer-sizes',
  en: 'How many work for an employer',
  so: 'Inta qof ee u shaqeysa',
  codes: [
    { code: 'micro', from, en: 'Fewer than 10', so: 'Ka yar 10' },
    { code: 'small', from, en: '10 to 49', so: '10 ilaa 49' },
    { code: 'medium', from, en: '50 to 249', so: '50 ilaa 249' },
    { code: 'large', from, en: '250 and more', so: '250 iyo ka badan' },
    { code: 'unknown', from, en: 'Not known', so: 'Lama oga' },
  ],
};

const correctionReasons: CodeList = {
  id: 'employer-correction-reasons',
  en: 'Why the details of an employer change',
  so: 'Sababta faahfaahinta loo-shaqeeyaha loo beddelay',
  codes: [
    { code: 'mistake', from, en: 'They were wrong', so: 'Way qaldanayd' },
    { code: 'renamed', from, en: 'It has another name', so: 'Magac kale ayuu leeyahay' },
    { code: 'moved', from, en: 'It moved', so: 'Wuu guuray' },
    { code: 'new-owner', from, en: 'It has another owner', so: 'Mulkiile kale ayuu leeyahay' },
    { code: 'grown-or-shrunk', from, en: 'It grew or shrank', so: 'Wuu koray ama wuu yaraaday' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

const errorReasons: CodeList = {
  id: 'employer-error-reasons',
  en: 'Why an entry about an employer was an error',
  so: 'Sababta diiwaan-gelinta loo-shaqeeyuhu khalad u ahayd',
  codes: [
    { code: 'registered-twice', from, en: 'It is registered twice', so: 'Laba jeer ayaa la diiwaan geliyay' },
    { code: 'wrong-employer', from, en: 'Another employer was meant', so: 'Loo-shaqeeye kale ayaa loola jeeday' },
    { code: 'never-happened', from, en: 'It never happened', so: 'Weligeed ma dhicin' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const contactPersonEndReasons: CodeList = {
  id: 'contact-person-end-reasons',
  en: 'Why somebody is no contact of an employer any more',
  so: 'Sababta qofku uusan mar dambe ula xiriirin',
  codes: [
    { code: 'left', from, en: 'Left the employer', so: 'Wuu ka tagay' },
    { code: 'other-work', from, en: 'Does other work there', so: 'Shaqo kale ayuu ka qabtaa' },
    { code: 'asked-not-to', from, en: 'Asked not to be called', so: 'Wuxuu codsaday in aan la wicin' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const employerChannels: CodeList = {
  id: 'employer-channels',
  en: 'How an employer was reached',
  so: 'Sida loola xiriiray loo-shaqeeyaha',
  codes: [
    { code: 'phone', from, en: 'By phone', so: 'Telefoon' },
    { code: 'email', from, en: 'By e-mail', so: 'Iimayl' },
    { code: 'in-person', from, en: 'At the office', so: 'Xafiiska' },
    { code: 'visit', from, en: 'At the employer’s', so: 'Goobta loo-shaqeeyaha' },
    { code: 'video', from, en: 'By video', so: 'Muuqaal' },
    { code: 'event', from, en: 'At an event', so: 'Munaasabad' },
  ],
};

export const employerContactResults: CodeList = {
  id: 'employer-contact-results',
  en: 'What came of a contact with an employer',
  so: 'Waxa ka soo baxay xiriirka loo-shaqeeyaha',
  codes: [
    { code: 'not-reached', from, en: 'Nobody was reached', so: 'Cidna lama helin' },
    { code: 'call-again', from, en: 'To be called again', so: 'Mar kale in la waco' },
    { code: 'information-given', from, en: 'Information was given', so: 'Macluumaad ayaa la siiyay' },
    { code: 'visit-agreed', from, en: 'A visit was agreed', so: 'Booqasho ayaa lagu heshiiyay' },
    { code: 'briefing-agreed', from, en: 'A briefing was agreed', so: 'Warbixin ayaa lagu heshiiyay' },
    { code: 'vacancy-offered', from, en: 'A vacancy was offered', so: 'Shaqo bannaan ayaa la bixiyay' },
    { code: 'interview-offered', from, en: 'An interview was offered', so: 'Wareysi ayaa la bixiyay' },
    { code: 'issue-discussed', from, en: 'An issue at work was discussed', so: 'Dhib shaqo ayaa laga hadlay' },
    { code: 'no-interest', from, en: 'No interest', so: 'Xiiso ma leh' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

/** Of nobody in particular: what an employer is told about the law and about help. */
const briefingTopics: CodeList = {
  id: 'briefing-topics',
  en: 'What an employer was told about hiring people with a record',
  so: 'Waxa loo-shaqeeyaha looga sheegay shaqaalaynta dadka diiwaan leh',
  codes: [
    { code: 'spent-convictions', from, en: 'When a conviction is spent', so: 'Goorta xukunku dhammaado' },
    { code: 'checks', from, en: 'Which checks a job may ask for', so: 'Hubinta ay shaqadu codsan karto' },
    { code: 'what-may-be-asked', from, en: 'What may be asked, and when', so: 'Waxa la weydiin karo iyo goorta' },
    { code: 'supervision', from, en: 'Appointments with probation', so: 'Ballamaha hay’adda kormeerka' },
    { code: 'support-in-work', from, en: 'Help after hiring', so: 'Caawinta shaqaalaynta kadib' },
    { code: 'discrimination', from, en: 'Equality and bias', so: 'Sinnaanta iyo eexda' },
    {
      code: 'experience-of-others',
      from,
      en: 'What other employers have seen',
      so: 'Khibradda loo-shaqeeyayaasha kale',
    },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

const willingnessConditions: CodeList = {
  id: 'willingness-conditions',
  en: 'On what condition an employer hires people at risk',
  so: 'Shuruudda uu loo-shaqeeyuhu ku qaato dadka halista ku jira',
  codes: [
    { code: 'trial-first', from, en: 'A trial first', so: 'Tijaabo marka hore' },
    { code: 'mentor', from, en: 'With a mentor', so: 'La-taliye ayaa la socda' },
    { code: 'reference', from, en: 'With somebody who vouches', so: 'Qof u damiin ah' },
    { code: 'contact-at-office', from, en: 'With somebody at the office to call', so: 'Qof xafiiska laga wici karo' },
    { code: 'some-jobs-only', from, en: 'For some jobs only', so: 'Shaqooyin gaar ah oo keliya' },
    { code: 'told-in-advance', from, en: 'Where the candidate tells first', so: 'Haddii codsaduhu horay u sheego' },
  ],
};

const willingnessEndReasons: CodeList = {
  id: 'willingness-end-reasons',
  en: 'Why an employer hires people at risk no longer',
  so: 'Sababta loo-shaqeeyuhu uusan u qaadan dadka halista ku jira',
  codes: [
    { code: 'no-places', from, en: 'Has no places', so: 'Boosas ma haysto' },
    { code: 'changed-policy', from, en: 'Changed its policy', so: 'Siyaasaddiisa ayuu beddelay' },
    { code: 'bad-experience', from, en: 'It did not go well', so: 'Si fiican uma socon' },
    { code: 'misunderstood', from, en: 'It was misunderstood', so: 'Waa la khalday' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

const stages: CodeList = {
  id: 'employer-stages',
  en: 'How far the work with an employer has come',
  so: 'Heerka ay gaartay la-shaqaynta loo-shaqeeyaha',
  codes: [
    { code: 'prospect', from, en: 'To be won', so: 'Mid la raadinayo' },
    { code: 'engaged', from, en: 'In touch', so: 'Waa lala xiriiraa' },
    { code: 'hiring', from, en: 'Hires', so: 'Wuu shaqaaleeyaa' },
    { code: 'partner', from, en: 'Works with us', so: 'Waa lala shaqeeyaa' },
    { code: 'dormant', from, en: 'At rest', so: 'Wuu hakaday' },
    { code: 'closed', from, en: 'Gave up business', so: 'Ganacsigii waa xirmay' },
  ],
};

const stageReasons: CodeList = {
  id: 'employer-stage-reasons',
  en: 'Why the work with an employer has come to another stage',
  so: 'Sababta heerka loo beddelay',
  codes: [
    { code: 'agreed', from, en: 'It was agreed', so: 'Waa lagu heshiiyay' },
    { code: 'hired-somebody', from, en: 'Hired somebody', so: 'Qof ayuu shaqaaleeyay' },
    { code: 'has-vacancies', from, en: 'Has vacancies', so: 'Shaqooyin bannaan ayuu hayaa' },
    { code: 'no-answer', from, en: 'Does not answer', so: 'Kama jawaabo' },
    { code: 'no-vacancies', from, en: 'Has no vacancies', so: 'Shaqo bannaan ma hayo' },
    { code: 'wants-no-contact', from, en: 'Wants no contact', so: 'Xiriir ma rabo' },
    { code: 'gave-up-business', from, en: 'Closed down', so: 'Wuu xirmay' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

const mergeReasons: CodeList = {
  id: 'employer-merge-reasons',
  en: 'How it is known that two records are of one employer',
  so: 'Sida lagu ogaaday in laba diiwaan ay yihiin hal loo-shaqeeye',
  codes: [
    { code: 'same-company', from, en: 'The same company number', so: 'Isla lambarka shirkadda' },
    { code: 'same-site', from, en: 'The same business at the same place', so: 'Isla ganacsiga isla goobta' },
    { code: 'employer-said', from, en: 'The employer said so', so: 'Loo-shaqeeyaha ayaa sheegay' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

const unmergeReasons: CodeList = {
  id: 'employer-unmerge-reasons',
  en: 'Why two records are not of one employer after all',
  so: 'Sababta laba diiwaan aysan hal loo-shaqeeye u ahayn',
  codes: [
    { code: 'two-employers', from, en: 'They are two employers', so: 'Waa laba loo-shaqeeye' },
    { code: 'wrong-one', from, en: 'Another one was meant', so: 'Mid kale ayaa loola jeeday' },
    { code: 'refused', from, en: 'The merge was refused in the end', so: 'Isku-darkii ugu dambayn waa la diiday' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const employerCodeLists: readonly CodeList[] = [
  sectors,
  sizes,
  correctionReasons,
  errorReasons,
  contactPersonEndReasons,
  employerChannels,
  employerContactResults,
  briefingTopics,
  willingnessConditions,
  willingnessEndReasons,
  stages,
  stageReasons,
  mergeReasons,
  unmergeReasons,
];
