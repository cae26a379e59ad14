import { ConcernsClaimant } from '@alongside/caseload';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  cursorPurpose,
  CursorSealer,
  inPath,
  PageQuery,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import {
  ListIntroductions,
  type IntroductionsPlace,
} from '../read-models/introduction/introductions-of-claimant.query';
import { IntroductionsAnswer } from './introduction.dto';

@ApiTags('introductions')
@Controller('v1/claimants/:id/introductions')
export class IntroductionsOfClaimantController {
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
    summary: 'List the introductions of a claimant to employers, what was made last first',
    description: 'None that was entered in error is among them.',
    answer: IntroductionsAnswer,
    pages: true,
  })
  async list(
    @PathUuid('id') claimantId: string,
    @Query() query: PageQuery,
    @ThisReading() reading: Reading,
  ): Promise<IntroductionsAnswer> {
    const { limit, cursor } = query;
    const purpose = cursorPurpose('introductions', { claimantId, ...query });
    const after = cursor === undefined ? null : this.cursors.unseal<IntroductionsPlace>(purpose, cursor);
    const listed = await this.queries.execute(new ListIntroductions(claimantId, { limit, after }));
    await this.readLog.record(reading, [claimantId, ...listed.entries.map((one) => one.claimantId)]);
    return { ...listed, next: listed.next && this.cursors.seal(purpose, listed.next) };
  }
}
