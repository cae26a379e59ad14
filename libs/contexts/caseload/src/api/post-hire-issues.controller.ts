import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision, derivedId } from '@alongside/commands';
import { CommandMeta, CommandOperation, inPath, PathUuid, Roles, type CommandMetadata, dated } from '@alongside/http';
import { employmentDecider, type EmploymentCommand } from '../domain/employment/employment.decider';
import { ConcernsEmployment } from './concerns';
import { EnteredInErrorBody } from './entered-in-error.dto';
import { IssueHelpBody, IssueReopeningBody, IssueResolutionBody, PostHireIssueBody } from './post-hire-issue.dto';

const jobNotFound = 'caseload/employment-not-found';
const notFound = [jobNotFound, 'caseload/issue-not-found'];
const enteredInError = 'caseload/entered-in-error';
const dates = ['caseload/in-the-future', 'caseload/out-of-order'];
const known = { invalid: dates, 'not-found': notFound, conflict: [enteredInError] };
const open = { ...known, conflict: [enteredInError, 'caseload/issue-resolved'] };

@ApiTags('employments')
@Controller('v1/employments/:id/issues')
export class PostHireIssuesController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsEmployment(inPath('id'))
  @CommandOperation({
    summary: 'Raise what is difficult in a job',
    creates: '/v1/employments/{employmentId}/issues/{id}',
    refusals: {
      invalid: [...dates, 'caseload/reserved-code'],
      'not-found': [jobNotFound],
      conflict: [enteredInError],
    },
  })
  async raise(
    @PathUuid('id') employmentId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { kind: issueKind, occurredAt, ...said }: PostHireIssueBody,
  ) {
    const issueId = derivedId(meta.commandId, 'post-hire-issue');
    const command = { kind: 'raise-issue', issueId, issueKind, ...said, ...dated(occurredAt) } as const;
    return { id: issueId, employmentId, ...(await this.decide(meta, employmentId, command)) };
  }

  @Post(':issueId/helps')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsEmployment(inPath('id'))
  @CommandOperation({ summary: 'Record what was done about an issue, and by whom', refusals: open })
  help(
    @PathUuid('id') id: string,
    @PathUuid('issueId') issueId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { words, occurredAt }: IssueHelpBody,
  ) {
    return this.decide(meta, id, { kind: 'help-issue', issueId, words, ...dated(occurredAt) });
  }

  @Post(':issueId/resolution')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsEmployment(inPath('id'))
  @CommandOperation({ summary: 'Record how an issue was resolved', refusals: open })
  resolve(
    @PathUuid('id') id: string,
    @PathUuid('issueId') issueId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...resolution }: IssueResolutionBody,
  ) {
    return this.decide(meta, id, { kind: 'resolve-issue', issueId, ...resolution, ...dated(occurredAt) });
  }

  @Post(':issueId/reopening')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsEmployment(inPath('id'))
  @CommandOperation({
    summary: 'Say that an issue was not resolved after all, and why',
    refusals: { ...known, conflict: [enteredInError, 'caseload/issue-not-resolved'] },
  })
  reopen(
    @PathUuid('id') id: string,
    @PathUuid('issueId') issueId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { words, occurredAt }: IssueReopeningBody,
  ) {
    return this.decide(meta, id, { kind: 'reopen-issue', issueId, words, ...dated(occurredAt) });
  }

  @Post(':issueId/error')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsEmployment(inPath('id'))
  @CommandOperation({
    summary: 'Say that an issue was entered in error: it is hidden from then on',
    refusals: { ...known, invalid: ['caseload/in-the-future'] },
  })
  enterInError(
    @PathUuid('id') id: string,
    @PathUuid('issueId') issueId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: EnteredInErrorBody,
  ) {
    return this.decide(meta, id, { kind: 'enter-issue-in-error', issueId, reason, ...dated(occurredAt) });
  }

  private decide(meta: CommandMetadata, id: string, command: EmploymentCommand) {
    return this.commands.execute(new Decide(meta, decision(employmentDecider, id, command)));
  }
}
