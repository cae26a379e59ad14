import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { optional } from '@alongside/kernel';
import { Decide, decision } from '@alongside/commands';
import { CommandMeta, CommandOperation, inPath, PathUuid, Roles, type CommandMetadata, dated } from '@alongside/http';
import { employmentDecider, type EmploymentCommand } from '../domain/employment/employment.decider';
import { ConcernsEmployment } from './concerns';
import {
  EmploymentEndCorrectionBody,
  EvidenceBody,
  EvidenceWithdrawalBody,
  LossContactClosureBody,
  LossContactReopeningBody,
  SustainedCheckBody,
  SustainedCheckCorrectionBody,
} from './employment.dto';

const notFound = 'caseload/employment-not-found';
const enteredInError = 'caseload/entered-in-error';
const nothingToChange = 'caseload/nothing-to-change';
const inTheFuture = 'caseload/in-the-future';
const dates = [inTheFuture, 'caseload/out-of-order'];
const check = {
  invalid: [...dates, 'caseload/check-evidence-mismatch'],
  'not-found': [notFound],
  conflict: ['caseload/check-after-end', enteredInError],
};
const lost = {
  invalid: dates,
  'not-found': [notFound],
  conflict: ['caseload/employment-not-ended', enteredInError],
};

/** What becomes of a job after somebody started in it. */
@ApiTags('employments')
@Controller('v1/employments/:id')
export class EmploymentFollowUpController {
  constructor(private readonly commands: CommandBus) {}

  @Post('evidence')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsEmployment(inPath('id'))
  @CommandOperation({
    summary: 'Add evidence of a job',
    refusals: { invalid: [inTheFuture], 'not-found': [notFound], conflict: [enteredInError] },
  })
  addEvidence(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: EvidenceBody) {
    return this.decide(meta, id, { kind: 'add-evidence', evidence: body.evidence, ...dated(body.occurredAt) });
  }

  @Post('evidence-withdrawals')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsEmployment(inPath('id'))
  @CommandOperation({
    summary: 'Say that there was no such evidence of that day: it counts in no figure from then on',
    description:
      'What a sustained check rests on is not withdrawn by itself: the check is corrected or taken back, and its evidence follows.',
    refusals: {
      invalid: [inTheFuture],
      'not-found': [notFound, 'caseload/evidence-not-found'],
      conflict: ['caseload/check-rests-on-evidence', enteredInError],
    },
  })
  withdrawEvidence(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...withdrawal }: EvidenceWithdrawalBody,
  ) {
    return this.decide(meta, id, { kind: 'withdraw-evidence', ...withdrawal, ...dated(occurredAt) });
  }

  @Post('sustained-checks')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsEmployment(inPath('id'))
  @CommandOperation({
    summary: 'Record whether a claimant was still in the job after 13, 26, 39 or 52 weeks',
    description: 'Where the claimant was, it is evidence of that day as well.',
    refusals: { ...check, conflict: [...check.conflict, 'caseload/sustained-check-made'] },
  })
  check(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...given }: SustainedCheckBody,
  ) {
    return this.decide(meta, id, { kind: 'check', check: given, ...dated(occurredAt) });
  }

  @Post('sustained-check-corrections')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsEmployment(inPath('id'))
  @CommandOperation({
    summary: 'Correct a sustained check, or say that there was no such check, with a reason',
    description:
      'Without a result there was no such check: it is as if it had never been made, and due again. The evidence that the check brought ' +
      'before is withdrawn where no check rests on it any more. Also after the end of the job.',
    ifMatch: true,
    refusals: {
      ...check,
      'not-found': [notFound, 'caseload/sustained-check-not-found'],
      conflict: [...check.conflict, nothingToChange],
    },
  })
  correctCheck(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, checkedOn, reason, ...given }: SustainedCheckCorrectionBody,
  ) {
    const command = { kind: 'correct-check', check: given, ...optional({ checkedOn }), reason } as const;
    return this.decide(meta, id, { ...command, ...dated(occurredAt) });
  }

  @Post('end-corrections')
  @Roles('advisor', 'team_leader', 'employer_adviser')
  @ConcernsEmployment(inPath('id'))
  @CommandOperation({
    summary: 'Correct the end of a job, with a reason, or say that it goes on after all',
    description: 'Whoever got in touch about the loss did so, whatever the end: that stays, unless the job goes on.',
    ifMatch: true,
    refusals: { ...lost, conflict: [...lost.conflict, nothingToChange] },
  })
  correctEnd(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, end, reason }: EmploymentEndCorrectionBody,
  ) {
    return this.decide(meta, id, { kind: 'correct-end', end: end ?? null, reason, ...dated(occurredAt) });
  }

  @Post('loss-contact-closure')
  @Roles('advisor', 'team_leader')
  @ConcernsEmployment(inPath('id'))
  @CommandOperation({
    summary: 'Say why nobody needs to get in touch any more with whoever lost the job',
    refusals: { ...lost, conflict: [...lost.conflict, 'caseload/loss-contact-closed'] },
  })
  closeContact(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...closure }: LossContactClosureBody,
  ) {
    return this.decide(meta, id, { kind: 'close-loss-contact', ...closure, ...dated(occurredAt) });
  }

  @Post('loss-contact-reopening')
  @Roles('advisor', 'team_leader')
  @ConcernsEmployment(inPath('id'))
  @CommandOperation({
    summary: 'Say that somebody is to get in touch after all, with the reason',
    refusals: { ...lost, conflict: [...lost.conflict, 'caseload/loss-contact-not-closed'] },
  })
  reopenContact(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, reason }: LossContactReopeningBody,
  ) {
    return this.decide(meta, id, { kind: 'reopen-loss-contact', reason, ...dated(occurredAt) });
  }

  private decide(meta: CommandMetadata, id: string, command: EmploymentCommand) {
    return this.commands.execute(new Decide(meta, decision(employmentDecider, id, command)));
  }
}
