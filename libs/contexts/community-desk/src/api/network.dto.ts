import { QueryList, QueryQuarter, QueryRange, type Range } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import { ReferralEndRecord } from '../read-models/referral/referral.record';

/** Of the values of a list any will do. */
export class NetworkQuery {
  /** The days on which they were requested. */
  @QueryRange({ of: 'date' })
  readonly period?: Range<string>;

  /** Of which an end is one of these offices, or a desk there. */
  @QueryList({ of: 'uuid' })
  readonly office?: string[];

  /** Of which an end is one of these desks. */
  @QueryList({ of: 'uuid' })
  readonly desk?: string[];

  /** Codes of the list `desk-needs`; `untold` is that of which whoever asks is told nothing. */
  @QueryList()
  readonly need?: string[];

  /** BCP 47 tags; `none` is where none was told, `untold` as above. */
  @QueryList({ of: 'language' })
  readonly language?: string[];
}

export class NetworkNode extends ReferralEndRecord {
  /** @example "Somali Community Desk" */
  readonly name: string | null;
  /** At which a desk is. */
  readonly officeId: Uuid | null;
  /** How many referrals came from it, and how many went to it, of those that are counted. */
  readonly sent: number;
  readonly received: number;
}

export class NetworkCount {
  /** `none` is what was not said, `untold` what whoever asks is not told, `erased` that of persons who were forgotten. @example "housing" */
  readonly code: string;
  readonly count: number;
  /** The list of exactly those; `null` to whoever is of neither end. @example "/v1/desks/0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f/referrals?box=out&need=housing" */
  readonly query: string | null;
}

/** The most first. A referral in several languages counts for each of them. */
export class NetworkCountsBy {
  /** waiting, unanswered (the day for it is over), accepted, rejected, revoked, completed. */
  readonly result: NetworkCount[];
  readonly need: NetworkCount[];
  readonly language: NetworkCount[];
  /** Why they were rejected. */
  readonly rejection: NetworkCount[];
  /** Why they were revoked. */
  readonly revocation: NetworkCount[];
  /** What came of those that were completed. */
  readonly outcome: NetworkCount[];
}

export class NetworkEdge {
  readonly from: ReferralEndRecord;
  readonly to: ReferralEndRecord;
  readonly count: number;
  /** The list of exactly those; `null` to whoever is of neither end. @example "/v1/desks/0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f/referrals?box=out" */
  readonly query: string | null;
  /** How many were accepted or rejected. */
  readonly answered: number;
  /** Days from the request to that; `null` where none was. @example 3.5 */
  readonly medianDaysToAnswer: number | null;
  readonly longestDaysToAnswer: number | null;
  readonly by: NetworkCountsBy;
}

/** Empty lists where nothing was referred. */
export class NetworkAnswer {
  readonly total: number;
  /** The ends of the edges, by name. */
  readonly nodes: NetworkNode[];
  /** The most referrals first. */
  readonly edges: NetworkEdge[];
}

/** Nothing narrows it but the quarter: by the difference of two answers nobody is told apart. */
export class NetworkStatisticsQuery {
  /** Of the requests; one that is over for six weeks. */
  @QueryQuarter({ required: true })
  readonly quarter: string;
}

export class ProtectedNetworkNode extends ReferralEndRecord {
  readonly name: string | null;
  /** At which a desk is. */
  readonly officeId: Uuid | null;
  /** To the nearest five; `null` is hidden. */
  readonly sent: number | null;
  /** To the nearest five; `null` is hidden. */
  readonly received: number | null;
}

export class ProtectedNetworkEdge {
  readonly from: ReferralEndRecord;
  readonly to: ReferralEndRecord;
  /** To the nearest five; `null` is hidden: of fewer than eight persons, or by which such a count could be told. */
  readonly count: number | null;
}

export class ProtectedNetworkCount {
  /** @example "housing" */
  readonly code: string;
  /** To the nearest five; `null` is hidden. */
  readonly count: number | null;
}

export class ProtectedNetworkCountsBy {
  readonly result: ProtectedNetworkCount[];
  readonly need: ProtectedNetworkCount[];
  readonly language: ProtectedNetworkCount[];
  readonly rejection: ProtectedNetworkCount[];
  readonly revocation: ProtectedNetworkCount[];
  readonly outcome: ProtectedNetworkCount[];
}

export class NetworkStatisticsAnswer {
  readonly quarter: string;
  readonly total: number | null;
  readonly nodes: ProtectedNetworkNode[];
  readonly edges: ProtectedNetworkEdge[];
  /** Of all edges together. */
  readonly by: ProtectedNetworkCountsBy;
}
