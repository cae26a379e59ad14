import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CommandMeta, CommandOperation, inBody, Roles, type CommandMetadata, dated } from '@alongside/http';
import { givenLog } from '../application/given-log';
import { HoldMeeting } from '../application/hold-meeting.handler';
import { ConcernsClaimant } from './concerns';
import { MeetingAnswer, MeetingBody } from './meeting.dto';

const refusals = {
  invalid: [
    'caseload/in-the-future',
    'caseload/out-of-order',
    'caseload/missed-reason-mismatch',
    'caseload/lateness-mismatch',
    'caseload/log-attendance-mismatch',
    'caseload/reserved-code',
  ],
  'not-found': [
    'caseload/claimant-not-found',
    'caseload/interaction-not-found',
    'caseload/next-step-not-found',
    'caseload/action-plan-not-found',
    'caseload/plan-item-not-found',
  ],
  conflict: [
    'caseload/claimant-merged',
    'caseload/barrier-already-open',
    'caseload/next-step-closed',
    'caseload/plan-step-closed',
    'caseload/action-plan-not-agreed',
    'caseload/action-plan-over',
    'caseload/attendance-already-recorded',
    'caseload/interaction-already-logged',
    'caseload/interaction-missed',
    'caseload/interaction-cancelled',
    'caseload/interaction-not-scheduled',
    'caseload/entered-in-error',
  ],
};

@ApiTags('interactions')
@Controller('v1/meetings')
export class MeetingsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inBody('claimantId'))
  @CommandOperation({
    summary: 'Record a whole meeting: attendance, log, steps done of meetings and plans, a barrier, the next date',
    description:
      'All of it is recorded or none. It is of an appointment or, without one, of a walk-in; when nobody came, there is no log.',
    creates: '/v1/interactions/{id}',
    concerns: ['/v1/interactions/{appointment.interactionId}', '/v1/claimants/{claimantId}'],
    answer: MeetingAnswer,
    refusals,
  })
  hold(@CommandMeta() meta: CommandMetadata, @Body() body: MeetingBody) {
    const { appointment, occurredAt, log, stepsDone = [], planStepsDone = [], ...told } = body;
    return this.commands.execute(
      new HoldMeeting(meta, {
        ...told,
        stepsDone,
        planStepsDone,
        today: dated().today,
        ...(occurredAt !== undefined && { occurredAt }),
        ...(appointment && { appointment: appointmentOf(appointment) }),
        ...(log && { log: givenLog(meta, log) }),
      }),
    );
  }
}

function appointmentOf({ interactionId, note, ...given }: NonNullable<MeetingBody['appointment']>) {
  return { interactionId, given, ...(note !== undefined && { note }) };
}
