import { DatedBody, IsFreeText, NestedObject, OptionalField } from '@alongside/http';

export class HandOverNoteBody {
  /**
   * What the next advisor has to know.
   * @example "Prefers to be called before nine"
   */
  @IsFreeText(4_000)
  readonly words: string;

  /**
   * Health and the like, which is kept apart.
   * @example "Tires quickly since an operation"
   */
  @OptionalField()
  @IsFreeText(4_000)
  readonly sensitive?: string;
}

/** An entry that a note may go with. */
export class WithHandOverNoteBody extends DatedBody {
  @OptionalField()
  @NestedObject(() => HandOverNoteBody)
  readonly handOverNote?: HandOverNoteBody;
}

export class WriteHandOverNoteBody extends DatedBody {
  @NestedObject(() => HandOverNoteBody)
  readonly handOverNote: HandOverNoteBody;
}

export class HandOverNoteCorrectionBody extends DatedBody {
  /** All of it, as it should have been: what is left out is no longer held. */
  @NestedObject(() => HandOverNoteBody)
  readonly handOverNote: HandOverNoteBody;

  /** @example "Misheard" */
  @IsFreeText(500)
  readonly reason: string;
}
