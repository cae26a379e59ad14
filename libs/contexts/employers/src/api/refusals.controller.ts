import { closedQuarter, protectedCounts } from '@alongside/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  ConcernsList,
  ConcernsPlace,
  CurrentActor,
  cursorPurpose,
  CursorSealer,
  dated,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type Actor,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { CountRefusals } from '../read-models/refusals/count-refusals.query';
import { ListRefusals, type RefusalsPlace } from '../read-models/refusals/list-refusals.query';
import { employersViewerOf } from './employers-viewer';
import { refusalsLink } from './refusals-link';
import {
  RefusalCountsAnswer,
  RefusalCountsQuery,
  RefusalsAnswer,
  RefusalsQuery,
  RefusalStatisticsAnswer,
  RefusalStatisticsQuery,
} from './refusal.dto';

@ApiTags('applications')
@Controller('v1/offices/:id/refusals')
export class RefusalsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Get()
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsPlace('office', inPath('id'))
  @ConcernsList({ supervisedBy: ['team_leader', 'employer_adviser'] })
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the applications that were refused for vacancies of an office, the last one first',
    answer: RefusalsAnswer,
    pages: true,
  })
  async list(
    @PathUuid('id') office: string,
    @Query() { limit, cursor, ...filter }: RefusalsQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<RefusalsAnswer> {
    const purpose = cursorPurpose('refusals', { office, ...filter });
    const after = cursor === undefined ? null : this.cursors.unseal<RefusalsPlace>(purpose, cursor);
    const asked = { office, filter, viewer: employersViewerOf(actor), today: dated().today };
    const { entries, total, next } = await this.queries.execute(new ListRefusals(asked, { limit, after }));
    await this.readLog.record(reading, [...new Set(entries.map(({ claimantId }) => claimantId))]);
    return { entries, total, next: next && this.cursors.seal(purpose, next) };
  }

  @Get('counts')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsPlace('office', inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Count the applications that were refused for vacancies of an office, by reason and the like',
    description: 'Those of the claimants whom whoever asks may see, each count with the list of exactly those.',
    answer: RefusalCountsAnswer,
  })
  async count(
    @PathUuid('id') office: string,
    @Query() { groupedBy, ...filter }: RefusalCountsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<RefusalCountsAnswer> {
    const asked = { office, filter, viewer: employersViewerOf(actor), today: dated().today };
    const counted = await this.queries.execute(new CountRefusals(asked, groupedBy));
    const total = counted.reduce((sum, { count }) => sum + count, 0);
    const link = (value: string): string => refusalsLink(office, filter, { groupedBy, value });
    return { groupedBy, total, counts: counted.map((one) => ({ ...one, query: link(one.value) })) };
  }

  @Get('statistics')
  @Roles('analyst')
  @ConcernsPlace('office', inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Count the persons who were refused for vacancies of an office in a quarter, under disclosure control',
    description: 'Fewer than eight persons are hidden, others are rounded to the nearest five.',
    answer: RefusalStatisticsAnswer,
    refusals: { conflict: ['employers/quarter-not-over'] },
  })
  async statistics(
    @PathUuid('id') office: string,
    @Query() { groupedBy, quarter }: RefusalStatisticsQuery,
  ): Promise<RefusalStatisticsAnswer> {
    const { today } = dated();
    const asked = {
      office,
      filter: { period: closedQuarter('employers', { quarter, today }) },
      viewer: 'everybody',
      today,
    } as const;
    const counted = await this.queries.execute(new CountRefusals(asked, groupedBy, 'persons'));
    const told = protectedCounts(counted.map(({ count }) => ({ count, persons: count })));
    return { groupedBy, quarter, counts: counted.map(({ value }, at) => ({ value, count: told[at]! })) };
  }
}
