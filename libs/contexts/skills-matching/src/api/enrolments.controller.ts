import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  CommandMeta,
  CurrentActor,
  dated,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type Actor,
  type CommandMetadata,
} from '@alongside/http';
import { skillCodeOf } from '@alongside/kernel';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { ChangeEnrolment, type EnrolmentChange } from '../application/change-enrolment.handler';
import { EnrolClaimant } from '../application/enrol-claimant.handler';
import { GainSkills } from '../application/gain-skills.handler';
import { ShowEnrolment } from '../read-models/enrolment/enrolment.query';
import { EnrolmentRecord } from '../read-models/enrolment/enrolment.record';
import { actingOnEnrolment } from './acting-on-enrolment';
import { ConcernsEnrolment } from './concerns';
import {
  CourseCompletionBody,
  CourseSessionBody,
  CourseSessionCorrectionBody,
  EnrolmentNoteBody,
  EnrolmentReasonBody,
  SkillGainBody,
  SkillReasonBody,
} from './enrolment.dto';
import { dates, enrolmentRefusals, notAllowed, notFound, toldOnly, toldRefusals } from './enrolment-refusals';
import { enrolmentViewerOf } from './enrolment-viewer-of';
import { OfBoth } from './of-both.decorator';
import { namingWhomToTalkTo } from './whom-to-talk-to';

