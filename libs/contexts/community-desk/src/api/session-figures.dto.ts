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
