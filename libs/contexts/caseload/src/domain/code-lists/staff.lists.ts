import { officeBegan as from, type CodeList } from '@alongside/kernel';

export const assignmentDeclineReasons: CodeList = {
  id: 'assignment-decline-reasons',
  en: 'Why an advisor declines a claimant',
  so: 'Sababta la-taliye u diido qof',
  codes: [
    { code: 'caseload-full', from, en: 'The caseload is full', so: 'Culays shaqo' },
    { code: 'knows-the-person', from, en: 'Knows the person', so: 'Qofka wuu yaqaan' },
    { code: 'language', from, en: 'Does not speak the language', so: 'Luqadda kuma hadlo' },
    { code: 'away', from, en: 'Will be away', so: 'Wuu maqnaan doonaa' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const assignmentEndReasons: CodeList = {
  id: 'assignment-end-reasons',
  en: 'Why an assignment ended',
  so: 'Sababta mas’uuliyaddu u dhammaatay',
  codes: [
    { code: 'claim-closed', from, en: 'The claim was closed', so: 'Codsigii waa la xiray' },
    { code: 'follow-up-ended', from, en: 'Nobody is followed up any more', so: 'Lala socon maayo' },
    { code: 'moved-out-of-area', from, en: 'Moved to the area of another office', so: 'Waxa uu u guuray xafiis kale' },
    { code: 'advisor-left', from, en: 'The advisor left', so: 'La-taliyihii wuu tagay' },
    { code: 'claimant-asked', from, en: 'The claimant asked for it', so: 'Qofka ayaa codsaday' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const reassignmentReasons: CodeList = {
  id: 'reassignment-reasons',
  en: 'Why a caseload was given to others',
  so: 'Sababta dadka loogu wareejiyay la-taliyayaal kale',
  codes: [
    { code: 'advisor-left', from, en: 'The advisor left', so: 'La-taliyihii wuu tagay' },
    { code: 'advisor-away', from, en: 'The advisor is away', so: 'La-taliyuhu wuu maqan yahay' },
    { code: 'caseload-full', from, en: 'The caseload is full', so: 'Culays shaqo' },
    {
      code: 'office-change',
      from,
      en: 'The office changed who does what',
      so: 'Xafiisku shaqada wuu u qaybiyay si kale',
    },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const staffLeavingReasons: CodeList = {
  id: 'staff-leaving-reasons',
  en: 'Why somebody left the staff',
  so: 'Sababta shaqaale u tagay',
  codes: [
    { code: 'retired', from, en: 'Retired', so: 'Hawlgab' },
    { code: 'moved', from, en: 'Moved to another post', so: 'Jago kale ayuu u guuray' },
    { code: 'resigned', from, en: 'Resigned', so: 'Wuu iska casilay' },
    { code: 'contract-over', from, en: 'The contract ran out', so: 'Heshiiskii waa dhammaaday' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};
