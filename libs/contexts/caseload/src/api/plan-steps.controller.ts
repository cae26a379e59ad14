import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  inPath,
  PathUuid,
  Roles,
  type CommandMetadata,
  dated,
  DatedBody,
} from '@alongside/http';
import { actionPlanDecider, type ActionPlanCommand } from '../domain/action-plan/action-plan.decider';
import { ConcernsActionPlan } from './concerns';
import { StepDroppingBody, StepReopeningBody } from './interaction.dto';

const agreed = {
  invalid: ['caseload/in-the-future', 'caseload/out-of-order'],
  'not-found': ['caseload/action-plan-not-found', 'caseload/plan-item-not-found'],
  conflict: ['caseload/entered-in-error', 'caseload/action-plan-over', 'caseload/action-plan-not-agreed'],
};
const closed = { ...agreed, conflict: [...agreed.conflict, 'caseload/nothing-to-change'] };
const stillOpen = { ...agreed, conflict: [...agreed.conflict, 'caseload/plan-step-closed'] };

@ApiTags('action plans')
@Controller('v1/action-plans/:id/steps/:stepId')
export class PlanStepsController {
  constructor(private readonly commands: CommandBus) {}

  @Post('completion')
  @Roles('advisor', 'team_leader')
  @ConcernsActionPlan(inPath('id'))
  @CommandOperation({ summary: 'Record that a step of an action plan was done', refusals: stillOpen })
  complete(
    @PathUuid('id') id: string,
    @PathUuid('stepId') stepId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt }: DatedBody,
  ) {
    return this.decide(meta, id, { kind: 'complete-step', stepId, ...dated(occurredAt) });
  }

  @Post('dropping')
  @Roles('advisor', 'team_leader')
  @ConcernsActionPlan(inPath('id'))
  @CommandOperation({ summary: 'Drop a step of an action plan, with a reason', refusals: stillOpen })
  drop(
    @PathUuid('id') id: string,
    @PathUuid('stepId') stepId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: StepDroppingBody,
  ) {
    return this.decide(meta, id, { kind: 'drop-step', stepId, reason, ...dated(occurredAt) });
  }

  @Post('reopening')
  @Roles('advisor', 'team_leader')
  @ConcernsActionPlan(inPath('id'))
  @CommandOperation({
    summary: 'Say that a step of an action plan is open after all, with the reason',
    refusals: closed,
  })
  reopen(
    @PathUuid('id') id: string,
    @PathUuid('stepId') stepId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: StepReopeningBody,
  ) {
    return this.decide(meta, id, { kind: 'reopen-step', stepId, reason, ...dated(occurredAt) });
  }

  private decide(meta: CommandMetadata, id: string, command: ActionPlanCommand) {
    return this.commands.execute(new Decide(meta, decision(actionPlanDecider, id, command)));
  }
}
