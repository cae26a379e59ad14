import type { LocalDate, Uuid } from '@alongside/kernel';

export class InChargeRecord {
  readonly advisorId: Uuid;
  readonly office: Uuid;
  /** The first day in charge. */
  readonly from: LocalDate;
}

export class ProposalRecord {
  readonly advisorId: Uuid;
  readonly office: Uuid;
  readonly proposedOn: LocalDate;
}

export class CoverRecord {
  readonly coverId: Uuid;
  /** Who stands in. */
  readonly advisorId: Uuid;
  readonly from: LocalDate;
  /** The first day that is not covered any more; `null` while nobody knows it. */
  readonly to: LocalDate | null;
}

export class PastSpellRecord extends InChargeRecord {
  /** The first day on which the advisor was no longer in charge. */
  readonly to: LocalDate;
  /**
   * `null` where it was handed over.
   * @example "claim-closed"
   */
  readonly endReason: string | null;
}

/** What who is next in charge has to know. */
export class HandOverNoteRecord {
  readonly id: Uuid;
  /** Who handed over. */
  readonly authorId: Uuid;
  readonly writtenOn: LocalDate;
  readonly correctedOn: LocalDate | null;
  /** It says nothing else then; `null` of one that stands. */
  readonly enteredInErrorOn: LocalDate | null;
  readonly words: string | null;
  /** Health and the like. */
  readonly sensitive: string | null;
}

/** Who works with a claimant. */
export class AssignmentRecord {
  readonly claimantId: Uuid;
  /** For `If-Match`; `null` before anything was said of it. */
  readonly revision: number | null;
  /** `null` while nobody is in charge. */
  readonly inCharge: InChargeRecord | null;
  readonly proposal: ProposalRecord | null;
  /** The earliest first, planned ones and those that are over too. */
  readonly covers: CoverRecord[];
  /** Who was in charge before, the last one first. */
  readonly pastSpells: PastSpellRecord[];
  /** What was written last first. */
  readonly handOverNotes: HandOverNoteRecord[];
}
