import {
  CommandAnswer,
  IsCode,
  IsRecordDay,
  IsUuidText,
  NestedList,
  NestedObject,
  OptionalField,
} from '@alongside/http';
import { OmitType } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { channels, type Channel } from '../domain/interaction/interaction.events';
import { BarrierBody } from './claimant.dto';
import { InteractionLogBody, RecordAttendanceBody, ScheduledBody } from './interaction.dto';

export class MeetingAppointmentBody extends RecordAttendanceBody {
  @IsUuidText()
  readonly interactionId: string;
}

export class StepDoneBody {
  /** The earlier interaction in which the step was agreed. */
  @IsUuidText()
  readonly interactionId: string;

  @IsUuidText()
  readonly stepId: string;
}

export class PlanStepDoneBody {
  @IsUuidText()
  readonly planId: string;

  @IsUuidText()
  readonly stepId: string;
}

export class NextDateBody extends ScheduledBody {
  /**
   * A code of the list `interaction-kinds`: as this time, unless told; so with all that follows.
   * @example "practice-interview"
   */
  @OptionalField()
  @IsCode()
  readonly kind?: string;

  @OptionalField()
  @IsIn(channels)
  readonly channel?: Channel;

  @OptionalField()
  @IsUuidText()
  readonly office?: string;

  @OptionalField()
  @IsUuidText()
  readonly staffId?: string;
}

/** On the day of the meeting. */
export class MeetingBarrierBody extends OmitType(BarrierBody, ['occurredAt']) {}

export class MeetingBody {
  /** Of merged records the one that stays, whichever of them the appointment, the steps and the plans stand on. */
  @IsUuidText()
  readonly claimantId: string;

  /** The appointment that it was, and whether it was kept; left out for a walk-in. */
  @OptionalField()
  @NestedObject(() => MeetingAppointmentBody)
  readonly appointment?: MeetingAppointmentBody;

  /** The day, in London: that of the appointment, of a walk-in today unless told. */
  @OptionalField()
  @IsRecordDay()
  readonly occurredAt?: string;

  /** What it was: always, unless nobody came. */
  @OptionalField()
  @NestedObject(() => InteractionLogBody)
  readonly log?: InteractionLogBody;

  /** What was agreed in earlier meetings and is done. */
  @OptionalField()
  @NestedList(() => StepDoneBody, { max: 20 })
  readonly stepsDone?: StepDoneBody[];

  /** What stands in an action plan that both have signed and is done. */
  @OptionalField()
  @NestedList(() => PlanStepDoneBody, { max: 20 })
  readonly planStepsDone?: PlanStepDoneBody[];

  /** A barrier that was identified. */
  @OptionalField()
  @NestedObject(() => MeetingBarrierBody)
  readonly barrier?: MeetingBarrierBody;

  /** The next date. */
  @OptionalField()
  @NestedObject(() => NextDateBody)
  readonly next?: NextDateBody;
}

export class MeetingAnswer extends CommandAnswer {
  readonly barrierId?: string;
  /** The interaction that was scheduled. */
  readonly nextInteractionId?: string;
}
