import { PageAnswer, PageQuery, QueryList, QueryRange, QueryText, type Range } from '@alongside/http';
import { ReadingOfReaderRecord, ReadingRecord } from '../read-models/read-log/reading.record';

export class ReadingsQuery extends PageQuery {
  /** Days in UTC, both ends included. */
  @QueryRange({ of: 'date' })
  readonly day?: Range<string>;

  @QueryList()
  readonly purpose?: string[];

  /** Method and route, as an entry tells it. @example "GET /v1/claimants/:id" */
  @QueryText({ max: 200 })
  readonly route?: string;
}

export class ReadingsAnswer extends PageAnswer {
  readonly entries: ReadingRecord[];
}

export class ReadingsOfReaderAnswer extends PageAnswer {
  readonly entries: ReadingOfReaderRecord[];
}
