import { ConcernsClaimant } from '@alongside/caseload';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  dated,
  inBody,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type CommandMetadata,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { CorrectIntroduction } from '../application/correct-introduction.handler';
import { MakeIntroduction } from '../application/make-introduction.handler';
import { introductionDecider, type IntroductionCommand } from '../domain/introduction/introduction.decider';
import { ShowIntroduction } from '../read-models/introduction/introduction.query';
import { IntroductionRecord } from '../read-models/introduction/introduction.record';
import { ConcernsEmployer, ConcernsIntroduction } from './concerns';
import {
  IntroductionCorrectionBody,
  IntroductionErrorBody,
  IntroductionResultBody,
  IntroductionResultCorrectionBody,
  MakeIntroductionBody,
} from './introduction.dto';

const notFound = ['employers/introduction-not-found'];
const dates = ['employers/in-the-future', 'employers/out-of-order'];
const enteredInError = 'employers/entered-in-error';
const vacancyNotFound = 'employers/vacancy-not-found';
const consentNeeded = 'employers/consent-needed';
const excluded = 'employers/employer-excluded';
const reasonNeeded = 'employers/result-reason-needed';

@ApiTags('introductions')
@Controller('v1/introductions')
export class IntroductionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Post()
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsEmployer(inBody('employerId'))
  @ConcernsClaimant(inBody('claimantId'))
  @CommandOperation({
    summary: 'Record that a claimant was introduced to an employer, and by whom',
    description:
      'It tells an employer a name: so the consent to `share-with-employer` names the employer on that day, or it is said on which ground it was told.',
    creates: '/v1/introductions/{id}',
    concerns: ['/v1/claimants/{claimantId}'],
    refusals: {
      invalid: ['employers/in-the-future'],
      'not-found': ['caseload/claimant-not-found', 'employers/employer-not-found', vacancyNotFound],
      conflict: ['caseload/claimant-merged', 'employers/employer-merged', enteredInError, consentNeeded, excluded],
    },
  })
  make(@CommandMeta() meta: CommandMetadata, @Body() body: MakeIntroductionBody) {
    const { claimantId, employerId, override, occurredAt, ...introduction } = body;
    const ground = override !== undefined && { override };
    const given = { claimantId, employerId, introduction, ...ground, ...dated(occurredAt) };
    return this.commands.execute(new MakeIntroduction(meta, given));
  }

  @Post(':id/corrections')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsIntroduction(inPath('id'))
  @CommandOperation({
    summary: 'Correct an introduction, all of it',
    ifMatch: true,
    refusals: {
      invalid: dates,
      'not-found': [...notFound, vacancyNotFound],
      conflict: [enteredInError, consentNeeded, excluded],
    },
  })
  correct(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: IntroductionCorrectionBody) {
    const { madeOn, reason, occurredAt, ...introduction } = body;
    return this.commands.execute(
      new CorrectIntroduction(meta, id, { introduction, madeOn, reason, ...dated(occurredAt) }),
    );
  }

  @Post(':id/results')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsIntroduction(inPath('id'))
  @CommandOperation({
    summary: 'Record what came of an introduction',
    ifMatch: true,
    refusals: {
      invalid: [...dates, reasonNeeded],
      'not-found': notFound,
      conflict: [enteredInError, 'employers/introduction-over'],
    },
  })
  result(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: IntroductionResultBody) {
    const { occurredAt, ...said } = body;
    return this.decide(meta, id, { kind: 'result', said, ...dated(occurredAt) });
  }

  @Post(':id/result-corrections')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsIntroduction(inPath('id'))
  @CommandOperation({
    summary: 'Correct what was said last of what came of an introduction',
    ifMatch: true,
    refusals: {
      invalid: [...dates, reasonNeeded],
      'not-found': notFound,
      conflict: [enteredInError, 'employers/no-result'],
    },
  })
  correctResult(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { resultedOn, reason, occurredAt, ...said }: IntroductionResultCorrectionBody,
  ) {
    return this.decide(meta, id, { kind: 'correct-result', said, resultedOn, reason, ...dated(occurredAt) });
  }

  @Post(':id/error')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsIntroduction(inPath('id'))
  @CommandOperation({
    summary: 'Say that an introduction was entered in error, with the reason',
    ifMatch: true,
    refusals: { invalid: ['employers/in-the-future'], 'not-found': notFound, conflict: [enteredInError] },
  })
  enterInError(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: IntroductionErrorBody) {
    return this.decide(meta, id, { kind: 'enter-in-error', reason: body.reason, ...dated(body.occurredAt) });
  }

  @Get(':id')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsIntroduction(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show an introduction, and what came of it',
    answer: IntroductionRecord,
    etag: true,
    refusals: { 'not-found': notFound },
  })
  async show(@PathUuid('id') id: string, @ThisReading() reading: Reading): Promise<IntroductionRecord> {
    const introduction = await this.queries.execute(new ShowIntroduction(id));
    await this.readLog.record(reading, [introduction.claimantId]);
    return introduction;
  }

  private decide(meta: CommandMetadata, id: string, command: IntroductionCommand) {
    return this.commands.execute(new Decide(meta, decision(introductionDecider, id, command)));
  }
}
