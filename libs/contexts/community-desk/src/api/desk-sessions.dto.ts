import {
  IsFreeText,
  IsInstant,
  IsRecordDay,
  IsUuidText,
  NestedObject,
  OptionalField,
  PageAnswer,
  PageQuery,
  QueryBoolean,
  QueryDate,
  QueryList,
  QueryRange,
  type Range,
} from '@alongside/http';
import { sessionAttendances, type SessionAttendance } from '../domain/desk-session/desk-session.events';
import { DeskSessionRecord } from '../read-models/desk-session/desk-session.record';
import { SessionContentBody } from './desk-session.dto';

/** What is said of a session by a request of its own: by whoever asks, now and in an entry of its own, unless told. */
export class SaidBody {
  /** As an entry of a batch would name it, so that it is known there. */
  @OptionalField()
  @IsUuidText()
  readonly entryId?: string;

  /** When it was said: what was said last holds. */
  @OptionalField()
  @IsInstant()
  readonly saidAt?: string;

  /** Who says it. */
  @OptionalField()
  @IsUuidText()
  readonly workerId?: string;
}

export class LogSessionBody extends SaidBody {
  /** A new one unless told. */
  @OptionalField()
  @IsUuidText()
  readonly sessionId?: string;

  @IsUuidText()
  readonly deskId: string;

  /** The day of the session, in London: today unless told. */
  @OptionalField()
  @IsRecordDay()
  readonly heldOn?: string;

  /** Who came; left out while nobody knows. */
  @OptionalField()
  @IsUuidText()
  readonly claimantId?: string;

  @NestedObject(() => SessionContentBody)
  readonly session: SessionContentBody;
}

export class CorrectSessionBody extends SaidBody {
  /** The day on which it was, where that was wrong. */
  @OptionalField()
  @IsRecordDay()
  readonly heldOn?: string;

  @NestedObject(() => SessionContentBody)
  readonly session: SessionContentBody;

  @IsFreeText(1_000)
  readonly reason: string;
}

export class IdentifySessionBody extends SaidBody {
  @IsUuidText()
  readonly claimantId: string;
}

export class SessionReasonBody extends SaidBody {
  @IsFreeText(1_000)
  readonly reason: string;
}

/** What narrows a list of sessions. */
export class SessionFilterQuery extends PageQuery {
  /** The days of the sessions. */
  @QueryRange({ of: 'date' })
  readonly heldOn?: Range<string>;

  /** Codes of the list `desk-session-kinds`. */
  @QueryList()
  readonly kind?: string[];

  @QueryList({ oneOf: sessionAttendances })
  readonly attendance?: SessionAttendance[];

  /** Codes of the list `desk-services`; `none` is where nothing was offered. */
  @QueryList()
  readonly service?: string[];

  /** Codes of the list `desk-needs`; `none` is where none was raised. */
  @QueryList()
  readonly need?: string[];

  /** Whether something that is on offer meets the need that is asked for, or any. */
  @QueryBoolean()
  readonly met?: boolean;

  /** BCP 47 tags; `none` is where none was noted. */
  @QueryList({ of: 'language' })
  readonly language?: string[];

  /** Codes of the list `desk-session-outcomes`; `none` is where none was noted. */
  @QueryList()
  readonly outcome?: string[];

  /** Whose sessions. */
  @QueryList({ of: 'uuid' })
  readonly heldBy?: string[];

  /** Whether it is known who came. */
  @QueryBoolean()
  readonly identified?: boolean;

  @QueryRange({ of: 'integer' })
  readonly minutes?: Range<number>;
}

export class DeskSessionsAnswer extends PageAnswer {
  /** The latest day first. */
  readonly entries: DeskSessionRecord[];
}

export class DaySheetQuery extends PageQuery {
  /** Today in London unless told. */
  @QueryDate()
  readonly day?: string;
}

export class DaySheetAnswer extends PageAnswer {
  readonly deskId: string;
  readonly day: string;
  /** In the order of the hours at which they began; what began at none that was noted comes last. */
  readonly entries: DeskSessionRecord[];
}
