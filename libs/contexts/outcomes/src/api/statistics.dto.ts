import { QueryCode, QueryQuarter } from '@alongside/http';
import { meetingTables, type MeetingTable } from '../read-models/statistics/meetings-statistics.query';
import { rateTables, type RateTable } from '../read-models/statistics/rate-statistics.query';

class PeriodQuery {
  /** A sealed quarter; the latest unless told. */
  @QueryQuarter()
  readonly period?: string;
}

/** Which of the tables of claims. */
export class ClaimsTableQuery extends PeriodQuery {
  /** The total alone unless told. */
  @QueryCode({ oneOf: rateTables })
  readonly by?: RateTable;
}

/** Which of the tables of meetings. */
export class MeetingsTableQuery extends PeriodQuery {
  /** The total alone unless told. */
  @QueryCode({ oneOf: meetingTables })
  readonly by?: MeetingTable;
}
