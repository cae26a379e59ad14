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
  Roles,
  WaitsForPosition,
  type CommandMetadata,
  dated,
  DatedBody,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { BeginInteraction } from '../application/begin-interaction.handler';
import { givenLog } from '../application/given-log';
import { interactionDecider, type InteractionCommand } from '../domain/interaction/interaction.decider';
import { ShowInteraction } from '../read-models/interaction/interaction.query';
import { InteractionRecord } from '../read-models/interaction/interaction.record';
import { ConcernsClaimant, ConcernsInteraction } from './concerns';
import { EnteredInErrorBody } from './entered-in-error.dto';
import { namedIn } from './named-in';
import {
  AttendanceCorrectionBody,
  CancellationBody,
  InteractionLogBody,
  LogCorrectionBody,
  LogWalkInBody,
  RecordAttendanceBody,
  ReschedulingBody,
  ScheduleInteractionBody,
  StepDroppingBody,
  StepReopeningBody,
} from './interaction.dto';

const claimantNotFound = ['caseload/claimant-not-found'];
const notFound = ['caseload/interaction-not-found'];
const stepNotFound = [...notFound, 'caseload/next-step-not-found'];
const future = ['caseload/in-the-future'];
const inError = ['caseload/entered-in-error'];
const noAppointment = [...inError, 'caseload/interaction-not-scheduled', 'caseload/interaction-cancelled'];
const over = [...noAppointment, 'caseload/attendance-already-recorded'];
const nothingToChange = 'caseload/nothing-to-change';

