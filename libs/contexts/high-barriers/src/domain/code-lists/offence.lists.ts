import { officeBegan as from, type CodeList } from '@alongside/kernel';

/** The day on which the Data Protection Act 2018 came into force. */
const act2018 = '2018-05-25';

/** On which lawful basis offences are kept: article 6 of the UK GDPR. */
export const offenceLawfulBases: CodeList = {
  id: 'offence-lawful-bases',
  en: 'On which lawful basis offences are kept',
  so: 'Sababta sharciga ah ee dembiyada loo hayo',
  codes: [
    {
      code: 'public-task',
      from: act2018,
      en: 'A task of the office in law',
      so: 'Waajib dadweyne oo sharciga ku qoran',
    },
    { code: 'legal-duty', from: act2018, en: 'The law demands it', so: 'Sharciga ayaa waajibiyay' },
    { code: 'consent', from: act2018, en: 'The person consents', so: 'Qofka ayaa oggol' },
    { code: 'vital-interests', from: act2018, en: 'Life is in danger', so: 'Nolosha ayaa khatar ku jirta' },
    { code: 'act-1998', from, to: act2018, en: 'As the Act of 1998 had it', so: 'Sida sharcigii 1998' },
  ],
};

/** The condition that offences take beside the basis: article 10 of the UK GDPR, Schedule 1 of the Act of 2018. */
export const offenceConditions: CodeList = {
  id: 'offence-conditions',
  en: 'Under which condition offences are kept',
  so: 'Shuruudda dembiyada lagu hayo',
  codes: [
    {
      code: 'social-protection',
      from: act2018,
      en: 'Employment and social protection (1)',
      so: 'Shaqo iyo daryeel bulsho (1)',
    },
    { code: 'statutory-purpose', from: act2018, en: 'Purposes of an enactment (6)', so: 'Ujeeddo sharci (6)' },
    {
      code: 'safeguarding',
      from: act2018,
      en: 'Keeping people at risk safe (18)',
      so: 'Badbaadinta dadka khatarta ku jira (18)',
    },
    { code: 'consent', from: act2018, en: 'The person consents (29)', so: 'Qofka ayaa oggol (29)' },
    { code: 'vital-interests', from: act2018, en: 'Life is in danger (30)', so: 'Nolosha ayaa khatar ku jirta (30)' },
    { code: 'legal-claims', from: act2018, en: 'Legal claims (33)', so: 'Dacwad sharci (33)' },
    { code: 'act-1998', from, to: act2018, en: 'As the Act of 1998 had it', so: 'Sida sharcigii 1998' },
  ],
};

export const offenceDestructionGrounds: CodeList = {
  id: 'offence-destruction-grounds',
  en: 'Why what was known of an offence was destroyed',
  so: 'Sababta xogta dembiga loo burburiyay',
  codes: [
    { code: 'spent', from, en: 'The conviction is spent', so: 'Xukunku wuu dhacay' },
    { code: 'not-needed', from, en: 'Not needed any more', so: 'Mar dambe looma baahna' },
    { code: 'no-basis', from, en: 'There is no lawful basis', so: 'Ma jirto sabab sharci ah' },
    { code: 'claimant-asked', from, en: 'The person asked for it', so: 'Qofka ayaa codsaday' },
    { code: 'wrong-person', from, en: 'It was of somebody else', so: 'Waxay ahayd qof kale' },
  ],
};

export const offenceAccessPurposes: CodeList = {
  id: 'offence-access-purposes',
  en: 'For what offences are to be read',
  so: 'Waxa dembiyada loo akhrinayo',
  codes: [
    { code: 'plan-support', from, en: 'To plan the support', so: 'In taageerada la qorsheeyo' },
    { code: 'job-check', from, en: 'To see what a job allows', so: 'In la eego waxa shaqadu oggoshahay' },
    {
      code: 'disclosure',
      from,
      en: 'To agree on what an employer is told',
      so: 'In la isku raaco waxa loo sheego loo-shaqeeyaha',
    },
    { code: 'risk', from, en: 'To keep somebody safe', so: 'In qof la badbaadiyo' },
    { code: 'claimant-asked', from, en: 'The person asked for it', so: 'Qofka ayaa codsaday' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const offenceCodeLists: readonly CodeList[] = [
  offenceLawfulBases,
  offenceConditions,
  offenceDestructionGrounds,
  offenceAccessPurposes,
];
