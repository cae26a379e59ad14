import { sectionHeld, toldCodes } from '@alongside/privacy';
import {
  caseLeavingReasons,
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
  SupportCaseClosed: {
    says: 'The support case was closed',
    fields: { ...ofCase, outcomes: { label: 'What became of it' }, note: { label: 'Note' } },
  },
  SupportCaseReopened: { says: 'The support case went on', fields: { ...ofCase, reason: why } },
  SupportCaseEnteredInError: { says: 'The support case had been entered in error', fields: { ...ofCase, reason: why } },
});
