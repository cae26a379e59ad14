import { QueryInt, QueryList, QueryText } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import type {
  MatchDefinitionRecord,
  MatchedClaimantRecord,
  MatchedVacancyRecord,
} from '../read-models/matching/match.record';

export class VacancyMatchesQuery {
  @QueryInt({ min: 1, max: 50 })
  readonly limit: number = 20;

  /** The `next` of the page before. */
  @QueryText({ max: 1_000 })
  readonly cursor?: string;

  /** Only vacancies that these offices look after. */
  @QueryList({ of: 'uuid' })
  readonly office?: string[];
}

export class ClaimantMatchesQuery {
  @QueryInt({ min: 1, max: 50 })
  readonly limit: number = 50;

  /** The `next` of the page before. */
  @QueryText({ max: 1_000 })
  readonly cursor?: string;
}

export class MatchesAnswer {
  /** By which formula they are ordered: the README of skills-matching states it. */
  readonly definition: MatchDefinitionRecord;
  /** Versions of taxonomies that say what is close; without any, only the same codes match. @example ["esco/1.2.0"] */
  readonly taxonomies: string[];
  /** Why there are none. @example "nothing-declared" */
  readonly reason: string | null;
  /** The `cursor` of the next page; `null` on the last one. */
  readonly next: string | null;
}

export class VacancyMatchesAnswer extends MatchesAnswer {
  /** The offices whose vacancies were looked at; `null` for all. */
  readonly offices: Uuid[] | null;
  readonly entries: MatchedVacancyRecord[];
}

export class ClaimantMatchesAnswer extends MatchesAnswer {
  /** At which offices claimants were looked for, beside the own caseload. */
  readonly offices: Uuid[];
  readonly entries: MatchedClaimantRecord[];
}
