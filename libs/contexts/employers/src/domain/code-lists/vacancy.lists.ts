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

const changeReasons: CodeList = {
  id: 'vacancy-change-reasons',
  en: 'Why a vacancy says otherwise',
  so: 'Sababta faahfaahinta boosku u beddelantay',
  codes: [
    { code: 'told-by-employer', from, en: 'The employer told us', so: 'Loo-shaqeeyaha ayaa noo sheegay' },
    { code: 'posted', from, en: 'A later posting says so', so: 'Xayeysiis dambe ayaa sidaas leh' },
    { code: 'mistake', from, en: 'It was wrong', so: 'Way qaldanayd' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

const reopeningReasons: CodeList = {
  id: 'vacancy-reopening-reasons',
  en: 'Why a vacancy was opened again',
  so: 'Sababta booska shaqada dib loo furay',
  codes: [
    { code: 'not-withdrawn', from, en: 'The employer still hires', so: 'Loo-shaqeeyuhu weli wuu shaqaaleynayaa' },
    { code: 'place-free-again', from, en: 'A place is free again', so: 'Boos ayaa mar kale bannaan' },
    { code: 'posted', from, en: 'It was posted again', so: 'Mar kale ayaa la xayeysiiyay' },
    { code: 'mistake', from, en: 'It was closed by mistake', so: 'Si khalad ah ayaa loo xiray' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

const errorReasons: CodeList = {
  id: 'vacancy-error-reasons',
  en: 'Why the entry of a vacancy was an error',
  so: 'Sababta diiwaan-gelinta boosku khalad u ahayd',
  codes: [
    { code: 'recorded-twice', from, en: 'Recorded twice', so: 'Laba jeer ayaa la diiwaan geliyay' },
    { code: 'wrong-office', from, en: 'It is of another office', so: 'Waxay leedahay xafiis kale' },
    { code: 'wrong-employer', from, en: 'Another employer was meant', so: 'Loo-shaqeeye kale ayaa loola jeeday' },
    { code: 'never-offered', from, en: 'It was never offered', so: 'Weligeed lama bixin' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const vacancyCodeLists: readonly CodeList[] = [
  opportunityKinds,
  employmentTypes,
  preEmploymentChecks,
  vacancyClosingReasons,
  changeReasons,
  reopeningReasons,
  errorReasons,
];
