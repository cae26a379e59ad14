import { sectionHeld, toldCodes } from '@alongside/privacy';
import {
  caseLeavingReasons,
  caseSessionAttendance,
  caseTeamRoles,
  sharingGrounds,
  supportCaseAreas,
  supportCaseSources,
} from '../../domain/code-lists/support-case.lists';
import type { SupportCaseEvent } from '../../domain/support-case/support-case.events';

const ofCase = { caseId: { label: 'Support case' }, claimantId: 'own-id' } as const;
const act = {
  means: { label: 'How you said so' },
  language: { label: 'Language' },
  interpreterUsed: { label: 'With an interpreter' },
} as const;
const why = { label: 'Why' } as const;
const until = { label: 'No longer from' } as const;
const areas = { label: 'What it is about', codes: toldCodes(supportCaseAreas) } as const;
const member = { label: 'Who', masked: 'staff', unlessOwn: true } as const;
const agreement = { label: 'What the organisations agreed on' } as const;

const conference = {
  ...ofCase,
  conferenceId: { label: 'Meeting' },
  attendeeIds: { label: 'Who was there', masked: 'staff' },
  decisions: { label: 'What was decided' },
  nextOn: { label: 'Next on' },
} as const;
const heldOn = { label: 'Was on' } as const;
const stepId = { label: 'Step' } as const;
const session = {
  ...ofCase,
  sessionId: { label: 'Session' },
  memberId: { label: 'With', masked: 'staff', unlessOwn: true },
  attendance: { label: 'Whether you came', codes: toldCodes(caseSessionAttendance) },
  minutes: { label: 'Minutes' },
  note: { label: 'Note' },
} as const;
const riskId = { label: 'Entry' } as const;

export const supportCaseHeld = sectionHeld<SupportCaseEvent>('The team that helps you with more than finding a job', {
  SupportCaseOpened: {
    says: 'A support case was opened for you',
    fields: {
      ...ofCase,
      office: { label: 'Office', place: true },
      ownerId: { label: 'Who has it in hand', masked: 'staff', unlessOwn: true },
      source: { label: 'Referred by', codes: toldCodes(supportCaseSources) },
      referredOn: { label: 'Referred on' },
      areas,
      reason: why,
    },
  },
  SupportCaseAreasCorrected: { says: 'What it is about was corrected', fields: { ...ofCase, areas, reason: why } },
  CaseSharingAgreed: {
    says: 'You agreed that others on the team are told',
    fields: { ...ofCase, ...act, until },
  },
  CaseSharingWithdrawn: { says: 'You no longer agreed that others are told', fields: { ...ofCase, ...act } },
  CaseSharingGrounded: {
    says: 'Others on the team were told without your having agreed',
    fields: { ...ofCase, ground: { label: 'On what ground', codes: toldCodes(sharingGrounds) }, reason: why, until },
  },
  CaseMemberJoined: {
    says: 'Somebody joined the team',
    fields: {
      ...ofCase,
      memberId: member,
      role: { label: 'As', codes: toldCodes(caseTeamRoles) },
      organisationId: { label: 'For', place: true },
      agreement,
    },
  },
  CaseAgreementRenewed: {
    says: 'What the organisations agreed on was renewed',
    fields: { ...ofCase, memberId: member, agreement },
  },
  CaseMemberLeft: {
    says: 'Somebody left the team',
    fields: { ...ofCase, memberId: member, reason: { label: 'Why', codes: toldCodes(caseLeavingReasons) } },
  },
  CaseOwnerChanged: {
    says: 'Somebody else has it in hand',
    fields: { ...ofCase, ownerId: member, formerOwnerId: { ...member, label: 'Who had it before' } },
  },
  CaseConferenceHeld: { says: 'The team met about it', fields: conference },
  CaseConferenceCorrected: {
    says: 'What was said of that meeting was corrected',
    fields: { ...conference, heldOn, reason: why },
  },
  SupportPlanAgreed: {
    says: 'You and the team agreed on a plan',
    fields: {
      ...{ ...ofCase, planId: { label: 'Plan' }, goals: { label: 'What it is to reach' }, ...act },
      reviewOn: { label: 'To be looked at on' },
    },
  },
  CaseStepAgreed: {
    says: 'A step was agreed',
    fields: {
      ...{ ...ofCase, stepId, fromId: { label: 'From the meeting or plan' }, memberId: member },
      ...{ dueOn: { label: 'By when' }, words: { label: 'What' } },
    },
  },
  CaseStepDone: { says: 'A step was done', fields: { ...ofCase, stepId } },
  CaseStepDropped: { says: 'A step was given up', fields: { ...ofCase, stepId, reason: why } },
  ProviderSessionHeld: { says: 'There was a session for you', fields: session },
  ProviderSessionCorrected: {
    says: 'What was said of a session was corrected',
    fields: { ...session, heldOn, reason: why },
  },
  RiskToStaffNoted: {
    says: 'It was noted what staff have to mind',
    fields: { ...ofCase, riskId, words: { label: 'What' }, reviewOn: { label: 'To be looked at on' } },
  },
  RiskToStaffLifted: { says: 'That no longer held', fields: { ...ofCase, riskId, reason: why } },
  CaseEntryEnteredInError: {
    says: 'An entry had been made in error',
    fields: { ...ofCase, entryId: { label: 'Entry' }, reason: why },
  },
  SupportCaseClosed: {
    says: 'The support case was closed',
    fields: { ...ofCase, outcomes: { label: 'What became of it' }, note: { label: 'Note' } },
  },
  SupportCaseReopened: { says: 'The support case went on', fields: { ...ofCase, reason: why } },
  SupportCaseEnteredInError: { says: 'The support case had been entered in error', fields: { ...ofCase, reason: why } },
});
