import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  ConcernsPlace,
  dated,
  inBody,
  inPath,
  PathUuid,
  Roles,
  type CommandMetadata,
} from '@alongside/http';
import { employerDecider, type EmployerCommand } from '../domain/employer/employer.decider';
import { ConcernsEmployer } from './concerns';
import { EmployerOfficeBody, EmployerStageBody, WillingnessBody, WillingnessEndBody } from './employer.dto';

const refusals = {
  invalid: ['employers/in-the-future', 'employers/out-of-order'],
  'not-found': ['employers/employer-not-found'],
  conflict: ['employers/entered-in-error', 'employers/employer-merged'],
};

@ApiTags('employers')
@Controller('v1/employers/:id')
export class EmployerStandingController {
  constructor(private readonly commands: CommandBus) {}

  @Post('offices')
  @Roles('employer_adviser', 'team_leader')
  @ConcernsPlace('office', inBody('office'))
  @CommandOperation({ summary: 'Say that another office works with an employer as well', refusals })
  join(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: EmployerOfficeBody) {
    return this.decide(meta, id, { kind: 'join-office', office: body.office, ...dated(body.occurredAt) });
  }

  @Post('office-departures')
  @Roles('employer_adviser', 'team_leader')
  @ConcernsPlace('office', inBody('office'))
  @ConcernsEmployer(inPath('id'))
  @CommandOperation({
    summary: 'Say that an office leaves an employer to the others',
    refusals: { ...refusals, conflict: [...refusals.conflict, 'employers/last-office'] },
  })
  leave(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: EmployerOfficeBody) {
    return this.decide(meta, id, { kind: 'leave-office', office: body.office, ...dated(body.occurredAt) });
  }

  @Post('stage')
  @Roles('employer_adviser', 'team_leader')
  @ConcernsEmployer(inPath('id'))
  @CommandOperation({ summary: 'Say how far the work with an employer has come', ifMatch: true, refusals })
  changeStage(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: EmployerStageBody) {
    const { stage, reason, occurredAt } = body;
    return this.decide(meta, id, { kind: 'change-stage', stage, reason, ...dated(occurredAt) });
  }

  @Post('willingness')
  @Roles('employer_adviser', 'team_leader')
  @ConcernsEmployer(inPath('id'))
  @CommandOperation({
    summary: 'Record that an employer is willing to hire people at risk, and on which conditions',
    ifMatch: true,
    refusals,
  })
  state(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: WillingnessBody) {
    const { conditions = [], reviewOn, occurredAt } = body;
    const review = reviewOn !== undefined && { reviewOn };
    return this.decide(meta, id, { kind: 'state-willing', conditions, ...review, ...dated(occurredAt) });
  }

  @Post('willingness-end')
  @Roles('employer_adviser', 'team_leader')
  @ConcernsEmployer(inPath('id'))
  @CommandOperation({
    summary: 'Record that an employer is willing to hire people at risk no longer',
    ifMatch: true,
    refusals,
  })
  withdraw(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: WillingnessEndBody) {
    return this.decide(meta, id, { kind: 'withdraw-willing', reason: body.reason, ...dated(body.occurredAt) });
  }

  private decide(meta: CommandMetadata, id: string, command: EmployerCommand) {
    return this.commands.execute(new Decide(meta, decision(employerDecider, id, command)));
  }
}