@ApiTags('enrolments')
@Controller('v1/enrolments/:id')
export class EnrolmentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Get()
  @Roles('advisor', 'team_leader', 'training_provider')
  @ConcernsEnrolment()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show an enrolment of a claimant on a course',
    answer: EnrolmentRecord,
    refusals: { 'not-found': notFound },
  })
  async show(
    @PathUuid('id') id: string,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<EnrolmentRecord> {
    const enrolment = await this.queries.execute(new ShowEnrolment(id, enrolmentViewerOf(actor)));
    await this.readLog.record(reading, [enrolment.claimantId]);
    return enrolment;
  }

  @Post('place')
  @OfBoth({
    summary: 'Enrol a claimant who was referred: a place of the course is taken',
    description: 'Where no place is left, the problem says under `talkTo` who gave the last one.',
    refusals: {
      ...enrolmentRefusals,
      'not-found': [...notFound, 'skills-matching/course-not-found'],
      conflict: [
        ...notAllowed,
        'skills-matching/consent-needed',
        'skills-matching/course-closed',
        'skills-matching/course-over',
        'skills-matching/no-place-left',
        'skills-matching/provider-excluded',
      ],
    },
  })
  async enrol(
    @PathUuid('id') enrolmentId: string,
    @CurrentActor() actor: Actor,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...said }: EnrolmentNoteBody,
  ) {
    const { claimantId } = await actingOnEnrolment(this.queries, enrolmentId, actor);
    const given = { claimantId, enrolmentId, staffId: actor.personId, ...said, ...dated(occurredAt) };
    return this.commands.execute(new EnrolClaimant(meta, given)).catch(namingWhomToTalkTo(this.queries));
  }

  @Post('sessions')
  @OfBoth({
    summary: 'Record whether a claimant came to a session of the course',
    description: 'The day on which it happened is that of the session.',
    refusals: { ...enrolmentRefusals, conflict: [...toldOnly, 'skills-matching/session-already-recorded'] },
  })
  recordSession(
    @PathUuid('id') id: string,
    @CurrentActor() actor: Actor,
    @CommandMeta() meta: CommandMetadata,
    @Body() { attendance, occurredAt }: CourseSessionBody,
  ) {
    return this.change(meta, actor, { kind: 'record-session', enrolmentId: id, attendance, ...dated(occurredAt) });
  }

  @Post('session-corrections')
  @OfBoth({
    summary: 'Correct whether a claimant came to a session, with a reason',
    refusals: { ...toldRefusals, 'not-found': [...notFound, 'skills-matching/session-not-found'] },
  })
  correctSession(
    @PathUuid('id') id: string,
    @CurrentActor() actor: Actor,
    @CommandMeta() meta: CommandMetadata,
    @Body() { attendance, occurredAt, ...said }: CourseSessionCorrectionBody,
  ) {
    const told = { ...said, attendance: attendance ?? null, ...dated(occurredAt) };
    const command = { kind: 'correct-session', enrolmentId: id, ...told } as const;
    return this.change(meta, actor, command);
  }

  @Post('completion')
  @OfBoth({
    summary: 'Record that a claimant completed the course, and which skills were gained',
    description: 'The record of the claimant declares the skills, unless it has them at that level or a higher one.',
    refusals: {
      ...enrolmentRefusals,
      'not-found': [...notFound, 'skills-matching/course-not-found'],
      conflict: [...toldOnly, 'skills-matching/skill-not-taught'],
    },
  })
  async complete(
    @PathUuid('id') enrolmentId: string,
    @CurrentActor() actor: Actor,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...said }: CourseCompletionBody,
  ) {
    const acting = await actingOnEnrolment(this.queries, enrolmentId, actor);
    const given = { ...acting, enrolmentId, completes: true, ...said, ...dated(occurredAt) };
    return this.commands.execute(new GainSkills(meta, given));
  }

  @Post('skills')
  @OfBoth({
    summary: 'Record that a claimant gained a skill that the course teaches',
    refusals: {
      ...enrolmentRefusals,
      'not-found': [...notFound, 'skills-matching/course-not-found'],
      conflict: [...toldOnly, 'skills-matching/skill-not-taught'],
    },
  })
  async gain(
    @PathUuid('id') enrolmentId: string,
    @CurrentActor() actor: Actor,
    @CommandMeta() meta: CommandMetadata,
    @Body() { gained, occurredAt }: SkillGainBody,
  ) {
    const acting = await actingOnEnrolment(this.queries, enrolmentId, actor);
    const given = { ...acting, enrolmentId, completes: false, gained: [gained], ...dated(occurredAt) };
    return this.commands.execute(new GainSkills(meta, given));
  }

  @Post('skill-withdrawals')
  @OfBoth({
    summary: 'Record that a skill was not gained after all, with the reason',
    description:
      'The record of the claimant has it no longer, or at the lower level that was told otherwise; what another course or somebody else says stays.',
    refusals: toldRefusals,
  })
  withdrawSkill(
    @PathUuid('id') id: string,
    @CurrentActor() actor: Actor,
    @CommandMeta() meta: CommandMetadata,
    @Body() { skill, reason, occurredAt }: SkillReasonBody,
  ) {
    const lost = { skill: skillCodeOf(skill), reason };
    return this.change(meta, actor, { kind: 'withdraw-skill', enrolmentId: id, ...lost, ...dated(occurredAt) });
  }

  @Post('reopening')
  @OfBoth({
    summary: 'Say that what ended an enrolment does not hold, with the reason',
    description:
      'Who has a place still is enrolled; whoever has none is referred. The provider is told of the person again, so that the consent has to be in force today. What was withdrawn the office alone reopens.',
    refusals: {
      ...{ invalid: dates, 'not-found': [...notFound, 'skills-matching/course-not-found'] },
      conflict: [...toldOnly, 'skills-matching/already-referred', 'skills-matching/provider-excluded'],
    },
  })
  reopen(
    @PathUuid('id') id: string,
    @CurrentActor() actor: Actor,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: EnrolmentReasonBody,
  ) {
    return this.change(meta, actor, { kind: 'reopen', enrolmentId: id, reason, ...dated(occurredAt) });
  }

  private async change(meta: CommandMetadata, actor: Actor, change: EnrolmentChange) {
    const acting = await actingOnEnrolment(this.queries, change.enrolmentId, actor);
    return this.commands.execute(new ChangeEnrolment(meta, { ...acting, change }));
  }
}
