import {
  DatedBody,
  IsCode,
  IsFreeText,
  IsRecordDay,
  IsUuidText,
  NestedObject,
  OptionalField,
  QueryCode,
  QueryList,
} from '@alongside/http';
import { flagStandings, followUpStandings, NoteRecord } from '../read-models/note/note.record';
import { noteOrders, type NoteOrder } from '../read-models/note/notes-of-claimant.query';
import { MomentPageAnswer, MomentPageQuery } from './moment.dto';

export class PlannedFollowUpBody {
  /** It lies not before the day on which it is planned. @example "2026-12-31" */
  @IsRecordDay()
  readonly followUpOn: string;

  /** Who of the staff is to do it: whoever asks, unless told. */
  @OptionalField()
  @IsUuidText()
  readonly staffId?: string;
}

export class WriteNoteBody extends DatedBody {
  /** @example "Sounded unwell on the phone" */
  @IsFreeText(4_000)
  readonly words: string;

  /**
   * What the note draws attention to, a code of the list `flag-kinds`.
   * @example "needs-quick-help"
   */
  @OptionalField()
  @IsCode()
  readonly flag?: string;

  @OptionalField()
  @NestedObject(() => PlannedFollowUpBody)
  readonly followUp?: PlannedFollowUpBody;
}

export class NoteCorrectionBody extends DatedBody {
  /** All of it, as it is to be. @example "Sounded tired on the phone" */
  @IsFreeText(4_000)
  readonly words: string;

  /** @example "Misheard" */
  @IsFreeText(500)
  readonly reason: string;
}

export class NoteFlagBody extends DatedBody {
  /**
   * A code of the list `flag-kinds`.
   * @example "payment-problem"
   */
  @IsCode()
  readonly flag: string;
}

export class FlagResolutionBody extends DatedBody {
  /**
   * A code of the list `flag-resolutions`.
   * @example "dealt-with"
   */
  @IsCode()
  readonly reason: string;

  @OptionalField()
  @IsFreeText(2_000)
  readonly note?: string;
}

export class FlagReopeningBody extends DatedBody {
  /** @example "Ticked the wrong one" */
  @IsFreeText(500)
  readonly reason: string;
}

export class NoteFollowUpBody extends PlannedFollowUpBody {
  /** The day on which it is planned or moved, in London: today unless told. */
  @OptionalField()
  @IsRecordDay()
  readonly occurredAt?: string;
}

export class FollowUpReopeningBody extends DatedBody {
  /** @example "Called somebody else" */
  @IsFreeText(500)
  readonly reason: string;
}

export class NoteFollowUpCompletionBody extends DatedBody {
  /** What came of it. @example "Is better, comes on Monday" */
  @IsFreeText(2_000)
  readonly outcome: string;
}

export class NotesQuery extends MomentPageQuery {
  /** With a flag that is open, or one that was resolved. */
  @QueryList({ oneOf: flagStandings })
  readonly flagged?: string[];

  /** With a follow-up that is open, or one that was done. */
  @QueryList({ oneOf: followUpStandings })
  readonly followUp?: string[];

  /** `open`: those with an open flag or follow-up first; `day`: by the day alone. Either way the latest day first. */
  @QueryCode({ oneOf: noteOrders })
  readonly sort: NoteOrder = 'open';
}

export class NotesAnswer extends MomentPageAnswer {
  readonly entries: NoteRecord[];
}
