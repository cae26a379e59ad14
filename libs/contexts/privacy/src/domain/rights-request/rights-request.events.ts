import type { EventDefinitions, EventOf, Uuid } from '@alongside/kernel';

/** What somebody may ask for of their own data: to see all of it, or that it be erased (UK GDPR, articles 15 and 17). */
export const rights = ['access', 'erasure'] as const;
export type Right = (typeof rights)[number];

/** Who asked: the person, somebody for the person, or nobody but the retention schedule. */
export const askers = ['person', 'representative', 'retention-schedule'] as const;
export type Asker = (typeof askers)[number];

/** Why the clock stands: until the person has said who they are, or what is meant. */
export const stopReasons = ['identity', 'clarification'] as const;
export type StopReason = (typeof stopReasons)[number];

/** Why more time is taken (article 12(3)). */
export const extensionReasons = ['complex', 'several-requests'] as const;
export type ExtensionReason = (typeof extensionReasons)[number];

/** Why not: of both rights (article 12(5) and (2)), and of erasure alone (article 17(3)). */
export const refusalGrounds = {
  access: ['manifestly-unfounded', 'excessive', 'identity-not-shown'],
  erasure: [
    'manifestly-unfounded',
    'excessive',
    'identity-not-shown',
    'legal-obligation',
    'public-task',
    'legal-claims',
    'public-health',
    'archiving-or-research',
    'freedom-of-expression',
  ],
} as const satisfies Record<Right, readonly string[]>;
export type RefusalGround = (typeof refusalGrounds)[Right][number];

/** How the person was told. */
export const meansOfTelling = ['letter', 'email', 'in-person', 'phone'] as const;
export type MeansOfTelling = (typeof meansOfTelling)[number];

interface OfRequest {
  readonly requestId: Uuid;
  readonly personId: Uuid;
}

/**
 * What becomes of a request. It is nobody's record as far as the vault goes: codes and days, in clear, so that it can be ended after
 * the person is forgotten.
 */
export type RightsRequestEvent =
  | EventOf<'RightsRequestReceived', OfRequest & { readonly asksFor: Right; readonly askedBy: Asker }>
  | EventOf<'RightsRequestClockStopped', OfRequest & { readonly reason: StopReason }>
  | EventOf<'RightsRequestClockResumed', OfRequest>
  | EventOf<'RightsRequestExtended', OfRequest & { readonly reason: ExtensionReason }>
  | EventOf<'RightsRequestRefused', OfRequest & { readonly ground: RefusalGround; readonly toldBy: MeansOfTelling }>
  | EventOf<'RightsRequestWithdrawn', OfRequest>
  | EventOf<
      'AccessAnswered',
      OfRequest & {
        /** Up to where the log was read for it. */
        readonly position: string;
        /** Of what was handed over: the digest that it names. */
        readonly digest: string;
        readonly toldBy: MeansOfTelling;
      }
    >
  | EventOf<'ErasureGranted', OfRequest & { /** A code. */ readonly ground: string }>
  | EventOf<'ErasureCarriedOut', OfRequest>
  | EventOf<'ErasureConfirmed', OfRequest & { readonly toldBy: MeansOfTelling }>;

const clear = { subject: null, protect: {} } as const;

export const rightsRequestEvents = {
  RightsRequestReceived: clear,
  RightsRequestClockStopped: clear,
  RightsRequestClockResumed: clear,
  RightsRequestExtended: clear,
  RightsRequestRefused: clear,
  RightsRequestWithdrawn: clear,
  AccessAnswered: clear,
  ErasureGranted: clear,
  ErasureCarriedOut: clear,
  ErasureConfirmed: clear,
} as const satisfies EventDefinitions<RightsRequestEvent>;
