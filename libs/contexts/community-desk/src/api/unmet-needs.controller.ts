import { closedQuarter, protectedCounts } from '@alongside/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  ConcernsNobody,
  CurrentActor,
  QueryOperation,
  Roles,
  today,
  WaitsForPosition,
  type Actor,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { FindNearListings } from '../read-models/unmet-needs/near-listings.query';
import { CountUnmetNeeds, ListUnmetNeeds } from '../read-models/unmet-needs/unmet-needs.query';
import type { UnmetViewer } from '../read-models/unmet-needs/raised-needs.sql';
import { askerOf } from './desk-actor-of';
import { hostViewerOf } from './gathering-viewer-of';
import { analystOf, networkRoles, networkViewerOf } from './network-viewer-of';
import { rankedNeeds } from './unmet-needs-answer';
import {
  UnmetNeedsAnswer,
  UnmetNeedsQuery,
  UnmetNeedStatisticsAnswer,
  UnmetNeedStatisticsQuery,
} from './unmet-needs.dto';

const listingsShown = 5;

@ApiTags('network')
@Controller('v1/unmet-needs')
export class UnmetNeedsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Get()
  @Roles(...networkRoles)
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show what people need that nothing met, and which services come near',
    description:
      'Of the places where the role is held, from sessions, referrals and gatherings. First what was raised most often; of those alike what no listing comes near, then what was raised last.',
    answer: UnmetNeedsAnswer,
  })
  async list(
    @Query() { by = [], ...filter }: UnmetNeedsQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<UnmetNeedsAnswer> {
    const asked = { viewer: unmetViewerOf(actor), filter, today: today() };
    const needs = await this.queries.execute(new ListUnmetNeeds(asked, by));
    const codes = [...new Set(needs.map(({ need }) => need))];
    const near = await this.queries.execute(new FindNearListings(codes, listingsShown));
    await this.readLog.record(reading, []);
    return { rows: rankedNeeds(needs, near, { filter, by }) };
  }

  @Get('statistics')
  @Roles('analyst')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Count what people needed in a quarter that nothing met, under disclosure control',
    description:
      'Of the places where the role is held. Hidden is what is of few persons, and whatever would tell it; what is told is rounded.',
    answer: UnmetNeedStatisticsAnswer,
    refusals: { conflict: ['community-desk/quarter-not-over'] },
  })
  async statistics(
    @Query() { quarter, groupedBy }: UnmetNeedStatisticsQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<UnmetNeedStatisticsAnswer> {
    const day = today();
    const period = closedQuarter('community-desk', { quarter, today: day });
    const filter = { period, source: ['session', 'referral'] as const };
    const asked = { viewer: { ...analystOf(actor), lists: null }, filter, today: day };
    const { total, counts } = await this.queries.execute(new CountUnmetNeeds(asked, groupedBy));
    await this.readLog.record(reading, []);
    const told = protectedCounts(counts);
    return {
      ...{ quarter, groupedBy, total: total.count === 0 ? 0 : protectedCounts([total])[0]! },
      counts: counts.map(({ code }, at) => ({ code, count: told[at]! })),
    };
  }
}

function unmetViewerOf(actor: Actor): UnmetViewer {
  return { ...networkViewerOf(actor), lists: { asker: askerOf(actor), places: hostViewerOf(actor) } };
}
