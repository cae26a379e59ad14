import { officeBegan as from, type CodeList } from '@alongside/kernel';

/** No offence and no risk to staff is among them: those are of *high-barriers*. */
export const flagKinds: CodeList = {
  id: 'flag-kinds',
  en: 'What a note draws attention to',
  so: 'Waxa qoraalku digniinta ka bixiyo',
  codes: [
    { code: 'needs-quick-help', from, en: 'Needs help quickly', so: 'Caawimaad degdeg ah ayuu u baahan yahay' },
    {
      code: 'safeguarding-concern',
      from,
      en: 'Somebody may be at risk of harm',
      so: 'Qof ayaa laga yaabaa inuu waxyeello ku jiro',
    },
    { code: 'payment-problem', from, en: 'Problem with a payment', so: 'Dhib lacag-bixinta ah' },
    { code: 'call-before-meeting', from, en: 'Call before the next meeting', so: 'Wac kulanka xiga ka hor' },
    { code: 'contact-details-doubtful', from, en: 'Contact details are doubtful', so: 'Xogta lala xiriiro waa shaki' },
    { code: 'interpreter-to-book', from, en: 'Interpreter to be booked', so: 'Turjubaan in la qabto' },
    { code: 'documents-missing', from, en: 'Documents are missing', so: 'Dukumentiyo ayaa maqan' },
    {
      code: 'waiting-for-somebody',
      from,
      en: 'Waiting for somebody’s answer',
      so: 'Jawaabta qof kale ayaa la sugayaa',
    },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const flagResolutions: CodeList = {
  id: 'flag-resolutions',
  en: 'Why a flag is taken down',
  so: 'Sababta digniinta loo qaaday',
  codes: [
    { code: 'dealt-with', from, en: 'Dealt with', so: 'Waa la xalliyay' },
    { code: 'passed-on', from, en: 'Passed on to whom it concerns', so: 'Waxaa loo gudbiyay cidda ay khusayso' },
    { code: 'no-longer-so', from, en: 'It is so no longer', so: 'Hadda sidaas ma aha' },
    { code: 'was-not-so', from, en: 'It turned out not to be so', so: 'Waxaa la ogaaday inaysan sidaas ahayn' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};
