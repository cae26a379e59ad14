import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  dated,
  DatedBody,
  inPath,
  PathUuid,
  Roles,
  type CommandMetadata,
} from '@alongside/http';
import { supportCaseDecider, type SupportCaseCommand } from '../domain/support-case/support-case.decider';
import { closed, dates, entryNotFound, inError, notOnTeamThatDay } from './case-refusals';
import { teamRoles } from './case-viewer-of';
import { ConcernsSupportCase } from './concerns';
import { CaseReasonBody } from './support-case.dto';

const refusals = {
  invalid: dates,
  'not-found': entryNotFound,
  forbidden: notOnTeamThatDay,
  conflict: [inError, closed],
};
const ofStep = { ...refusals, conflict: [inError, closed, 'high-barriers/step-over'] };

/** What becomes of the entries of a case. */
@ApiTags('support cases')
@Controller('v1/support-cases/:id')
export class CaseEntriesController {
  constructor(private readonly commands: CommandBus) {}

  @Post('steps/:stepId/completion')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({ summary: 'Record that a step was done', refusals: ofStep })
  completeStep(
    @PathUuid('id') caseId: string,
    @PathUuid('stepId') stepId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt }: DatedBody,
  ) {
    return this.decide(meta, caseId, { kind: 'complete-step', stepId, ...said(meta, occurredAt) });
  }

  @Post('steps/:stepId/dropping')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({ summary: 'Record that a step is not to be done any more, with the reason', refusals: ofStep })
  dropStep(
    @PathUuid('id') caseId: string,
    @PathUuid('stepId') stepId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: CaseReasonBody,
  ) {
    return this.decide(meta, caseId, { kind: 'drop-step', stepId, reason, ...said(meta, occurredAt) });
  }

  @Post('entries/:entryId/error')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({
    summary: 'Say that a conference, plan, step, session or risk was entered in error, with the reason',
    description: 'It is not shown any more; with a conference or a plan go its steps.',
    refusals: { ...refusals, conflict: [inError] },
  })
  enterInError(
    @PathUuid('id') caseId: string,
    @PathUuid('entryId') entryId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: CaseReasonBody,
  ) {
    return this.decide(meta, caseId, { kind: 'enter-entry-in-error', entryId, reason, ...said(meta, occurredAt) });
  }

  private decide(meta: CommandMetadata, caseId: string, command: SupportCaseCommand) {
    return this.commands.execute(new Decide(meta, decision(supportCaseDecider, caseId, command)));
  }
}

function said({ actor }: CommandMetadata, occurredAt: string | undefined) {
  return { by: actor.personId, ...dated(occurredAt) };
}
