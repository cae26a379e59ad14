import { QueryQuarter } from '@alongside/http';
import { OmitType } from '@nestjs/swagger';
import { SessionFilterQuery } from './desk-sessions.dto';

export class SessionFiguresQuery extends OmitType(SessionFilterQuery, ['limit', 'cursor'] as const) {}

export class SessionCount {
  /** `none` is what was not said, `erased` that of persons who were forgotten. @example "form-filling" */
  readonly code: string;
  readonly count: number;
  /** The list of exactly those. @example "/v1/desks/0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f/sessions?service=form-filling" */
  readonly query: string;
}

/** A session with several services or needs counts for each of them: those rows do not add up to the total. */
export class SessionCountsBy {
  readonly kind: SessionCount[];
  readonly attendance: SessionCount[];
  readonly service: SessionCount[];
  readonly need: SessionCount[];
  readonly language: SessionCount[];
  readonly outcome: SessionCount[];
}

export class SessionFiguresAnswer {
  readonly deskId: string;
  readonly total: number;
  /** The list of all of them. */
  readonly query: string;
  /** The most first. */
  readonly by: SessionCountsBy;
}

export class SessionStatisticsQuery {
  /** One that is over for six weeks, in which late entries came. */
  @QueryQuarter({ required: true })
  readonly quarter: string;
}

export class ProtectedSessionCount {
  /** `none` is what was not said, `erased` that of persons who were forgotten. @example "form-filling" */
  readonly code: string;
  /** To the nearest five; `null` is hidden: of fewer than eight persons, or by which such a count could be told. */
  readonly count: number | null;
}

export class ProtectedSessionCountsBy {
  readonly kind: ProtectedSessionCount[];
  readonly attendance: ProtectedSessionCount[];
  readonly service: ProtectedSessionCount[];
  readonly need: ProtectedSessionCount[];
  readonly language: ProtectedSessionCount[];
  readonly outcome: ProtectedSessionCount[];
}

export class SessionStatisticsAnswer {
  readonly deskId: string;
  readonly quarter: string;
  readonly total: number | null;
  readonly by: ProtectedSessionCountsBy;
}
