import {
  IsCode,
  IsFreeText,
  IsRecordDay,
  IsUuidText,
  NestedList,
  NestedObject,
  OptionalField,
  QueryBoolean,
  QueryList,
  QueryRange,
  type Range,
  DatedBody,
  IsLanguageTag,
} from '@alongside/http';
import { ArrayUnique, IsBoolean, IsIn, Matches } from 'class-validator';
import {
  attendances,
  channels,
  missedReasons,
  participantKinds,
  sides,
  stepOwners,
  type Attendance,
  type Channel,
  type MissedReason,
  type ParticipantKind,
  type Side,
  type StepOwner,
} from '../domain/interaction/interaction.events';
import {
  InteractionRecord,
  interactionStates,
  type InteractionStanding,
} from '../read-models/interaction/interaction.record';
import { IsMinutes } from './minutes.decorator';
import { MomentPageAnswer, MomentPageQuery } from './moment.dto';

export class AppointmentBody {
  /**
   * It may lie ahead.
   * @example "2026-03-16"
   */
  @IsRecordDay()
  readonly scheduledFor: string;

  /**
   * In London.
   * @example "10:30"
   */
  @OptionalField()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'must be an hour of the day, HH:MM' })
  readonly startsAt?: string;
}

/** An appointment that is made, with what it needs so that it can be spoken. */
export class ScheduledBody extends AppointmentBody {
  /**
   * In which it is to be held, a BCP 47 tag.
   * @example "so"
   */
  @OptionalField()
  @IsLanguageTag()
  readonly language?: string;

  /** Whether an interpreter is to be booked for it. */
  @OptionalField()
  @IsBoolean()
  readonly interpreterNeeded?: boolean;
}

export class ScheduleInteractionBody extends ScheduledBody {
  @IsUuidText()
  readonly claimantId: string;

  /**
   * A code of the list `interaction-kinds`.
   * @example "work-search-review"
   */
  @IsCode()
  readonly kind: string;

  @IsIn(channels)
  readonly channel: Channel;

  @IsUuidText()
  readonly office: string;

  /** Who of the staff is to hold it: whoever asks, unless told. */
  @OptionalField()
  @IsUuidText()
  readonly staffId?: string;

  /** The day on which it was agreed, in London: today unless told. It may lie in the past. */
  @OptionalField()
  @IsRecordDay()
  readonly occurredAt?: string;
}

export class CancellationBody extends DatedBody {
  /** From whose side it comes. */
  @IsIn(sides)
  readonly by: Side;

  /**
   * A code of the list `reschedule-reasons`.
   * @example "illness"
   */
  @IsCode()
  readonly reason: string;

  @OptionalField()
  @IsFreeText(2_000)
  readonly note?: string;
}

export class ReschedulingBody extends CancellationBody {
  @NestedObject(() => AppointmentBody)
  readonly to: AppointmentBody;
}

export class AttendanceBody {
  @IsIn(attendances)
  readonly attendance: Attendance;

  /** Why nobody came, as a class: with `missed`, and only then. */
  @OptionalField()
  @IsIn(missedReasons)
  readonly missedReason?: MissedReason;

  /** By how many minutes somebody was late: with `late` only, where it was noted. */
  @OptionalField()
  @IsMinutes()
  readonly minutesLate?: number;
}

export class RecordAttendanceBody extends AttendanceBody {
  /** With `missed` only. */
  @OptionalField()
  @IsFreeText(2_000)
  readonly note?: string;
}

export class AttendanceCorrectionBody extends AttendanceBody {
  /** @example "Sat in the waiting room" */
  @IsFreeText(500)
  readonly reason: string;

  /** The day of the correction, in London: today unless told. */
  @OptionalField()
  @IsRecordDay()
  readonly occurredAt?: string;
}

export class ParticipantBody {
  @IsIn(participantKinds)
  readonly kind: ParticipantKind;

  @IsUuidText()
  readonly id: string;
}

export class NextStepBody {
  @IsIn(stepOwners)
  readonly owner: StepOwner;

  @OptionalField()
  @IsRecordDay()
  readonly dueOn?: string;

