import { officeBegan as from, type CodeList } from '@alongside/kernel';

const opportunityKinds: CodeList = {
  id: 'opportunity-kinds',
  en: 'What an employer offers',
  so: 'Waxa uu bixiyo loo-shaqeeyuhu',
  codes: [
    { code: 'job', from, en: 'A job', so: 'Shaqo' },
    { code: 'trial', from, en: 'A work trial', so: 'Tijaabo shaqo' },
    { code: 'apprenticeship', from, en: 'An apprenticeship', so: 'Barasho farsamo' },
    { code: 'training-place', from, en: 'A training place', so: 'Boos tababar' },
  ],
};

const employmentTypes: CodeList = {
  id: 'employment-types',
  en: 'How somebody is employed',
  so: 'Sida qofka loo shaqaaleeyo',
  codes: [
    { code: 'full-time', from, en: 'Full time', so: 'Waqti buuxa' },
    { code: 'part-time', from, en: 'Part time', so: 'Waqti dhiman' },
    { code: 'contractor', from, en: 'As a contractor', so: 'Qandaraas' },
    { code: 'temporary', from, en: 'For a time', so: 'Ku meel gaar' },
    { code: 'intern', from, en: 'As an intern', so: 'Tababarte' },
    { code: 'volunteer', from, en: 'As a volunteer', so: 'Tabaruc' },
    { code: 'per-diem', from, en: 'By the day', so: 'Maalin maalin' },
    { code: 'other', from, en: 'Otherwise', so: 'Si kale' },
  ],
};

const preEmploymentChecks: CodeList = {
  id: 'pre-employment-checks',
  en: 'Checks before somebody starts',
  so: 'Hubinta ka hor bilowga shaqada',
  codes: [
    { code: 'right-to-work', from, en: 'The right to work', so: 'Xuquuqda shaqada' },
    { code: 'references', from, en: 'References', so: 'Tixraacyo' },
    { code: 'dbs-basic', from, en: 'DBS check, basic', so: 'Hubinta DBS, aasaasi' },
    { code: 'dbs-standard', from, en: 'DBS check, standard', so: 'Hubinta DBS, caadi' },
    { code: 'dbs-enhanced', from, en: 'DBS check, enhanced', so: 'Hubinta DBS, dheeraad' },
    { code: 'driving-licence', from, en: 'Driving licence', so: 'Shatiga darawalnimada' },
    { code: 'qualifications', from, en: 'Qualifications', so: 'Shahaadooyinka' },
    { code: 'fitness-for-work', from, en: 'Fitness for the work', so: 'U qalmidda shaqada' },
    { code: 'other', from, en: 'Another check', so: 'Hubin kale' },
  ],
};

const vacancyClosingReasons: CodeList = {
  id: 'vacancy-closing-reasons',
  en: 'Why a vacancy was closed',
  so: 'Sababta booska shaqada loo xiray',
  codes: [
    { code: 'filled', from, en: 'Filled', so: 'Waa la buuxiyay' },
    {
      code: 'filled-elsewhere',
      from,
      en: 'Filled by somebody of another office or none',
      so: 'Meel kale ayaa laga buuxiyay',
    },
    { code: 'withdrawn', from, en: 'Withdrawn by the employer', so: 'Loo-shaqeeyaha ayaa ka noqday' },
    { code: 'expired', from, en: 'No longer to be applied for', so: 'Waqtigii codsiga wuu dhammaaday' },
    { code: 'employer-closed', from, en: 'The employer has closed', so: 'Loo-shaqeeyihii wuu xirmay' },
    { code: 'terms-not-met', from, en: 'The terms are not what was told', so: 'Shuruudihii la sheegay lama buuxin' },
    { code: 'duplicate', from, en: 'Recorded twice', so: 'Laba jeer ayaa la diiwaan geliyay' },
    { code: 'other', from, en: 'Another reason', so: 'Sabab kale' },
  ],
};

export const vacancyCodeLists: readonly CodeList[] = [
  opportunityKinds,
  employmentTypes,
  preEmploymentChecks,
  vacancyClosingReasons,
];
