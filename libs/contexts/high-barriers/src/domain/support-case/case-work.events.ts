import {
  claimantAct,
  type ClaimantAct,
  type EventDefinitions,
  type EventOf,
  type LocalDate,
  type Protected,
  type Uuid,
} from '@alongside/kernel';
import type { OfCase } from './of-case';

interface Conference {
  /** Who of the team was there. */
  readonly attendeeIds: readonly Uuid[];
  readonly decisions: Protected<string>;
  /** When the next one is to be. */
  readonly nextOn?: LocalDate;
}

interface ProviderSession {
  /** Who of the team gave it. */
  readonly memberId: Uuid;
  /** A code of the list `case-session-attendance`. */
  readonly attendance: string;
  readonly minutes?: number;
  readonly note?: Protected<string>;
}

interface Corrected {
  /** The day on which it was. */
  readonly heldOn: LocalDate;
  readonly reason: Protected<string>;
}

/** What the team does for the claimant, and what it has to know. */
export type CaseWorkEvent =
  | EventOf<'CaseConferenceHeld', OfCase & Conference & { readonly conferenceId: Uuid }>
  | EventOf<'CaseConferenceCorrected', OfCase & Conference & Corrected & { readonly conferenceId: Uuid }>
  /** By the claimant as well; it takes the place of the one before. */
  | EventOf<
      'SupportPlanAgreed',
      OfCase &
        ClaimantAct & {
          readonly planId: Uuid;
          readonly goals: Protected<string>;
          readonly reviewOn: LocalDate;
        }
    >
  | EventOf<
      'CaseStepAgreed',
      OfCase & {
        readonly stepId: Uuid;
        /** The conference or the plan that it comes from. */
        readonly fromId: Uuid;
        /** Who of the team does it. */
        readonly memberId: Uuid;
        readonly dueOn: LocalDate;
        readonly words: Protected<string>;
      }
    >
  | EventOf<'CaseStepDone', OfCase & { readonly stepId: Uuid }>
  | EventOf<'CaseStepDropped', OfCase & { readonly stepId: Uuid; readonly reason: Protected<string> }>
  | EventOf<'ProviderSessionHeld', OfCase & ProviderSession & { readonly sessionId: Uuid }>
  | EventOf<'ProviderSessionCorrected', OfCase & ProviderSession & Corrected & { readonly sessionId: Uuid }>
  /** What whoever meets the claimant has to mind. */
  | EventOf<
      'RiskToStaffNoted',
      OfCase & { readonly riskId: Uuid; readonly words: Protected<string>; readonly reviewOn: LocalDate }
    >
  | EventOf<'RiskToStaffLifted', OfCase & { readonly riskId: Uuid; readonly reason: Protected<string> }>
  /** A conference, a plan, each with its steps; a step, a session or a risk. */
  | EventOf<'CaseEntryEnteredInError', OfCase & { readonly entryId: Uuid; readonly reason: Protected<string> }>;

const note = { note: 'special' } as const;
const reason = { reason: 'special' } as const;

export const caseWorkEvents = {
  CaseConferenceHeld: { subject: 'claimantId', protect: { decisions: 'special' } },
  CaseConferenceCorrected: { subject: 'claimantId', protect: { decisions: 'special', ...reason } },
  SupportPlanAgreed: { subject: 'claimantId', protect: { goals: 'special', ...claimantAct } },
  CaseStepAgreed: { subject: 'claimantId', protect: { words: 'special' } },
  CaseStepDone: { subject: 'claimantId', protect: {} },
  CaseStepDropped: { subject: 'claimantId', protect: reason },
  ProviderSessionHeld: { subject: 'claimantId', protect: note },
  ProviderSessionCorrected: { subject: 'claimantId', protect: { ...note, ...reason } },
  RiskToStaffNoted: { subject: 'claimantId', protect: { words: 'special' } },
  RiskToStaffLifted: { subject: 'claimantId', protect: reason },
  CaseEntryEnteredInError: { subject: 'claimantId', protect: { reason: 'personal' } },
} as const satisfies EventDefinitions<CaseWorkEvent>;
