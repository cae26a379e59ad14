import {
  IsCode,
  IsFreeText,
  IsLanguageTag,
  IsRecordDay,
  IsUuidText,
  NestedList,
  NestedObject,
  OptionalField,
} from '@alongside/http';
import { IsBoolean, IsIn, Matches } from 'class-validator';
import {
  sessionAttendances,
  sessionMissedReasons,
  type SessionAttendance,
  type SessionMissedReason,
} from '../domain/desk-session/desk-session.events';
import { IsMinutes } from './minutes.decorator';

export class ServiceOfferedBody {
  /**
   * A code of the list `desk-services`.
   * @example "form-filling"
   */
  @IsCode()
  readonly code: string;

  /** Which listing of it. */
  @OptionalField()
  @IsUuidText()
  readonly listingId?: string;
}

export class NeedRaisedBody {
  /**
   * A code of the list `desk-needs`.
   * @example "housing"
   */
  @IsCode()
  readonly code: string;

  /** Whether something that is on offer meets it. */
  @IsBoolean()
  readonly met: boolean;

  /** The listing that meets it. */
  @OptionalField()
  @IsUuidText()
  readonly listingId?: string;
}

export class SessionNextStepBody {
  @IsFreeText(1_000)
  readonly words: string;

  /** It may lie ahead. */
  @OptionalField()
  @IsRecordDay()
  readonly dueOn?: string;
}

/** What a session was. */
export class SessionContentBody {
  /**
   * A code of the list `desk-session-kinds`.
   * @example "visit"
   */
  @IsCode()
  readonly kind: string;

  @IsIn(sessionAttendances)
  readonly attendance: SessionAttendance;

  /** With `missed`, and only then. */
  @OptionalField()
  @IsIn(sessionMissedReasons)
  readonly missedReason?: SessionMissedReason;

  /** With `late` only, where it was noted. */
  @OptionalField()
  @IsMinutes()
  readonly minutesLate?: number;

  /**
   * In London.
   * @example "10:15"
   */
  @OptionalField()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'must be an hour of the day, HH:MM' })
  readonly startedAt?: string;

  @OptionalField()
  @IsMinutes()
  readonly minutes?: number;

  /** What was offered: none unless told. */
  @OptionalField()
  @NestedList(() => ServiceOfferedBody, { max: 20 })
  readonly services?: ServiceOfferedBody[];

  /** What somebody was in need of: none unless told. */
  @OptionalField()
  @NestedList(() => NeedRaisedBody, { max: 20 })
  readonly needs?: NeedRaisedBody[];

  /**
   * A BCP 47 tag.
   * @example "so"
   */
  @OptionalField()
  @IsLanguageTag()
  readonly language?: string;

  @OptionalField()
  @IsBoolean()
  readonly interpreterUsed?: boolean;

  /**
   * A code of the list `desk-session-outcomes`.
   * @example "advised"
   */
  @OptionalField()
  @IsCode()
  readonly outcome?: string;

  @OptionalField()
  @IsFreeText(4_000)
  readonly summary?: string;

  @OptionalField()
  @NestedObject(() => SessionNextStepBody)
  readonly nextStep?: SessionNextStepBody;
}
