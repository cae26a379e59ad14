import type { EventDefinitions, EventOf, Instant, Protected, Uuid } from '@alongside/kernel';

interface OfGlass {
  readonly glassId: Uuid;
  readonly caseId: Uuid;
  readonly claimantId: Uuid;
}

export type BreakGlassEvent =
  | EventOf<
      'GlassBroken',
      OfGlass & {
        /** Not on the team. */
        readonly brokenBy: Uuid;
        /** Whoever has the case in hand then is told by this very event. */
        readonly ownerId: Uuid;
        /** The case's: its leaders review it. */
        readonly office: Uuid;
        /** A code of the list `break-glass-reasons`. */
        readonly reason: string;
        readonly words: Protected<string>;
        readonly brokenAt: Instant;
        /** The first moment at which nothing is seen any more. */
        readonly until: Instant;
      }
    >
  /** Before its time. */
  | EventOf<'GlassClosed', OfGlass & { readonly closedBy: Uuid; readonly closedAt: Instant }>
  | EventOf<
      'GlassReviewed',
      OfGlass & {
        readonly reviewedBy: Uuid;
        /** A code of the list `break-glass-verdicts`. */
        readonly verdict: string;
        readonly words: Protected<string>;
      }
    >;

export const breakGlassEvents = {
  GlassBroken: { subject: 'claimantId', protect: { words: 'special' } },
  GlassClosed: { subject: 'claimantId', protect: {} },
  GlassReviewed: { subject: 'claimantId', protect: { words: 'special' } },
} as const satisfies EventDefinitions<BreakGlassEvent>;
