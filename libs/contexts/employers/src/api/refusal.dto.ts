import { PageAnswer, PageQuery, QueryCode, QueryList, QueryQuarter, QueryRange, type Range } from '@alongside/http';
import { refusers, type Refuser } from '../domain/candidacy/candidacy.events';
import { NamedApplicationRecord } from '../read-models/candidacy/application.record';
import { refusalDimensions, type RefusalDimension } from '../read-models/refusals/refusals.sql';

/** Narrows the refusals; of the values of a list any will do. */
export class RefusalsQuery extends PageQuery {
  /** Refused on one of these days. */
  @QueryRange({ of: 'date' })
  readonly period?: Range<string>;

  /** Codes of the list `application-refusal-reasons`, or `erased`. */
  @QueryList()
  readonly reason?: string[];

  @QueryList({ oneOf: refusers })
  readonly by?: Refuser[];

  /** Of these employers; `none` for one that the register does not have. */
  @QueryList({ of: 'uuid', orNone: true })
  readonly employer?: string[];

  /** Of employers of these sectors, codes of the list `employer-sectors`; `none` for one that the register does not have. */
  @QueryList({ orNone: true })
  readonly sector?: string[];
}

export class RefusalsAnswer extends PageAnswer {
  readonly entries: NamedApplicationRecord[];
}

export class RefusalCountsQuery {
  @QueryCode({ oneOf: refusalDimensions })
  readonly groupedBy: RefusalDimension = 'reason';

  /** Refused on one of these days. */
  @QueryRange({ of: 'date' })
  readonly period?: Range<string>;

  /** Codes of the list `application-refusal-reasons`, or `erased`. */
  @QueryList()
  readonly reason?: string[];

  @QueryList({ oneOf: refusers })
  readonly by?: Refuser[];

  /** Of these employers; `none` for one that the register does not have. */
  @QueryList({ of: 'uuid', orNone: true })
  readonly employer?: string[];

  /** Of employers of these sectors, codes of the list `employer-sectors`; `none` for one that the register does not have. */
  @QueryList({ orNone: true })
  readonly sector?: string[];
}

export class RefusalCountAnswer {
  /** A code, an id or a month; `none` where the register does not have the employer. @example "experience" */
  readonly value: string;
  readonly count: number;
  /** The list of exactly those. @example "/v1/offices/0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f/refusals?reason=experience" */
  readonly query: string;
}

export class RefusalCountsAnswer {
  readonly groupedBy: string;
  /** Of all of them. */
  readonly total: number;
  /** The most first. */
  readonly counts: RefusalCountAnswer[];
}

/** Nothing narrows it but the quarter: by the difference of two answers nobody is told apart. */
export class RefusalStatisticsQuery {
  @QueryCode({ oneOf: refusalDimensions })
  readonly groupedBy: RefusalDimension = 'reason';

  /** One that is over for six weeks, in which late refusals came. */
  @QueryQuarter({ required: true })
  readonly quarter: string;
}

export class RefusedPersonsAnswer {
  /** A code, an id or a month; `none` where the register does not have the employer. @example "experience" */
  readonly value: string;
  /** Of persons, to the nearest five; `null` is hidden: of fewer than eight persons, or by which such a count could be told. */
  readonly count: number | null;
}

export class RefusalStatisticsAnswer {
  readonly groupedBy: string;
  readonly quarter: string;
  /** The most first. */
  readonly counts: RefusedPersonsAnswer[];
}
