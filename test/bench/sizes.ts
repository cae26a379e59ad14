/** How much is measured. */
export interface Sizes {
  /** Of ours and the yardstick in turn. */
  readonly rounds: number;
  /** How long one measurement of a steady flow takes. */
  readonly seconds: number;
  /** How many seconds go by before lists are asked for that another process folds into. */
  readonly settling: number;
  /** In how long a log appends are measured, the shortest first. */
  readonly logLengths: readonly number[];
  readonly peopleRegistered: number;
  readonly eventsRead: number;
  readonly eventsFolded: number;
  readonly eventsProjectedByPeer: number;
  readonly eventsRebuilt: number;
  readonly claimants: number;
  readonly claims: number;
  /** Of a region, of which matches are found. */
  readonly claimantsMatched: number;
  readonly vacanciesMatched: number;
}

export const wholeSizes: Sizes = {
  rounds: 5,
  seconds: 1.5,
  settling: 30,
  logLengths: [10_000, 1_000_000, 5_000_000],
  peopleRegistered: 1_024,
  eventsRead: 200_000,
  eventsFolded: 15_000,
  eventsProjectedByPeer: 4_000,
  eventsRebuilt: 300_000,
  claimants: 1_700_000,
  claims: 1_700_000,
  claimantsMatched: 150_000,
  vacanciesMatched: 10_000,
};

/** To see that it runs: the figures mean nothing. */
export const quickSizes: Sizes = {
  rounds: 1,
  seconds: 0.2,
  settling: 0.2,
  logLengths: [1_000, 4_000],
  peopleRegistered: 64,
  eventsRead: 2_000,
  eventsFolded: 500,
  eventsProjectedByPeer: 200,
  eventsRebuilt: 2_000,
  claimants: 2_000,
  claims: 2_000,
  claimantsMatched: 600,
  vacanciesMatched: 300,
};
