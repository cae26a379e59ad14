import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision, derivedId } from '@alongside/commands';
import { CommandMeta, CommandOperation, dated, inPath, PathUuid, Roles, type CommandMetadata } from '@alongside/http';
import { optional } from '@alongside/kernel';
import type { CaseWorkCommand } from '../domain/support-case/case-work.decide';
import { supportCaseDecider } from '../domain/support-case/support-case.decider';
import { closed, dates, entryNotFound, inError, notFound, notOnTeamThatDay } from './case-refusals';
import { teamRoles } from './case-viewer-of';
import {
  ConferenceBody,
  ConferenceCorrectionBody,
  ProviderSessionBody,
  ProviderSessionCorrectionBody,
  RiskBody,
  SupportPlanBody,
  type CaseStepBody,
} from './case-work.dto';
import { ConcernsSupportCase } from './concerns';
import { CaseReasonBody } from './support-case.dto';

const notOnTeam = 'high-barriers/not-on-team';
const told = { invalid: dates, 'not-found': notFound, forbidden: notOnTeamThatDay, conflict: [inError, closed] };
const ofMembers = { ...told, conflict: [inError, closed, notOnTeam] };
const corrected = { ...told, 'not-found': entryNotFound, conflict: [inError, notOnTeam] };
const itself = '/v1/support-cases/{caseId}';

/** What the team of a case does. What happened on a day is told by whoever was on the team on that day, or by the owner. */
@ApiTags('support cases')
@Controller('v1/support-cases/:id')
export class CaseWorkController {
  constructor(private readonly commands: CommandBus) {}

  @Post('conferences')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({
    summary: 'Record a case conference: who was there, what was decided, who does what, and when the next one is',
    creates: itself,
    refusals: ofMembers,
  })
  holdConference(@PathUuid('id') caseId: string, @CommandMeta() meta: CommandMetadata, @Body() body: ConferenceBody) {
    const { occurredAt, steps = [] } = body;
    const conferenceId = derivedId(meta.commandId, 'conference');
    const conference = conferenceOf(body);
    const command = { kind: 'hold-conference', conferenceId, conference, steps: stepsOf(meta, steps) } as const;
    return this.create({ meta, caseId, id: conferenceId }, command, occurredAt);
  }

  @Post('conferences/:conferenceId/corrections')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({
    summary: 'Correct what was recorded of a case conference: all of it but the steps, with the reason',
    ifMatch: true,
    refusals: corrected,
  })
  correctConference(
    @PathUuid('id') caseId: string,
    @PathUuid('conferenceId') conferenceId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() body: ConferenceCorrectionBody,
  ) {
    const { heldOn, reason, occurredAt } = body;
    const correction = { conference: conferenceOf(body), reason, ...optional({ heldOn }) };
    const command = { kind: 'correct-conference', conferenceId, ...correction } as const;
    return this.decide({ meta, caseId }, command, occurredAt);
  }

  @Post('plans')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({
    summary: 'Record a support plan to which the claimant has agreed; it takes the place of the one before',
    creates: itself,
    refusals: ofMembers,
  })
  agreePlan(@PathUuid('id') caseId: string, @CommandMeta() meta: CommandMetadata, @Body() body: SupportPlanBody) {
    const { goals, reviewOn, act, steps = [], occurredAt } = body;
    const planId = derivedId(meta.commandId, 'support-plan');
    const command = { kind: 'agree-plan', planId, goals, reviewOn, act, steps: stepsOf(meta, steps) } as const;
    return this.create({ meta, caseId, id: planId }, command, occurredAt);
  }

  @Post('sessions')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({
    summary: 'Record a session that somebody of the team gave, or that the claimant missed',
    creates: itself,
    refusals: ofMembers,
  })
  recordSession(
    @PathUuid('id') caseId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() body: ProviderSessionBody,
  ) {
    const sessionId = derivedId(meta.commandId, 'provider-session');
    const command = { kind: 'record-session', sessionId, session: sessionOf(body) } as const;
    return this.create({ meta, caseId, id: sessionId }, command, body.occurredAt);
  }

  @Post('sessions/:sessionId/corrections')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({
    summary: 'Correct what was recorded of a session, all of it and with the reason',
    ifMatch: true,
    refusals: corrected,
  })
  correctSession(
    @PathUuid('id') caseId: string,
    @PathUuid('sessionId') sessionId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() body: ProviderSessionCorrectionBody,
  ) {
    const { heldOn, reason, occurredAt } = body;
    const correction = { session: sessionOf(body), reason, ...optional({ heldOn }) };
    const command = { kind: 'correct-session', sessionId, ...correction } as const;
    return this.decide({ meta, caseId }, command, occurredAt);
  }

  @Post('risks')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({
    summary: 'Note what whoever meets the claimant has to mind',
    description: 'The team reads it, and nobody else.',
    creates: itself,
    refusals: told,
  })
  noteRisk(@PathUuid('id') caseId: string, @CommandMeta() meta: CommandMetadata, @Body() body: RiskBody) {
    const { words, reviewOn, occurredAt } = body;
    const riskId = derivedId(meta.commandId, 'risk');
    return this.create({ meta, caseId, id: riskId }, { kind: 'note-risk', riskId, words, reviewOn }, occurredAt);
  }

  @Post('risks/:riskId/lifting')
  @Roles(...teamRoles)
  @ConcernsSupportCase(inPath('id'))
  @CommandOperation({
    summary: 'Say that a risk to staff is no more, with the reason',
    refusals: { ...told, 'not-found': entryNotFound },
  })
  liftRisk(
    @PathUuid('id') caseId: string,
    @PathUuid('riskId') riskId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: CaseReasonBody,
  ) {
    return this.decide({ meta, caseId }, { kind: 'lift-risk', riskId, reason }, occurredAt);
  }

  private async create(
    { meta, caseId, id }: { readonly meta: CommandMetadata; readonly caseId: string; readonly id: string },
    command: Told,
    occurredAt: string | undefined,
  ) {
    return { id, caseId, ...(await this.decide({ meta, caseId }, command, occurredAt)) };
  }

  private decide(
    { meta, caseId }: { readonly meta: CommandMetadata; readonly caseId: string },
    command: Told,
    occurredAt: string | undefined,
  ) {
    const told = { ...command, by: meta.actor.personId, ...dated(occurredAt) };
    return this.commands.execute(new Decide(meta, decision(supportCaseDecider, caseId, told)));
  }
}

type Told = CaseWorkCommand extends infer One ? (One extends CaseWorkCommand ? Omit<One, 'by'> : never) : never;

function conferenceOf({ attendeeIds, decisions, nextOn }: ConferenceBody | ConferenceCorrectionBody) {
  return { attendeeIds, decisions, ...optional({ nextOn }) };
}

function sessionOf({ memberId, attendance, minutes, note }: ProviderSessionBody) {
  return { memberId, attendance, ...optional({ minutes, note }) };
}

function stepsOf({ commandId }: CommandMetadata, steps: readonly CaseStepBody[]) {
  return steps.map(({ memberId, dueOn, words }, at) => {
    return { stepId: derivedId(commandId, `step/${at}`), memberId, dueOn, words };
  });
}
