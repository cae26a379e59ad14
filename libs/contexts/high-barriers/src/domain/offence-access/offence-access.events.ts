import type { EventDefinitions, EventOf, Instant, Protected, Uuid } from '@alongside/kernel';

interface OfAccess {
  readonly accessId: Uuid;
  readonly caseId: Uuid;
  readonly claimantId: Uuid;
}

export type OffenceAccessEvent =
  | EventOf<
      'OffenceAccessAsked',
      OfAccess & {
        readonly askedBy: Uuid;
        /** Whose leaders may approve it. */
        readonly office: Uuid;
        /** A code of the list `offence-access-purposes`. */
        readonly purpose: string;
        readonly reason: Protected<string>;
        readonly askedAt: Instant;
        /** Asked under a break-glass, with which it ends. */
        readonly glassId?: Uuid;
        readonly glassUntil?: Instant;
      }
    >
  /** By a second person: from then on, and before `until`, whoever asked may read. */
  | EventOf<'OffenceAccessApproved', OfAccess & { readonly approvedBy: Uuid; readonly until: Instant }>
  | EventOf<'OffenceAccessRefused', OfAccess & { readonly refusedBy: Uuid; readonly reason: Protected<string> }>
  /** Before its time. */
  | EventOf<'OffenceAccessEnded', OfAccess & { readonly endedBy: Uuid }>;

const criminalOf = ['caseId'] as const;

export const offenceAccessEvents = {
  OffenceAccessAsked: { subject: 'claimantId', protect: { reason: 'criminal' }, criminalOf },
  OffenceAccessApproved: { subject: 'claimantId', protect: {} },
  OffenceAccessRefused: { subject: 'claimantId', protect: { reason: 'criminal' }, criminalOf },
  OffenceAccessEnded: { subject: 'claimantId', protect: {} },
} as const satisfies EventDefinitions<OffenceAccessEvent>;
