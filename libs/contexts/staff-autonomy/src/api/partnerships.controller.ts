import { ConcernsClaimant } from '@alongside/caseload';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import { CommandMeta, CommandOperation, dated, inPath, PathUuid, Roles, type CommandMetadata } from '@alongside/http';
import { AgreePlan } from '../application/agree-plan.handler';
import { RecordEmployerCall } from '../application/record-employer-call.handler';
import { SelectClaimant } from '../application/select-claimant.handler';
import { autonomyRosterDecider, type FollowingCommand } from '../domain/autonomy-roster/autonomy-roster.decider';
import {
  EmployerCallBody,
  PartnershipAcceptanceBody,
  PartnershipDeclinationBody,
  PartnershipPlanBody,
  PartnershipReasonBody,
  PartnershipWithdrawalBody,
  SelectClaimantBody,
} from './partnership.dto';
import { dates, inError, notFound, over } from './partnership-refusals';

/** A partnership of the advisor who asks. */
const own = ({ actor }: CommandMetadata, claimantId: string, partnershipId: string) => ({
  advisorId: actor.personId,
  claimantId,
  partnershipId,
});

/** What an advisor does in a partnership is done by that advisor: nobody is compelled, on either side. */
@ApiTags('partnerships')
@Controller('v1/claimants/:id/partnerships')
export class PartnershipsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Roles('advisor')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Select a claimant of the own caseload for Staff Autonomy, with the reason',
    description: 'An advisor who has opted in has two open partnerships at most. The claimant may say no.',
    creates: '/v1/claimants/{claimantId}/partnerships/{id}',
    refusals: {
      invalid: ['staff-autonomy/in-the-future'],
      conflict: [
        'caseload/claimant-merged',
        'staff-autonomy/not-opted-in',
        'staff-autonomy/not-of-caseload',
        'staff-autonomy/already-selected',
        'staff-autonomy/two-open-partnerships',
      ],
    },
  })
  select(
    @PathUuid('id') claimantId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: SelectClaimantBody,
  ) {
    const advisorId = meta.actor.personId;
    return this.commands.execute(new SelectClaimant(meta, { advisorId, claimantId, reason, ...dated(occurredAt) }));
  }

  @Post(':partnershipId/acceptance')
  @Roles('advisor')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Record the claimant’s own yes, and how it was said',
    refusals: { invalid: dates, 'not-found': notFound, conflict: [inError, 'staff-autonomy/already-answered'] },
  })
  accept(
    @PathUuid('id') claimantId: string,
    @PathUuid('partnershipId') partnershipId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { answer, occurredAt }: PartnershipAcceptanceBody,
  ) {
    return this.decide(meta, { kind: 'accept', ...own(meta, claimantId, partnershipId), answer, ...dated(occurredAt) });
  }

  @Post(':partnershipId/declination')
  @Roles('advisor')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Record the claimant’s own no, and how it was said',
    refusals: { invalid: dates, 'not-found': notFound, conflict: [inError, 'staff-autonomy/already-answered'] },
  })
  decline(
    @PathUuid('id') claimantId: string,
    @PathUuid('partnershipId') partnershipId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...said }: PartnershipDeclinationBody,
  ) {
    return this.decide(meta, {
      kind: 'decline',
      ...own(meta, claimantId, partnershipId),
      ...said,
      ...dated(occurredAt),
    });
  }

  @Post(':partnershipId/plan')
  @Roles('advisor')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Make an action plan that both have signed the plan of a partnership',
    refusals: {
      invalid: dates,
      'not-found': [...notFound, 'caseload/action-plan-not-found'],
      conflict: [...over, 'staff-autonomy/not-accepted', 'caseload/action-plan-not-agreed'],
    },
  })
  agreePlan(
    @PathUuid('id') claimantId: string,
    @PathUuid('partnershipId') partnershipId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { planId, occurredAt }: PartnershipPlanBody,
  ) {
    const which = own(meta, claimantId, partnershipId);
    return this.commands.execute(new AgreePlan(meta, { ...which, planId, ...dated(occurredAt) }));
  }

  @Post(':partnershipId/employer-calls')
  @Roles('advisor')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Record a call to an employer for the claimant, and what came of it',
    creates: '/v1/claimants/{claimantId}/partnerships/{partnershipId}',
    refusals: {
      invalid: dates,
      'not-found': [...notFound, 'employers/employer-not-found'],
      conflict: [...over, 'staff-autonomy/not-accepted', 'employers/entered-in-error', 'employers/employer-merged'],
    },
  })
  recordCall(
    @PathUuid('id') claimantId: string,
    @PathUuid('partnershipId') partnershipId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...call }: EmployerCallBody,
  ) {
    const which = own(meta, claimantId, partnershipId);
    return this.commands.execute(new RecordEmployerCall(meta, { ...which, ...call, ...dated(occurredAt) }));
  }

  @Post(':partnershipId/employer-calls/:callId/error')
  @Roles('advisor')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Say that a call was entered in error, with the reason',
    refusals: {
      invalid: ['staff-autonomy/in-the-future'],
      'not-found': [...notFound, 'staff-autonomy/call-not-found'],
      conflict: [inError],
    },
  })
  enterCallInError(
    @PathUuid('id') claimantId: string,
    @PathUuid('partnershipId') partnershipId: string,
    @PathUuid('callId') callId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: PartnershipReasonBody,
  ) {
    return this.decide(meta, {
      kind: 'enter-call-in-error',
      ...own(meta, claimantId, partnershipId),
      callId,
      reason,
      ...dated(occurredAt),
    });
  }

  @Post(':partnershipId/withdrawal')
  @Roles('advisor')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'End a partnership without a job: claimant or advisor did not want to go on, and why',
    refusals: { invalid: dates, 'not-found': notFound, conflict: over },
  })
  withdraw(
    @PathUuid('id') claimantId: string,
    @PathUuid('partnershipId') partnershipId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...said }: PartnershipWithdrawalBody,
  ) {
    return this.decide(meta, {
      kind: 'withdraw',
      ...own(meta, claimantId, partnershipId),
      ...said,
      ...dated(occurredAt),
    });
  }

  @Post(':partnershipId/error')
  @Roles('advisor')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Say that a partnership was entered in error, with the reason: it is hidden from then on',
    refusals: { invalid: ['staff-autonomy/in-the-future'], 'not-found': notFound, conflict: [inError] },
  })
  enterInError(
    @PathUuid('id') claimantId: string,
    @PathUuid('partnershipId') partnershipId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: PartnershipReasonBody,
  ) {
    return this.decide(meta, {
      kind: 'enter-in-error',
      ...own(meta, claimantId, partnershipId),
      reason,
      ...dated(occurredAt),
    });
  }

  private decide(meta: CommandMetadata, command: FollowingCommand) {
    return this.commands.execute(new Decide(meta, decision(autonomyRosterDecider, command.advisorId, command)));
  }
}
