import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CursorSealer, inPath, PathUuid, QueryOperation, Roles, WaitsForPosition } from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { ListActionPlans, type ActionPlansPlace } from '../read-models/action-plan/action-plans-of-claimant.query';
import { ActionPlansAnswer, ActionPlansQuery } from './action-plan.dto';
import { momentRefusals } from './asked-moment';
import { ConcernsClaimant } from './concerns';
import { askedPage } from './pages-then';

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
    refusals: { invalid: momentRefusals },
  })
  async list(
    @PathUuid('id') claimantId: string,
    @Query() query: ActionPlansQuery,
    @ThisReading() reading: Reading,
  ): Promise<ActionPlansAnswer> {
    const { state } = query;
    const { page, moment, answer } = askedPage<ActionPlansPlace>(
      this.cursors,
      { of: 'action-plans', claimantId },
      query,
    );
    const asked = { claimantId, ...(state && { state }) };
    const entries = await this.queries.execute(new ListActionPlans(asked, page, moment));
    await this.readLog.record(reading, [claimantId, ...entries.entries.map((one) => one.claimantId)]);
    return answer(entries);
  }
}
