import type { LocalDate, Uuid } from '@alongside/kernel';
import type { NameRecord } from '../claimant/claimant.record';

export class TaskClaimantRecord {
  readonly id: Uuid;
  /** `null` where the person was forgotten. */
  readonly name: NameRecord | null;
}

/** Something to be done. */
export class TaskRecord {
  /** Of the step or issue; of what is neither, of the record. */
  readonly id: Uuid;
  /**
   * appointment, next-step, plan-step, plan-review, claimant-signature, advisor-signature, consent (one that runs out), flag,
   * note-follow-up, unanswered-referral (from the office), sustained-check (whether a job lasts), post-hire-issue or job-lost-contact
   * (with whoever lost a job).
   */
  readonly kind: string;
  /** The interaction, plan, consent, note, referral or job that it comes from. */
  readonly recordId: Uuid;
  /** Who is to do it: claimant or advisor. */
  readonly owner: string;
  /** `null` where nobody named a day. */
  readonly dueOn: LocalDate | null;
  /** overdue, due, upcoming or undated, as at the day of the list. */
  readonly standing: string;
  readonly openSince: LocalDate;
  /** What a step is, or an issue; of a flag or follow-up, what the note says. @example "Writes a CV" */
  readonly words: string | null;
  /**
   * Of an appointment what it is for, of a consent its purpose, of a flag or an issue its kind, of a sustained check after how long
   * (13-weeks), of a lost job why it ended.
   * @example "work-search-review"
   */
  readonly code: string | null;
  /** Of an appointment, in London, where an hour was agreed. @example "09:30" */
  readonly startsAt: string | null;
  /** Of an appointment or a follow-up, who of the staff is to do it. */
  readonly staffId: Uuid | null;
  readonly claimant: TaskClaimantRecord;
  /** Who is in charge of the claimant. */
  readonly advisorId: Uuid | null;
  /** On an advisor's list: the advisor stands in today, somebody else is in charge. */
  readonly covering: boolean;
}
