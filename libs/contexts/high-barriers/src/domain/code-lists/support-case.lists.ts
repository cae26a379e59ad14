import { officeBegan as from, type CodeList } from '@alongside/kernel';

/** What the support is for. That somebody has to do with the justice system is said here, never what it is about. */
export const supportCaseAreas: CodeList = {
  id: 'support-case-areas',
  en: 'What a support case is about',
  so: 'Waxa kiiska taageeradu ku saabsan yahay',
  codes: [
    { code: 'justice', from, en: 'Having to do with the justice system', so: 'La xiriirka nidaamka garsoorka' },
    { code: 'housing', from, en: 'Nowhere to live', so: 'Guri la’aan' },
    { code: 'substance-use', from, en: 'Alcohol and drugs', so: 'Khamriga iyo daroogada' },
    { code: 'mental-health', from, en: 'Mental health', so: 'Caafimaadka maskaxda' },
    { code: 'disability', from, en: 'Disability or long illness', so: 'Naafonimo ama jirro dheer' },
    { code: 'abuse', from, en: 'Abuse and exploitation', so: 'Xadgudub iyo ka faa’iidaysi' },
    { code: 'debt', from, en: 'Debt', so: 'Deyn' },
    { code: 'family', from, en: 'Family and care', so: 'Qoyska iyo daryeelka' },
    { code: 'papers', from, en: 'Papers and permits', so: 'Waraaqaha iyo oggolaanshaha' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const supportCaseSources: CodeList = {
  id: 'support-case-sources',
  en: 'Who referred somebody for a support case',
  so: 'Cidda qofka u soo gudbisay kiiska taageerada',
  codes: [
    { code: 'advisor', from, en: 'An advisor', so: 'La-taliye' },
    { code: 'claimant', from, en: 'The person', so: 'Qofka laftiisa' },
    { code: 'desk', from, en: 'The community desk', so: 'Miiska bulshada' },
    { code: 'support-organisation', from, en: 'A support organisation', so: 'Urur taageero' },
    { code: 'probation', from, en: 'Probation', so: 'Xafiiska kormeerka xukunka' },
    { code: 'health', from, en: 'A health service', so: 'Adeeg caafimaad' },
    { code: 'council', from, en: 'The council', so: 'Dawladda hoose' },
    { code: 'other', from, en: 'Somebody else', so: 'Cid kale' },
  ],
};

/** Other than the claimant's agreement: why other organisations may be told all the same. */
export const sharingGrounds: CodeList = {
  id: 'support-case-sharing-grounds',
  en: 'Why others may be told without the person having agreed',
  so: 'Sababta cid kale loogu sheegi karo oggolaansho la’aan',
  codes: [
    { code: 'safeguarding', from, en: 'To keep somebody safe', so: 'In qof la badbaadiyo' },
    {
      code: 'vital-interests',
      from,
      en: 'Life or health is in danger',
      so: 'Nolosha ama caafimaadka ayaa khatar ku jira',
    },
    { code: 'legal-duty', from, en: 'The law demands it', so: 'Sharciga ayaa waajibiyay' },
    { code: 'court-order', from, en: 'A court has ordered it', so: 'Maxkamad ayaa amartay' },
    { code: 'cannot-be-asked', from, en: 'The person cannot be asked in time', so: 'Qofka waqtigii lama weydiin karo' },
  ],
};

/** As what somebody is on the team; `owner` is whoever has the case in hand. */
export const caseTeamRoles: CodeList = {
  id: 'case-team-roles',
  en: 'As what somebody is on the team of a support case',
  so: 'Doorka qofku ku leeyahay kooxda kiiska taageerada',
  codes: [
    { code: 'owner', from, en: 'Has the case in hand', so: 'Mas’uulka kiiska' },
    { code: 'advisor', from, en: 'Advisor', so: 'La-taliye' },
    { code: 'employer-adviser', from, en: 'Employer adviser', so: 'La-taliyaha loo-shaqeeyayaasha' },
    { code: 'probation-officer', from, en: 'Probation officer', so: 'Sarkaalka kormeerka xukunka' },
    { code: 'specialist-provider', from, en: 'Specialist provider', so: 'Bixiyaha adeegga gaarka ah' },
    { code: 'health-worker', from, en: 'Health worker', so: 'Shaqaale caafimaad' },
    { code: 'housing-worker', from, en: 'Housing worker', so: 'Shaqaale guriyeyn' },
    { code: 'support-worker', from, en: 'Support worker', so: 'Shaqaale taageero' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const caseLeavingReasons: CodeList = {
  id: 'case-leaving-reasons',
  en: 'Why somebody left the team of a support case',
  so: 'Sababta qofku uga tagay kooxda kiiska taageerada',
  codes: [
    { code: 'part-done', from, en: 'The own part is done', so: 'Qaybtiisii waa dhammaatay' },
    { code: 'moved-on', from, en: 'Works elsewhere', so: 'Meel kale ayuu ka shaqeeyaa' },
    { code: 'claimant-asked', from, en: 'The person asked for it', so: 'Qofka ayaa codsaday' },
    { code: 'joined-in-error', from, en: 'Never was to be on it', so: 'Weligiis kuma jiri lahayn' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const caseSessionAttendance: CodeList = {
  id: 'case-session-attendance',
  en: 'Whether somebody came to a session with a provider',
  so: 'In qofku yimid kulanka bixiyaha',
  codes: [
    { code: 'attended', from, en: 'Came', so: 'Wuu yimid' },
    { code: 'late', from, en: 'Came late', so: 'Wuu soo daahay' },
    { code: 'missed', from, en: 'Did not come', so: 'Ma iman' },
    { code: 'missed-told', from, en: 'Could not come, and said so', so: 'Ma iman karin, wuuna sheegay' },
    { code: 'called-off', from, en: 'The provider called it off', so: 'Bixiyaha ayaa baajiyay' },
  ],
};

/** What became of an area of a case. */
export const supportCaseOutcomes: CodeList = {
  id: 'support-case-outcomes',
  en: 'What a support case achieved',
  so: 'Waxa kiiska taageeradu gaaray',
  codes: [
    { code: 'achieved', from, en: 'Achieved', so: 'Waa la gaaray' },
    { code: 'partially', from, en: 'Partially', so: 'Qayb ahaan' },
    { code: 'not', from, en: 'Not', so: 'Lama gaarin' },
  ],
};

export const supportCaseCodeLists: readonly CodeList[] = [
  supportCaseAreas,
  supportCaseSources,
  sharingGrounds,
  caseTeamRoles,
  caseLeavingReasons,
  caseSessionAttendance,
  supportCaseOutcomes,
];
