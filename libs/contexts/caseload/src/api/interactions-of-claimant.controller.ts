import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CursorSealer, inPath, PathUuid, QueryOperation, Roles, WaitsForPosition } from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { ListInteractions, type InteractionsPlace } from '../read-models/interaction/interactions-of-claimant.query';
import { momentRefusals } from './asked-moment';
import { ConcernsClaimant } from './concerns';
import { namedIn } from './named-in';
import { InteractionsAnswer, InteractionsQuery } from './interaction.dto';
import { askedPage } from './pages-then';

@ApiTags('interactions')
@Controller('v1/claimants/:id/interactions')
export class InteractionsOfClaimantController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Get()
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the interactions with a claimant, the latest day first',
    description: 'Appointments that lie ahead are among them; so are those entered in error, which say nothing else.',
    answer: InteractionsAnswer,
    pages: true,
    refusals: { invalid: momentRefusals },
  })
  async list(
    @PathUuid('id') claimantId: string,
    @Query() query: InteractionsQuery,
    @ThisReading() reading: Reading,
  ): Promise<InteractionsAnswer> {
    const { limit: _limit, cursor: _cursor, asAt: _asAt, knownAt: _knownAt, ...filter } = query;
    const list = { of: 'interactions', claimantId };
    const { page, moment, answer } = askedPage<InteractionsPlace>(this.cursors, list, query);
    const listed = await this.queries.execute(new ListInteractions({ claimantId, filter }, page, moment));
    await this.readLog.record(reading, namedIn(claimantId, listed.entries));
    return answer(listed);
  }
}
