import { officeBegan as from, type CodeList } from '@alongside/kernel';

export const deskSessionKinds: CodeList = {
  id: 'desk-session-kinds',
  en: 'What a session at the desk is',
  so: 'Waxa fadhiga miiska yahay',
  codes: [
    { code: 'visit', from, en: 'A visit to the desk', so: 'Booqasho miiska' },
    { code: 'phone-call', from, en: 'A call with the desk', so: 'Wicitaan miiska' },
    { code: 'outreach', from, en: 'Elsewhere in the community', so: 'Bulshada dhexdeeda' },
    { code: 'accompanying', from, en: 'Going along to somebody', so: 'Raacitaan meel kale' },
    { code: 'interpreting', from, en: 'Interpreting between claimant and staff', so: 'U turjumid shaqaalaha' },
    {
      code: 'advice-to-providers',
      from,
      en: 'Advice to the service providers of the office',
      so: 'La-talin la siiyo bixiyeyaasha adeegga xafiiska',
    },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const deskServices: CodeList = {
  id: 'desk-services',
  en: 'What the desk offers',
  so: 'Waxa miisku bixiyo',
  codes: [
    { code: 'information', from, en: 'Information', so: 'Macluumaad' },
    { code: 'form-filling', from, en: 'Help with a form', so: 'Caawinta foomka' },
    { code: 'interpreting', from, en: 'Interpreting', so: 'Turjumaad' },
    { code: 'translation', from, en: 'Translation of a letter', so: 'Tarjumidda warqad' },
    { code: 'job-search', from, en: 'Help with the search for work', so: 'Caawinta shaqo-raadinta' },
    { code: 'cv-writing', from, en: 'Help with a CV', so: 'Caawinta CV-ga' },
    { code: 'interview-practice', from, en: 'Practice for an interview', so: 'Tababar wareysi' },
    { code: 'digital-help', from, en: 'Help with computer and phone', so: 'Caawinta kombiyuutarka iyo telefoonka' },
    { code: 'english-class', from, en: 'English for speakers of other languages', so: 'Casharro Ingiriisi' },
    { code: 'training', from, en: 'Training', so: 'Tababar' },
    { code: 'mentoring', from, en: 'Mentoring', so: 'Hagid' },
    { code: 'money-advice', from, en: 'Advice on money and debt', so: 'La-talin lacageed iyo deyn' },
    { code: 'housing-advice', from, en: 'Advice on housing', so: 'La-talin guri' },
    { code: 'legal-advice', from, en: 'Advice on the law', so: 'La-talin sharci' },
    { code: 'childcare-advice', from, en: 'Advice on childcare', so: 'La-talin daryeelka carruurta' },
    { code: 'wellbeing', from, en: 'Wellbeing', so: 'Ladnaanta' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const deskNeeds: CodeList = {
  id: 'desk-needs',
  en: 'What somebody is in need of',
  so: 'Waxa qofku u baahan yahay',
  codes: [
    { code: 'work', from, en: 'Work', so: 'Shaqo' },
    { code: 'work-experience', from, en: 'Work experience', so: 'Khibrad shaqo' },
    { code: 'training', from, en: 'Training', so: 'Tababar' },
    { code: 'english', from, en: 'English', so: 'Ingiriisi' },
    { code: 'interpreting', from, en: 'An interpreter', so: 'Turjubaan' },
    { code: 'digital', from, en: 'Computer, phone or internet', so: 'Kombiyuutar, telefoon ama internet' },
    { code: 'housing', from, en: 'Housing', so: 'Guri' },
    { code: 'money', from, en: 'Money or debt', so: 'Lacag ama deyn' },
    { code: 'food', from, en: 'Food', so: 'Cunto' },
    { code: 'childcare', from, en: 'Childcare', so: 'Daryeelka carruurta' },
    { code: 'transport', from, en: 'Transport', so: 'Gaadiid' },
    { code: 'papers', from, en: 'Papers and status', so: 'Dukumentiyo iyo sharci' },
    {
      code: 'recognition-of-qualifications',
      from,
      en: 'Recognition of qualifications',
      so: 'Aqoonsiga shahaadooyinka',
    },
    { code: 'health', from, en: 'Health', so: 'Caafimaad' },
    { code: 'company', from, en: 'Company and community', so: 'Wehel iyo bulsho' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const deskSessionOutcomes: CodeList = {
  id: 'desk-session-outcomes',
  en: 'What came of a session',
  so: 'Natiijada fadhiga',
  codes: [
    { code: 'helped', from, en: 'Done with', so: 'Waa la dhammeeyay' },
    { code: 'advised', from, en: 'Advised', so: 'Waa la la-taliyay' },
    { code: 'handed-to-advisor', from, en: 'Handed to an advisor', so: 'La-taliye ayaa loo gudbiyay' },
    { code: 'sent-on', from, en: 'Sent on to another organisation', so: 'Hay’ad kale ayaa loo diray' },
    { code: 'comes-again', from, en: 'Comes again', so: 'Mar kale ayuu imanayaa' },
    { code: 'could-not-help', from, en: 'Could not be helped', so: 'Waa la caawin waayay' },
    { code: 'left', from, en: 'Left before it was over', so: 'Wuu baxay ka hor dhammaadka' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const sessionCodeLists: readonly CodeList[] = [deskSessionKinds, deskServices, deskNeeds, deskSessionOutcomes];
