import { officeBegan as from, type CodeList } from '@alongside/kernel';

export const rejectionReasons: CodeList = {
  id: 'referral-rejection-reasons',
  en: 'Why a referral is not taken on',
  so: 'Sababta gudbinta loo diiday',
  codes: [
    { code: 'no-service', from, en: 'There is no such service', so: 'Adeeggaas ma jiro' },
    { code: 'no-capacity', from, en: 'No place is free', so: 'Boos bannaan ma jiro' },
    { code: 'not-eligible', from, en: 'Not for this person', so: 'Qofkan uma habboona' },
    { code: 'cannot-reach', from, en: 'The person could not be reached', so: 'Qofka lama heli karin' },
    { code: 'not-wanted', from, en: 'The person does not want it', so: 'Qofku ma doonayo' },
    { code: 'more-needed', from, en: 'More has to be known', so: 'Macluumaad dheeraad ah ayaa loo baahan yahay' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const proposedActions: CodeList = {
  id: 'referral-proposed-actions',
  en: 'What to do instead',
  so: 'Waxa beddelkeeda la sameeyo',
  codes: [
    { code: 'refer-elsewhere', from, en: 'Refer to somebody else', so: 'Cid kale u gudbi' },
    { code: 'try-later', from, en: 'Try again later', so: 'Mar dambe isku day' },
    { code: 'tell-more', from, en: 'Tell more and refer again', so: 'Wax dheeraad ah sheeg oo mar kale gudbi' },
    { code: 'talk-to-claimant', from, en: 'Talk to the person first', so: 'Marka hore qofka la hadal' },
    { code: 'nothing', from, en: 'Nothing', so: 'Waxba' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const revocationReasons: CodeList = {
  id: 'referral-revocation-reasons',
  en: 'Why a referral is taken back',
  so: 'Sababta gudbinta looga noqday',
  codes: [
    { code: 'not-needed', from, en: 'No longer needed', so: 'Looma baahna mar dambe' },
    { code: 'not-wanted', from, en: 'The person does not want it', so: 'Qofku ma doonayo' },
    { code: 'consent-withdrawn', from, en: 'The consent was withdrawn', so: 'Oggolaanshihii waa laga noqday' },
    { code: 'no-answer', from, en: 'There was no answer', so: 'Jawaab ma jirin' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const referralOutcomes: CodeList = {
  id: 'referral-outcomes',
  en: 'What came of a referral',
  so: 'Natiijada gudbinta',
  codes: [
    { code: 'helped', from, en: 'Helped', so: 'Waa la caawiyay' },
    { code: 'service-begun', from, en: 'A service or course has begun', so: 'Adeeg ama koorso ayaa bilaabmay' },
    { code: 'advised', from, en: 'Advised', so: 'Waa la la-taliyay' },
    { code: 'sent-on', from, en: 'Sent on to somebody else', so: 'Cid kale ayaa loo diray' },
    { code: 'did-not-come', from, en: 'Did not come', so: 'Ma iman' },
    { code: 'stopped', from, en: 'Stopped before the end', so: 'Wuu joojiyay ka hor dhammaadka' },
    { code: 'could-not-help', from, en: 'Could not be helped', so: 'Waa la caawin waayay' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const overrideGrounds: CodeList = {
  id: 'referral-override-grounds',
  en: 'Why somebody is referred without a recorded consent',
  so: 'Sababta qof loo gudbiyay oggolaansho la’aan',
  codes: [
    { code: 'vital-interests', from, en: 'Somebody is in danger', so: 'Qof ayaa khatar ku jira' },
    {
      code: 'safeguarding',
      from,
      en: 'A child or an adult has to be protected',
      so: 'Cunug ama qof weyn waa in la ilaaliyo',
    },
    { code: 'legal-duty', from, en: 'The law demands it', so: 'Sharciga ayaa u baahan' },
    { code: 'asked-for-it', from, en: 'The person asked for it just now', so: 'Qofka ayaa hadda codsaday' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const referralCodeLists: readonly CodeList[] = [
  rejectionReasons,
  proposedActions,
  revocationReasons,
  referralOutcomes,
  overrideGrounds,
];
