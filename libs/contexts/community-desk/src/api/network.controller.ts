import { closedQuarter } from '@alongside/kernel';
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
import type { End } from '../domain/referral/referral.events';
import { CountNetwork } from '../read-models/network/network-statistics.query';
import { ShowNetwork, type Flow } from '../read-models/network/network.query';
import { EndNames } from './end-names';
import { edgeOf } from './network-answer';
import { networkStatistics } from './network-statistics-answer';
import { analystOf, networkRoles, networkViewerOf } from './network-viewer-of';
import { NetworkAnswer, NetworkQuery, NetworkStatisticsAnswer, NetworkStatisticsQuery } from './network.dto';

@ApiTags('network')
@Controller('v1/referral-network')
export class NetworkController {
  constructor(
    private readonly queries: QueryBus,
    private readonly names: EndNames,
    private readonly readLog: ReadLog,
  ) {}

  @Get()
  @Roles(...networkRoles)
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show which offices, desks and organisations refer to whom, for what, and with what result',
    description:
      'Of the places where the role is held; partners see the own ends only. Whoever is of an end is told what its list shows, and which list that is; of the others there are numbers.',
    answer: NetworkAnswer,
  })
  async network(
    @Query() filter: NetworkQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<NetworkAnswer> {
    const asked = { viewer: networkViewerOf(actor), filter, today: today() };
    const flows = await this.queries.execute(new ShowNetwork(asked));
    await this.readLog.record(reading, []);
    return {
      total: flows.reduce((sum, { count }) => sum + count, 0),
      nodes: await this.names.of(nodesOf(flows)),
      edges: flows.map((flow) => edgeOf(flow, filter)),
    };
  }

  @Get('statistics')
  @Roles('analyst')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show how many were referred from where to where in a quarter, under disclosure control',
    description:
      'Of the places where the role is held. Hidden is what is of few persons, and whatever would tell it; what is told is rounded.',
    answer: NetworkStatisticsAnswer,
    refusals: { conflict: ['community-desk/quarter-not-over'] },
  })
  async statistics(
    @Query() { quarter }: NetworkStatisticsQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<NetworkStatisticsAnswer> {
    const day = today();
    const filter = { period: closedQuarter('community-desk', { quarter, today: day }) };
    const counts = await this.queries.execute(new CountNetwork({ viewer: analystOf(actor), filter, today: day }));
    await this.readLog.record(reading, []);
    const told = networkStatistics(counts);
    return { quarter, ...told, nodes: await this.names.of(told.nodes) };
  }
}

function nodesOf(flows: readonly Flow[]): readonly (End & { readonly sent: number; readonly received: number })[] {
  const ends = new Map(flows.flatMap(({ from, to }) => [from, to]).map((end) => [end.id, end]));
  const sum = (isOf: (flow: Flow) => boolean) => flows.filter(isOf).reduce((total, { count }) => total + count, 0);
  return [...ends.values()].map((end) => ({
    ...end,
    sent: sum(({ from }) => from.id === end.id),
    received: sum(({ to }) => to.id === end.id),
  }));
}