  /** @example "Writes down three answers for the practice interview" */
  @IsFreeText(500)
  readonly words: string;
}

/** What an interaction was, without its steps. */
class ToldBody {
  /**
   * A code of the list `interaction-kinds`.
   * @example "work-search-review"
   */
  @IsCode()
  readonly kind: string;

  @IsIn(channels)
  readonly channel: Channel;

  @IsUuidText()
  readonly office: string;

  /** Who of the staff held it: whoever asks, unless told. */
  @OptionalField()
  @IsUuidText()
  readonly staffId?: string;

  @IsMinutes()
  readonly minutes: number;

  /** Who took part besides the claimant. */
  @OptionalField()
  @NestedList(() => ParticipantBody, { max: 20 })
  @ArrayUnique((one: ParticipantBody | null) => one?.id, { message: 'must name each participant once' })
  readonly participants?: ParticipantBody[];

  /**
   * The language that was spoken, a BCP 47 tag.
   * @example "so"
   */
  @OptionalField()
  @IsLanguageTag()
  readonly language?: string;

  @OptionalField()
  @IsBoolean()
  readonly interpreterUsed?: boolean;

  /** @example "Wants to work with children" */
  @OptionalField()
  @IsFreeText(4_000)
  readonly summary?: string;
}

export class InteractionLogBody extends ToldBody {
  /** What was agreed to be done. */
  @OptionalField()
  @NestedList(() => NextStepBody, { max: 20 })
  readonly nextSteps?: NextStepBody[];
}

export class LogWalkInBody extends InteractionLogBody {
  @IsUuidText()
  readonly claimantId: string;

  /** The day on which it was, in London: today unless told. It may lie in the past. */
  @OptionalField()
  @IsRecordDay()
  readonly occurredAt?: string;
}

export class CorrectedStepBody extends NextStepBody {
  /** The id of a step that stays; left out for a new one. */
  @OptionalField()
  @IsUuidText()
  readonly stepId?: string;
}

export class CorrectedLogBody extends ToldBody {
  /** All that were agreed: an open one that is left out was not. */
  @OptionalField()
  @NestedList(() => CorrectedStepBody, { max: 20 })
  readonly nextSteps?: CorrectedStepBody[];
}

export class LogCorrectionBody extends DatedBody {
  /** The day on which the interaction was. */
  @IsRecordDay()
  readonly heldOn: string;

  /** All of it: what is left out is no longer held. */
  @NestedObject(() => CorrectedLogBody)
  readonly log: CorrectedLogBody;

  /** @example "Mixed up with another call" */
  @IsFreeText(500)
  readonly reason: string;
}

export class StepDroppingBody extends DatedBody {
  /** @example "Found a course instead" */
  @IsFreeText(500)
  readonly reason: string;
}

export class StepReopeningBody extends DatedBody {
  /** @example "Ticked the wrong one" */
  @IsFreeText(500)
  readonly reason: string;
}

export class InteractionsQuery extends MomentPageQuery {
  @QueryList({ oneOf: interactionStates })
  readonly state?: InteractionStanding[];

  @QueryList({ oneOf: missedReasons })
  readonly missedReason?: MissedReason[];

  /** From whose side they were cancelled. */
  @QueryList({ oneOf: sides })
  readonly cancelledBy?: Side[];

  /** From whose side they were moved, once at least. */
  @QueryList({ oneOf: sides })
  readonly movedBy?: Side[];

  /** Whether nobody had scheduled them. */
  @QueryBoolean()
  readonly walkIn?: boolean;

  /** Whether somebody has told what they were. */
  @QueryBoolean()
  readonly logged?: boolean;

  /** Codes of the list `interaction-kinds`. */
  @QueryList()
  readonly kind?: string[];

  @QueryList({ oneOf: channels })
  readonly channel?: Channel[];

  /** The days on which they were, or are to be. */
  @QueryRange({ of: 'date' })
  readonly day?: Range<string>;
}

export class InteractionsAnswer extends MomentPageAnswer {
  /** The latest day first. */
  readonly entries: InteractionRecord[];
}
