import {
  claimantAct,
  type ClaimantAct,
  type EventDefinitions,
  type EventOf,
  type Protected,
  type Uuid,
} from '@alongside/kernel';

interface OfRoster {
  readonly advisorId: Uuid;
}

interface OfPartnership extends OfRoster {
  readonly partnershipId: Uuid;
  readonly claimantId: Uuid;
}

/** Who ended it: the office where another advisor took over. */
export const withdrawingSides = ['claimant', 'advisor', 'office'] as const;

export type WithdrawingSide = (typeof withdrawingSides)[number];

export type AutonomyRosterEvent =
  | EventOf<'AdvisorOptedIn', OfRoster>
  /** Selects nobody from that day on; open partnerships go on. */
  | EventOf<'AdvisorOptedOut', OfRoster>
  | EventOf<
      'ClaimantSelected',
      OfPartnership & {
        /** Where the advisor was in charge of the claimant that day. */
        readonly office: Uuid;
        /** Why the claimant is believed to be motivated. */
        readonly reason: Protected<string>;
      }
    >
  | EventOf<'PartnershipAccepted', OfPartnership & ClaimantAct>
  | EventOf<'PartnershipDeclined', OfPartnership & ClaimantAct & { readonly reason?: Protected<string> }>
  | EventOf<
      'PartnershipPlanAgreed',
      OfPartnership & {
        /** The action plan that both have signed. */
        readonly planId: Uuid;
      }
    >
  | EventOf<
      'EmployerCalled',
      OfPartnership & {
        readonly callId: Uuid;
        /** Where the employer is registered. */
        readonly employerId?: Uuid;
        readonly employerName?: Protected<string>;
        /** A code of the list `employer-call-results`. */
        readonly result: string;
        readonly note?: Protected<string>;
      }
    >
  | EventOf<'EmployerCallEnteredInError', OfPartnership & { readonly callId: Uuid; readonly reason: Protected<string> }>
  /** The partnership has done what it was for. */
  | EventOf<'PartnershipJobFound', OfPartnership & { readonly employmentId: Uuid }>
  /** The job was entered in error, and there is a place: it goes on as if it had not ended. */
  | EventOf<'PartnershipReopened', OfPartnership & { readonly employmentId: Uuid }>
  | EventOf<
      'PartnershipWithdrawn',
      OfPartnership & {
        readonly by: WithdrawingSide;
        /** A code of the list `partnership-withdrawal-reasons`. */
        readonly reason: string;
        readonly note?: Protected<string>;
      }
    >
  | EventOf<'PartnershipEnteredInError', OfPartnership & { readonly reason: Protected<string> }>;

export const autonomyRosterEvents = {
  AdvisorOptedIn: { subject: 'advisorId', protect: {} },
  AdvisorOptedOut: { subject: 'advisorId', protect: {} },
  ClaimantSelected: { subject: 'claimantId', protect: { reason: 'personal' } },
  PartnershipAccepted: { subject: 'claimantId', protect: claimantAct },
  PartnershipDeclined: { subject: 'claimantId', protect: { ...claimantAct, reason: 'personal' } },
  PartnershipPlanAgreed: { subject: 'claimantId', protect: {} },
  EmployerCalled: { subject: 'claimantId', protect: { employerName: 'personal', note: 'personal' } },
  EmployerCallEnteredInError: { subject: 'claimantId', protect: { reason: 'personal' } },
  PartnershipJobFound: { subject: 'claimantId', protect: {} },
  PartnershipReopened: { subject: 'claimantId', protect: {} },
  PartnershipWithdrawn: { subject: 'claimantId', protect: { note: 'personal' } },
  PartnershipEnteredInError: { subject: 'claimantId', protect: { reason: 'personal' } },
} as const satisfies EventDefinitions<AutonomyRosterEvent>;
