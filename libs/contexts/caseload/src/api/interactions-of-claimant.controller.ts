import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  cursorPurpose,
  CursorSealer,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { ListInteractions, type InteractionsPlace } from '../read-models/interaction/interactions-of-claimant.query';
import { ConcernsClaimant } from './concerns';
import { namedIn } from './named-in';
import { InteractionsAnswer, InteractionsQuery } from './interaction.dto';

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
  })
  async list(
    @PathUuid('id') claimantId: string,
    @Query() query: InteractionsQuery,
    @ThisReading() reading: Reading,
  ): Promise<InteractionsAnswer> {
    const { limit, cursor, ...filter } = query;
    const purpose = cursorPurpose('interactions', { claimantId, ...query });
    const after = cursor === undefined ? null : this.cursors.unseal<InteractionsPlace>(purpose, cursor);
    const { entries, total, next } = await this.queries.execute(
      new ListInteractions({ claimantId, filter }, { limit, after }),
    );
    await this.readLog.record(reading, namedIn(claimantId, entries));
    return { entries, total, next: next && this.cursors.seal(purpose, next) };
  }
}
