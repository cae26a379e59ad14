import { PageAnswer, PageQuery, QueryList, QueryRange, type Range } from '@alongside/http';
import { ReadingOfReaderRecord, ReadingRecord } from '../read-models/read-log/reading.record';

export class ReadingsQuery extends PageQuery {
  /** Days in UTC, both ends included. */
  @QueryRange({ of: 'date' })
  readonly day?: Range<string>;

  @QueryList()
  readonly purpose?: string[];
}

export class ReadingsAnswer extends PageAnswer {
  readonly entries: ReadingRecord[];
}

export class ReadingsOfReaderAnswer extends PageAnswer {
  readonly entries: ReadingOfReaderRecord[];
}
