import { PageAnswer, PageQuery, QueryInstant, QueryRecordDay } from '@alongside/http';

/** What of the past is asked for; nothing of it asks for the record as it stands. */
export class MomentQuery {
  /** The day that the answer speaks of; today in London unless told, and never a later one. */
  @QueryRecordDay()
  readonly asAt?: string;

  /** Only what had been recorded by this instant counts; now unless told. */
  @QueryInstant()
  readonly knownAt?: string;
}

/** The same of a list. Its cursors go on at the moment of its first page. */
export class MomentPageQuery extends PageQuery {
  /** The day that the answer speaks of; today in London unless told, and never a later one. */
  @QueryRecordDay()
  readonly asAt?: string;

  /** Only what had been recorded by this instant counts; now unless told. */
  @QueryInstant()
  readonly knownAt?: string;
}

export class MomentPageAnswer extends PageAnswer {
  /** The day that it speaks of, where the past was asked for. */
  readonly asAt?: string;
  /** By what had been recorded when, where the past was asked for. */
  readonly knownAt?: string;
}
