import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import { CommandMeta, CommandOperation, dated, inPath, PathUuid, Roles, type CommandMetadata } from '@alongside/http';
import { optional } from '@alongside/kernel';
import { ChangeCaseOwner } from '../application/change-case-owner.handler';
import { JoinCaseTeam } from '../application/join-case-team.handler';
import { supportCaseDecider, type SupportCaseCommand } from '../domain/support-case/support-case.decider';
import { closed, dates, inError, notFound, notOwner } from './case-refusals';
import { officesLedBy, teamRoles } from './case-viewer-of';
import { ConcernsCaseOversight, ConcernsSupportCase } from './concerns';
import { givenSharing } from './given-sharing';
import {
  CaseAreasBody,
  CaseClosureBody,
  CaseOwnerBody,
  CaseReasonBody,
  JoinTeamBody,
  LeavingTeamBody,
  RenewAgreementBody,
  SharingBody,
  SharingWithdrawalBody,
} from './support-case.dto';

const refusals = { invalid: dates, 'not-found': notFound, forbidden: notOwner, conflict: [inError] };
const notOnTeam = 'high-barriers/not-on-team';

/** What whoever has a case in hand says of it. */
@ApiTags('support cases')
@Controller('v1/support-cases/:id')
export class CaseTeamController {
  constructor(private readonly commands: CommandBus) {}

  @Post('areas')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({ summary: 'Correct what a support case is about, with the reason', ifMatch: true, refusals })
  correctAreas(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: CaseAreasBody) {
    const { areas, reason, occurredAt } = body;
    return this.decide(meta, id, { kind: 'correct-areas', areas, reason, ...said(meta, occurredAt) });
  }

  @Post('sharing')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({
    summary: 'Record that the claimant agrees that others on the team are told, or on what other ground they are',
    refusals,
  })
  share(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: SharingBody) {
    const sharing = givenSharing(body);
    return this.decide(meta, id, { kind: 'agree-sharing', sharing, ...said(meta, body.occurredAt) });
  }

  @Post('sharing-withdrawal')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({
    summary: 'Record that the claimant no longer agrees that others are told',
    description: 'From that day on those of other organisations read nothing of the case, unless another ground holds.',
    refusals,
  })
  withdrawSharing(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { act, occurredAt }: SharingWithdrawalBody,
  ) {
    return this.decide(meta, id, { kind: 'withdraw-sharing', act, ...said(meta, occurredAt) });
  }

  @Post('members')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({
    summary: 'Record that somebody joined the team of a support case',
    description: 'Told late of an earlier day, the person was on it from that day on.',
    refusals: {
      ...refusals,
      invalid: [...dates, 'offices/out-of-order'],
      'not-found': [...notFound, 'offices/staff-member-not-found', 'offices/organisation-not-found'],
      conflict: [
        ...[
          inError,
          closed,
          'offices/organisation-closed',
          'high-barriers/already-on-team',
          'high-barriers/owner-stays',
        ],
        ...[
          'high-barriers/kept-from-claimant',
          'high-barriers/member-not-of-office',
          'high-barriers/no-sharing-agreement',
          'high-barriers/sharing-not-agreed',
        ],
      ],
    },
  })
  join(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: JoinTeamBody) {
    const { memberId, role, organisationId, agreement, occurredAt } = body;
    const joining = { memberId, role, ...optional({ organisationId, agreement }), ...said(meta, occurredAt) };
    return this.commands.execute(new JoinCaseTeam(meta, id, joining));
  }

  @Post('members/:memberId/agreements')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({
    summary: 'Record that the agreement with the organisation of a member was renewed',
    refusals: { ...refusals, conflict: [inError, notOnTeam] },
  })
  renewAgreement(
    @PathUuid('id') id: string,
    @PathUuid('memberId') memberId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { agreement, occurredAt }: RenewAgreementBody,
  ) {
    return this.decide(meta, id, { kind: 'renew-agreement', memberId, agreement, ...said(meta, occurredAt) });
  }

  @Post('members/:memberId/leaving')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({
    summary: 'Record that somebody left the team of a support case',
    description: 'By the owner, or by the member.',
    refusals: { ...refusals, conflict: [inError, notOnTeam, 'high-barriers/owner-stays'] },
  })
  leave(
    @PathUuid('id') id: string,
    @PathUuid('memberId') memberId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: LeavingTeamBody,
  ) {
    return this.decide(meta, id, { kind: 'leave', memberId, reason, ...said(meta, occurredAt) });
  }

  @Post('owner')
  @Roles('advisor', 'team_leader')
  @ConcernsCaseOversight(inPath('id'))
  @CommandOperation({
    summary: 'Give a support case into the hands of somebody else of its office',
    description:
      'By the owner, or by whoever leads the office, so that no case is left alone: from the day itself on, and not to oneself while the owner still works there.',
    refusals: {
      ...refusals,
      'not-found': [...notFound, 'offices/staff-member-not-found'],
      conflict: [
        ...[inError, 'high-barriers/owner-not-of-office', 'high-barriers/owner-there'],
        'high-barriers/kept-from-claimant',
      ],
    },
  })
  changeOwner(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { ownerId, occurredAt }: CaseOwnerBody,
  ) {
    const change = { ownerId, leads: officesLedBy(meta.actor), ...said(meta, occurredAt) };
    return this.commands.execute(new ChangeCaseOwner(meta, id, change));
  }

  @Post('closure')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({
    summary: 'Close a support case, with what became of each area',
    description: 'From that day on those of other organisations read nothing of it.',
    ifMatch: true,
    refusals: {
      ...refusals,
      invalid: [...dates, 'high-barriers/outcome-for-each-area'],
      conflict: [inError, closed],
    },
  })
  close(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: CaseClosureBody) {
    const { outcomes, note, occurredAt } = body;
    return this.decide(meta, id, { kind: 'close', outcomes, ...optional({ note }), ...said(meta, occurredAt) });
  }

  @Post('reopening')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({ summary: 'Have a closed support case go on, with the reason', refusals })
  reopen(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: CaseReasonBody,
  ) {
    return this.decide(meta, id, { kind: 'reopen', reason, ...said(meta, occurredAt) });
  }

  @Post('error')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({
    summary: 'Say that a support case was entered in error, with the reason: nothing of it is shown from then on',
    refusals,
  })
  enterInError(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: CaseReasonBody,
  ) {
    return this.decide(meta, id, { kind: 'enter-in-error', reason, ...said(meta, occurredAt) });
  }

  private decide(meta: CommandMetadata, id: string, command: SupportCaseCommand) {
    return this.commands.execute(new Decide(meta, decision(supportCaseDecider, id, command)));
  }
}

function said({ actor }: CommandMetadata, occurredAt: string | undefined) {
  return { by: actor.personId, ...dated(occurredAt) };
}
