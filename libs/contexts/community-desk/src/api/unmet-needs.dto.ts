import { QueryCode, QueryList, QueryQuarter } from '@alongside/http';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { NearListing } from '../read-models/unmet-needs/near-listings.query';
import {
  needSources,
  unmetDimensions,
  type NeedSource,
  type UnmetDimension,
} from '../read-models/unmet-needs/raised-needs.sql';
import { NetworkQuery } from './network.dto';

/** The period is of the days on which they were raised. */
export class UnmetNeedsQuery extends NetworkQuery {
  /** What the rows are by, beside the need. */
  @QueryList({ oneOf: unmetDimensions })
  readonly by?: UnmetDimension[];

  /** Where they were raised. */
  @QueryList({ oneOf: needSources })
  readonly source?: NeedSource[];
}

export class UnmetNeedSources {
  /** Sessions at desks, of which whoever held them says that nothing on offer meets the need. */
  readonly session: number;
  /** Referrals without an answer though the day for it is over (also those revoked for that), rejected as there is no service or no place or as it is not for this person, or completed without help. */
  readonly referral: number;
  /** Themes of gatherings that nobody has told back. */
  readonly gathering: number;
}

export class UnmetNeedRow {
  /** From 1: what was raised most often first, then what no listing comes near, then what was raised last. */
  readonly rank: number;
  /** A code of the list `desk-needs`, `erased` or `untold`. @example "housing" */
  readonly need: string;
  /** `null` unless the rows are by it, as the office, the desk and the month. @example "so" */
  readonly language: string | null;
  /** Also `null` where it was raised at no office. */
  readonly officeId: Uuid | null;
  /** Also `null` where it was raised at no desk. */
  readonly deskId: Uuid | null;
  /** @example "2026-03" */
  readonly month: string | null;
  /** How often. */
  readonly raised: number;
  readonly by: UnmetNeedSources;
  readonly lastRaisedOn: LocalDate;
  /** The list of exactly those sessions, where the rows are by desk and it is whoever asks to see. */
  readonly sessions: string | null;
  /** How many listings come near: shown, active, and sorted by a term with a word of the need. */
  readonly nearCount: number;
  /** The first five of them, by name. */
  readonly near: NearListing[];
}

export class UnmetNeedsAnswer {
  /** Empty where every need was met. */
  readonly rows: UnmetNeedRow[];
}

/** Nothing narrows it but the quarter. It counts what is held today: the answers of two days may differ by what was corrected or merged between them. */
export class UnmetNeedStatisticsQuery {
  /** On whose days they were raised; one that is over for six weeks. */
  @QueryQuarter({ required: true })
  readonly quarter: string;

  @QueryCode({ oneOf: ['need', 'language', 'office', 'desk'] })
  readonly groupedBy: 'need' | 'language' | 'office' | 'desk' = 'need';
}

export class ProtectedUnmetCount {
  /** A code or an id; `none` where there is none. @example "housing" */
  readonly code: string;
  /** To the nearest five; `null` is hidden: of fewer than eight persons, or by which such a count could be told. */
  readonly count: number | null;
}

export class UnmetNeedStatisticsAnswer {
  readonly quarter: string;
  readonly groupedBy: string;
  /** Of sessions and referrals: those of gatherings are about nobody. */
  readonly total: number | null;
  /** The most first. */
  readonly counts: ProtectedUnmetCount[];
}
