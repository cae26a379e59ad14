import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  inBody,
  inPath,
  PathUuid,
  QueryOperation,
  maskedFor,
  Roles,
  SeenAs,
  WaitsForPosition,
  type CommandMetadata,
  type Role,
  dated,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { StartEmployment } from '../application/start-employment.handler';
import { employmentDecider } from '../domain/employment/employment.decider';
import { ShowEmployment } from '../read-models/employment/employment.query';
import { ConcernsClaimant, ConcernsEmployment } from './concerns';
import { EmploymentAnswer, EmploymentCorrectionBody, EmploymentEndBody, StartEmploymentBody } from './employment.dto';
import { employmentMasking } from './employment-masking';
import { EnteredInErrorBody } from './entered-in-error.dto';

const notFound = ['caseload/employment-not-found'];
const enteredInError = 'caseload/entered-in-error';
const dates = ['caseload/in-the-future', 'caseload/out-of-order'];

@ApiTags('employments')
@Controller('v1/employments')
export class EmploymentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Post()
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsClaimant(inBody('claimantId'))
  @CommandOperation({
    summary: 'Record that a claimant started in a job',
    creates: '/v1/employments/{id}',
    concerns: ['/v1/claimants/{claimantId}'],
    refusals: {
      invalid: ['caseload/in-the-future'],
      'not-found': ['caseload/claimant-not-found', 'caseload/claim-not-found'],
    },
  })
  start(@CommandMeta() meta: CommandMetadata, @Body() { selfEmployed = false, ...job }: StartEmploymentBody) {
    return this.commands.execute(new StartEmployment(meta, { selfEmployed, ...job, ...dated() }));
  }

  @Post(':id/corrections')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsEmployment(inPath('id'))
  @CommandOperation({
    summary: 'Correct a job, with a reason',
    ifMatch: true,
    refusals: {
      invalid: dates,
      'not-found': notFound,
      conflict: ['caseload/check-before-due', 'caseload/nothing-to-change', enteredInError],
    },
  })
  correct(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: EmploymentCorrectionBody) {
    const { terms, reason, occurredAt } = body;
    const command = { kind: 'correct', terms, reason, ...dated(occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(employmentDecider, id, command)));
  }

  @Post(':id/end')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsEmployment(inPath('id'))
  @CommandOperation({
    summary: 'Record that a job ended',
    ifMatch: true,
    refusals: {
      invalid: dates,
      'not-found': notFound,
      conflict: ['caseload/employment-already-ended', enteredInError],
    },
  })
  end(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: EmploymentEndBody) {
    const command = { kind: 'end', reason: body.reason, ...dated(body.occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(employmentDecider, id, command)));
  }

  @Post(':id/error')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsEmployment(inPath('id'))
  @CommandOperation({
    summary: 'Say that a job was entered in error: it is hidden from then on',
    ifMatch: true,
    refusals: { invalid: ['caseload/in-the-future'], 'not-found': notFound, conflict: [enteredInError] },
  })
  enterInError(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: EnteredInErrorBody) {
    const command = { kind: 'enter-in-error', reason: body.reason, ...dated(body.occurredAt) } as const;
    return this.commands.execute(new Decide(meta, decision(employmentDecider, id, command)));
  }

  @Get(':id')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsEmployment(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show a job',
    description:
      'An employer adviser sees what it takes to help somebody in a job; the rest is `null`, and `masked` names it.',
    answer: EmploymentAnswer,
    etag: true,
    refusals: { 'not-found': notFound },
  })
  async show(
    @PathUuid('id') id: string,
    @SeenAs() roles: readonly Role[],
    @ThisReading() reading: Reading,
  ): Promise<EmploymentAnswer> {
    const employment = await this.queries.execute(new ShowEmployment(id));
    await this.readLog.record(reading, [employment.claimantId]);
    return maskedFor(roles, employmentMasking, employment);
  }
}