@ApiTags('interactions')
@Controller('v1/interactions')
export class InteractionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  @Post()
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inBody('claimantId'))
  @CommandOperation({
    summary: 'Log an interaction that nobody had scheduled: a walk-in, a call',
    creates: '/v1/interactions/{id}',
    concerns: ['/v1/claimants/{claimantId}'],
    refusals: { invalid: future, 'not-found': claimantNotFound },
  })
  logWalkIn(@CommandMeta() meta: CommandMetadata, @Body() { claimantId, occurredAt, ...told }: LogWalkInBody) {
    const log = givenLog(meta, told);
    return this.commands.execute(
      new BeginInteraction(meta, { kind: 'log-walk-in', claimantId, log, ...dated(occurredAt) }),
    );
  }

  @Post('appointments')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inBody('claimantId'))
  @CommandOperation({
    summary: 'Schedule an interaction',
    creates: '/v1/interactions/{id}',
    concerns: ['/v1/claimants/{claimantId}'],
    refusals: { invalid: future, 'not-found': claimantNotFound },
  })
  schedule(@CommandMeta() meta: CommandMetadata, @Body() { claimantId, occurredAt, ...body }: ScheduleInteractionBody) {
    const appointment = { ...body, staffId: body.staffId ?? meta.actor.personId };
    return this.commands.execute(
      new BeginInteraction(meta, { kind: 'schedule', claimantId, appointment, ...dated(occurredAt) }),
    );
  }

  @Post(':id/rescheduling')
  @Roles('advisor', 'team_leader')
  @ConcernsInteraction(inPath('id'))
  @CommandOperation({
    summary: 'Move an appointment',
    ifMatch: true,
    refusals: { invalid: future, 'not-found': notFound, conflict: [...over, nothingToChange] },
  })
  reschedule(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: ReschedulingBody) {
    const { to, occurredAt, ...change } = body;
    return this.decide(meta, id, { kind: 'reschedule', to, change, ...dated(occurredAt) });
  }

  @Post(':id/cancellation')
  @Roles('advisor', 'team_leader')
  @ConcernsInteraction(inPath('id'))
  @CommandOperation({
    summary: 'Cancel an appointment',
    ifMatch: true,
    refusals: { invalid: future, 'not-found': notFound, conflict: over },
  })
  cancel(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: CancellationBody) {
    const { occurredAt, ...change } = body;
    return this.decide(meta, id, { kind: 'cancel', change, ...dated(occurredAt) });
  }

  @Post(':id/attendance')
  @Roles('advisor', 'team_leader')
  @ConcernsInteraction(inPath('id'))
  @CommandOperation({
    summary: 'Record whether an appointment was kept',
    description: 'Its day is that of the appointment.',
    refusals: {
      invalid: [...future, 'caseload/missed-reason-mismatch', 'caseload/lateness-mismatch'],
      'not-found': notFound,
      conflict: over,
    },
  })
  recordAttendance(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() body: RecordAttendanceBody,
  ) {
    const { note, ...given } = body;
    return this.decide(meta, id, { kind: 'record-attendance', given, ...(note !== undefined && { note }), ...dated() });
  }

  @Post(':id/attendance-corrections')
  @Roles('advisor', 'team_leader')
  @ConcernsInteraction(inPath('id'))
  @CommandOperation({
    summary: 'Correct whether an appointment was kept, with a reason',
    ifMatch: true,
    refusals: {
      invalid: [...future, 'caseload/missed-reason-mismatch', 'caseload/lateness-mismatch'],
      'not-found': notFound,
      conflict: [
        ...noAppointment,
        'caseload/attendance-not-recorded',
        'caseload/interaction-already-logged',
        nothingToChange,
      ],
    },
  })
  correctAttendance(
    @PathUuid('id') id: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt, ...given }: AttendanceCorrectionBody,
  ) {
    return this.decide(meta, id, { kind: 'correct-attendance', given, reason, ...dated(occurredAt) });
  }

  @Post(':id/log')
  @Roles('advisor', 'team_leader')
  @ConcernsInteraction(inPath('id'))
  @CommandOperation({
    summary: 'Log an appointment',
    description:
      'Where nobody has recorded whether it was kept, the log says that it was. Its day is the appointment’s.',
    ifMatch: true,
    refusals: {
      invalid: future,
      'not-found': notFound,
      conflict: [...noAppointment, 'caseload/interaction-missed', 'caseload/interaction-already-logged'],
    },
  })
  log(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: InteractionLogBody) {
    return this.decide(meta, id, { kind: 'log', log: givenLog(meta, body), ...dated() });
  }

  @Post(':id/log-corrections')
  @Roles('advisor', 'team_leader')
  @ConcernsInteraction(inPath('id'))
  @CommandOperation({
    summary: 'Correct what an interaction was, with a reason',
    ifMatch: true,
    refusals: {
      invalid: future,
      'not-found': stepNotFound,
      conflict: [...inError, 'caseload/interaction-not-logged', 'caseload/next-step-closed', nothingToChange],
    },
  })
  correctLog(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: LogCorrectionBody) {
    const { heldOn, log: told, reason, occurredAt } = body;
    const keptSteps = told.nextSteps?.flatMap(({ stepId }) => stepId ?? []) ?? [];
    const log = givenLog(meta, told);
    return this.decide(meta, id, { kind: 'correct-log', heldOn, log, keptSteps, reason, ...dated(occurredAt) });
  }

  @Post(':id/steps/:stepId/completion')
  @Roles('advisor', 'team_leader')
  @ConcernsInteraction(inPath('id'))
  @CommandOperation({
    summary: 'Record that an agreed step was done',
    refusals: {
      invalid: [...future, 'caseload/out-of-order'],
      'not-found': stepNotFound,
      conflict: [...inError, 'caseload/next-step-closed'],
    },
  })
  completeStep(
    @PathUuid('id') id: string,
    @PathUuid('stepId') stepId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt }: DatedBody,
  ) {
    return this.decide(meta, id, { kind: 'complete-step', stepId, ...dated(occurredAt) });
  }

  @Post(':id/steps/:stepId/dropping')
  @Roles('advisor', 'team_leader')
  @ConcernsInteraction(inPath('id'))
  @CommandOperation({
    summary: 'Drop an agreed step, with a reason',
    refusals: {
      invalid: [...future, 'caseload/out-of-order'],
      'not-found': stepNotFound,
      conflict: [...inError, 'caseload/next-step-closed'],
    },
  })
  dropStep(
    @PathUuid('id') id: string,
    @PathUuid('stepId') stepId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: StepDroppingBody,
  ) {
    return this.decide(meta, id, { kind: 'drop-step', stepId, reason, ...dated(occurredAt) });
  }

  @Post(':id/steps/:stepId/reopening')
  @Roles('advisor', 'team_leader')
  @ConcernsInteraction(inPath('id'))
  @CommandOperation({
    summary: 'Say that an agreed step is open after all, with the reason',
    refusals: { invalid: future, 'not-found': stepNotFound, conflict: [...inError, nothingToChange] },
  })
  reopenStep(
    @PathUuid('id') id: string,
    @PathUuid('stepId') stepId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: StepReopeningBody,
  ) {
    return this.decide(meta, id, { kind: 'reopen-step', stepId, reason, ...dated(occurredAt) });
  }

  @Post(':id/error')
  @Roles('advisor', 'team_leader')
  @ConcernsInteraction(inPath('id'))
  @CommandOperation({
    summary: 'Say that an interaction was entered in error, with the reason',
    ifMatch: true,
    refusals: { invalid: future, 'not-found': notFound, conflict: inError },
  })
  enterInError(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: EnteredInErrorBody) {
    return this.decide(meta, id, { kind: 'enter-in-error', reason: body.reason, ...dated(body.occurredAt) });
  }

  @Get(':id')
  @Roles('advisor', 'team_leader')
  @ConcernsInteraction(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show an interaction',
    answer: InteractionRecord,
    etag: true,
    refusals: { 'not-found': notFound },
  })
  async show(@PathUuid('id') id: string, @ThisReading() reading: Reading): Promise<InteractionRecord> {
    const interaction = await this.queries.execute(new ShowInteraction(id));
    await this.readLog.record(reading, namedIn(interaction.claimantId, [interaction]));
    return interaction;
  }

  private decide(meta: CommandMetadata, id: string, command: InteractionCommand) {
    return this.commands.execute(new Decide(meta, decision(interactionDecider, id, command)));
  }
}
