import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ConcernsEverywhere, CursorSealer, cursorPurpose, PathUuid, QueryOperation, Roles } from '@alongside/http';
import { ListReadings, type ReadingPlace, type ReadingsAsked } from '../read-models/read-log/list-readings.query';
import { ReadLog, type Reading } from '../read-models/read-log/read-log';
import { ReadingsAnswer, ReadingsOfReaderAnswer, ReadingsQuery } from './readings.dto';
import { ThisReading } from './this-reading.decorator';

/** Who looked: to look into that is a reading as well. */
@ApiTags('readings')
@Controller('v1')
export class ReadingsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Get('persons/:id/readings')
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @QueryOperation({
    summary: 'List who read a person’s records, when and what for, the latest first',
    answer: ReadingsAnswer,
    pages: true,
  })
  async ofPerson(
    @PathUuid('id') person: string,
    @Query() query: ReadingsQuery,
    @ThisReading() reading: Reading,
  ): Promise<ReadingsAnswer> {
    const { entries, ...page } = await this.list({ persons: [person] }, query);
    await this.readLog.record(reading, [person]);
    return { ...page, entries: entries.map(({ persons: _others, ...entry }) => entry) };
  }

  @Get('readers/:id/readings')
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @QueryOperation({
    summary: 'List whose records somebody read, when and what for, the latest first',
    answer: ReadingsOfReaderAnswer,
    pages: true,
  })
  async ofReader(
    @PathUuid('id') reader: string,
    @Query() query: ReadingsQuery,
    @ThisReading() reading: Reading,
  ): Promise<ReadingsOfReaderAnswer> {
    const answer = await this.list({ reader }, query);
    await this.readLog.record(reading, [reader, ...answer.entries.flatMap(({ persons }) => persons)]);
    return answer;
  }

  private async list(
    of: ReadingsAsked['of'],
    { limit, cursor, ...filter }: ReadingsQuery,
  ): Promise<ReadingsOfReaderAnswer> {
    const purpose = cursorPurpose('readings', { ...of, ...filter });
    const after = cursor === undefined ? null : this.cursors.unseal<ReadingPlace>(purpose, cursor);
    const page = await this.queries.execute(new ListReadings({ of, ...filter }, { limit, after }));
    return { ...page, next: page.next && this.cursors.seal(purpose, page.next) };
  }
}
