import type { Protected } from './privacy';

/** How a claimant said so: nobody can record it as a matter of course. */
export const meansOfActing = ['own-device', 'in-person', 'phone', 'paper'] as const;

export type MeansOfActing = (typeof meansOfActing)[number];

/** An act of the claimant's own, as somebody recorded it; who did is in the metadata. */
export interface ClaimantAct {
  readonly means: MeansOfActing;
  /** A BCP 47 tag. */
  readonly language?: Protected<string>;
  readonly interpreterUsed?: Protected<boolean>;
}

/** What is told of such an act. */
export interface GivenAct {
  readonly means: MeansOfActing;
  readonly language?: string;
  readonly interpreterUsed?: boolean;
}

/** How the protected fields of an act are encrypted. */
export const claimantAct = { language: 'coded', interpreterUsed: 'coded' } as const;
