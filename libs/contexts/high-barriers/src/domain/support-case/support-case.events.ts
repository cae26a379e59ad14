import {
  claimantAct,
  type ClaimantAct,
  type EventDefinitions,
  type EventOf,
  type LocalDate,
  type Protected,
  type Uuid,
} from '@alongside/kernel';
import { caseWorkEvents, type CaseWorkEvent } from './case-work.events';
import type { OfCase } from './of-case';

/** What two organisations have agreed in writing about what they tell each other. */
export interface SharingAgreement {
  /** By which both find it again. */
  readonly reference: string;
  readonly signedOn: LocalDate;
  /** The first day on which it no longer holds. */
  readonly until: LocalDate;
  /** It covers offences: without, whoever is on the team under it reads and records none. */
  readonly offences?: boolean;
}

/** What became of what the case is about. */
export interface AreaOutcome {
  /** A code of the list `support-case-areas`. */
  readonly area: string;
  /** A code of the list `support-case-outcomes`. */
  readonly outcome: string;
}

/** What the case is, and who may know of it. */
export type CaseTeamEvent =
  | EventOf<
      'SupportCaseOpened',
      OfCase & {
        /** Whose case it is: of its figures, and of the team leader who may know that there is one. */
        readonly office: Uuid;
        readonly ownerId: Uuid;
        /** Who referred the claimant, a code of the list `support-case-sources`. */
        readonly source: Protected<string>;
        readonly referredOn: LocalDate;
        /** Codes of the list `support-case-areas`. */
        readonly areas: Protected<readonly string[]>;
        readonly reason: Protected<string>;
      }
    >
  | EventOf<
      'SupportCaseAreasCorrected',
      OfCase & { readonly areas: Protected<readonly string[]>; readonly reason: Protected<string> }
    >
  /** The claimant agrees that those of other organisations on the team are told. */
  | EventOf<
      'CaseSharingAgreed',
      OfCase &
        ClaimantAct & {
          /** The first day on which it no longer holds. */
          readonly until?: LocalDate;
        }
    >
  | EventOf<'CaseSharingWithdrawn', OfCase & ClaimantAct>
  /** Those of other organisations are told without the claimant having agreed. */
  | EventOf<
      'CaseSharingGrounded',
      OfCase & {
        /** A code of the list `support-case-sharing-grounds`. */
        readonly ground: string;
        readonly reason: Protected<string>;
        /** The first day on which it no longer holds. */
        readonly until: LocalDate;
      }
    >
  | EventOf<
      'CaseMemberJoined',
      OfCase & {
        readonly memberId: Uuid;
        /** A code of the list `case-team-roles`. */
        readonly role: string;
        /** For which organisation; of the office's own staff none. */
        readonly organisationId?: Uuid;
        readonly agreement?: SharingAgreement;
      }
    >
  | EventOf<'CaseAgreementRenewed', OfCase & { readonly memberId: Uuid; readonly agreement: SharingAgreement }>
  /** Its day is the first on which the person is no longer on the team. */
  | EventOf<
      'CaseMemberLeft',
      OfCase & {
        readonly memberId: Uuid;
        /** A code of the list `case-leaving-reasons`. */
        readonly reason: string;
      }
    >
  /** Whoever had the case in hand is no longer on the team, unless told otherwise. */
  | EventOf<'CaseOwnerChanged', OfCase & { readonly ownerId: Uuid; readonly formerOwnerId: Uuid }>
  | EventOf<
      'SupportCaseClosed',
      OfCase & { readonly outcomes: Protected<readonly AreaOutcome[]>; readonly note?: Protected<string> }
    >
  /** From that day on it goes on. */
  | EventOf<'SupportCaseReopened', OfCase & { readonly reason: Protected<string> }>
  | EventOf<'SupportCaseEnteredInError', OfCase & { readonly reason: Protected<string> }>;

export type SupportCaseEvent = CaseTeamEvent | CaseWorkEvent;

export const caseTeamEvents = {
  SupportCaseOpened: { subject: 'claimantId', protect: { source: 'coded', areas: 'coded', reason: 'special' } },
  SupportCaseAreasCorrected: { subject: 'claimantId', protect: { areas: 'coded', reason: 'special' } },
  CaseSharingAgreed: { subject: 'claimantId', protect: claimantAct },
  CaseSharingWithdrawn: { subject: 'claimantId', protect: claimantAct },
  CaseSharingGrounded: { subject: 'claimantId', protect: { reason: 'special' } },
  CaseMemberJoined: { subject: 'claimantId', protect: {} },
  CaseAgreementRenewed: { subject: 'claimantId', protect: {} },
  CaseMemberLeft: { subject: 'claimantId', protect: {} },
  CaseOwnerChanged: { subject: 'claimantId', protect: {} },
  SupportCaseClosed: { subject: 'claimantId', protect: { outcomes: 'coded', note: 'special' } },
  SupportCaseReopened: { subject: 'claimantId', protect: { reason: 'special' } },
  SupportCaseEnteredInError: { subject: 'claimantId', protect: { reason: 'personal' } },
} as const satisfies EventDefinitions<CaseTeamEvent>;

export const supportCaseEvents = {
  ...caseTeamEvents,
  ...caseWorkEvents,
} as const satisfies EventDefinitions<SupportCaseEvent>;
