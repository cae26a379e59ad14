import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  CursorSealer,
  inPath,
  maskedFor,
  PathUuid,
  QueryOperation,
  Roles,
  SeenAs,
  WaitsForPosition,
  type Role,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { ListEmployments, type EmploymentsPlace } from '../read-models/employment/employments-of-claimant.query';
import { momentRefusals } from './asked-moment';
import { ConcernsClaimant } from './concerns';
import { EmploymentsAnswer, EmploymentsQuery } from './employment.dto';
import { employmentMasking } from './employment-masking';
import { askedPage } from './pages-then';

@ApiTags('employments')
@Controller('v1/claimants/:id/employments')
export class EmploymentsOfClaimantController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Get()
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsClaimant(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the jobs of a claimant, what started last first',
    description: 'Each with its evidence, the sustained checks and the issues, as far as the asker sees them.',
    answer: EmploymentsAnswer,
    pages: true,
    refusals: { invalid: momentRefusals },
  })
  async list(
    @PathUuid('id') claimantId: string,
    @Query() query: EmploymentsQuery,
    @SeenAs() roles: readonly Role[],
    @ThisReading() reading: Reading,
  ): Promise<EmploymentsAnswer> {
    const { state } = query;
    const list = { of: 'employments', claimantId };
    const { page, moment, answer } = askedPage<EmploymentsPlace>(this.cursors, list, query);
    const asked = { claimantId, ...(state && { state }) };
    const { entries, ...listed } = await this.queries.execute(new ListEmployments(asked, page, moment));
    await this.readLog.record(reading, [claimantId, ...entries.map((one) => one.claimantId)]);
    return answer({ ...listed, entries: entries.map((one) => maskedFor(roles, employmentMasking, one)) });
  }
}
