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
import { ListActionPlans, type ActionPlansPlace } from '../read-models/action-plan/action-plans-of-claimant.query';
import { ActionPlansAnswer, ActionPlansQuery } from './action-plan.dto';
import { ConcernsClaimant } from './concerns';

@ApiTags('action plans')
@Controller('v1/claimants/:id/action-plans')
export class ActionPlansOfClaimantController {
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
    summary: 'List the action plans of a claimant, what was drafted last first',
    description: 'Those entered in error are among them, and say nothing else.',
    answer: ActionPlansAnswer,
    pages: true,
  })
  async list(
    @PathUuid('id') claimantId: string,
    @Query() query: ActionPlansQuery,
    @ThisReading() reading: Reading,
  ): Promise<ActionPlansAnswer> {
    const { limit, cursor, state } = query;
    const purpose = cursorPurpose('action-plans', { claimantId, ...query });
    const after = cursor === undefined ? null : this.cursors.unseal<ActionPlansPlace>(purpose, cursor);
    const asked = { claimantId, ...(state && { state }) };
    const { entries, total, next } = await this.queries.execute(new ListActionPlans(asked, { limit, after }));
    await this.readLog.record(reading, [claimantId]);
    return { entries, total, next: next && this.cursors.seal(purpose, next) };
  }
}
