import { officeBegan as from, type CodeList } from '@alongside/kernel';

export const benefits: CodeList = {
  id: 'benefits',
  en: 'Benefits',
  so: 'Gunnooyinka',
  codes: [
    { code: 'universal-credit', from: '2013-04-29', en: 'Universal Credit', so: 'Universal Credit (gunnada mideysan)' },
    { code: 'jsa', from: '1996-10-07', en: 'Jobseeker’s Allowance', so: 'Gunnada shaqo-doonka (JSA)' },
    {
      code: 'esa',
      from: '2008-10-27',
      en: 'Employment and Support Allowance',
      so: 'Gunnada shaqada iyo taageerada (ESA)',
    },
    { code: 'income-support', from: '1988-04-11', en: 'Income Support', so: 'Taageerada dakhliga' },
    {
      code: 'incapacity-benefit',
      from: '1995-04-13',
      to: '2008-10-27',
      en: 'Incapacity Benefit',
      so: 'Gunnada karti-darrada',
    },
    { code: 'carers-allowance', from: '1976-07-05', en: 'Carer’s Allowance', so: 'Gunnada daryeelaha' },
    { code: 'pension-credit', from: '2003-10-06', en: 'Pension Credit', so: 'Gunnada hawlgabka' },
    { code: 'other', from, en: 'Another benefit', so: 'Gunno kale' },
  ],
};

export const claimDestinations: CodeList = {
  id: 'claim-destinations',
  en: 'Where people went when a claim was closed',
  so: 'Halka dadku aadeen markii codsiga la xiray',
  codes: [
    { code: 'employment', from, en: 'Work', so: 'Shaqo' },
    { code: 'self-employment', from, en: 'Self-employment', so: 'Shaqo iskaa ah' },
    { code: 'education-or-training', from, en: 'Education or training', so: 'Waxbarasho ama tababar' },
    { code: 'other-benefit', from, en: 'Another benefit', so: 'Gunno kale' },
    { code: 'custody', from, en: 'Custody', so: 'Xabsi' },
    { code: 'moved-abroad', from, en: 'Moved abroad', so: 'Dalka wuu ka guuray' },
    { code: 'died', from, en: 'Died', so: 'Wuu dhintay' },
    { code: 'sanction', from, en: 'A sanction', so: 'Ciqaab' },
    { code: 'closed-by-department', from, en: 'Closed by the department', so: 'Waaxda ayaa xirtay' },
    { code: 'unknown', from, en: 'Not known', so: 'Lama oga' },
  ],
};

export const followUpEndReasons: CodeList = {
  id: 'follow-up-end-reasons',
  en: 'Why a claim is followed no longer',
  so: 'Sababta codsiga loola socon waayay',
  codes: [
    { code: 'moved-out-of-area', from, en: 'Moved to the area of another office', so: 'Waxa uu u guuray xafiis kale' },
    { code: 'moved-away', from, en: 'Moved away, nobody knows where', so: 'Wuu guuray, meel la garan maayo' },
    { code: 'study-over', from, en: 'The study is over', so: 'Daraasaddu way dhammaatay' },
    {
      code: 'still-jobless-when-last-seen',
      from,
      en: 'Without work when last seen',
      so: 'Shaqo la’aan markii ugu dambaysay',
    },
    { code: 'contact-lost', from, en: 'Contact was lost', so: 'Xiriirka waa go’ay' },
    { code: 'erased', from, en: 'The person was forgotten', so: 'Xogta qofka waa la tirtiray' },
  ],
};
