import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CheckResult, CheckWeeks, EvidenceKind, IssueSide } from '../../domain/employment/employment.events';
import type { SealedWords } from '@alongside/vault';

export interface EvidenceOfDay {
  readonly kind: EvidenceKind;
  readonly on: LocalDate;
}

export interface CheckMade {
  readonly weeks: CheckWeeks;
  readonly on: LocalDate;
  readonly result: CheckResult;
  readonly evidence: EvidenceKind | null;
  readonly words: SealedWords | null;
}

/** Something of a day, in words that are sealed. */
export interface Worded {
  readonly on: LocalDate;
  readonly words: SealedWords | null;
}

/** What it is about is sealed as well: no list goes by it. */
export interface PostHireIssue {
  readonly issueId: Uuid;
  readonly raisedBy: IssueSide;
  readonly raisedOn: LocalDate;
  readonly words: SealedWords | null;
  readonly helps: readonly Worded[];
  readonly resolution: (Worded & { readonly how: string }) | null;
  /** The last time it turned out not to be resolved. */
  readonly reopened: Worded | null;
}

export interface ContactClosed extends Worded {
  /** A code. */
  readonly reason: string;
}

/** A job as it stands; the employer's name stays sealed in `termsSealed` of the event that said it last. */
@Entity({ schema: 'caseload', name: 'employment_v5' })
@Index(['claimantId'])
export class EmploymentRow {
  @PrimaryColumn({ type: 'uuid' })
  employmentId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  @Column({ type: 'uuid', nullable: true })
  claimId: Uuid | null;

  /** Of the employment's stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'boolean' })
  selfEmployed: boolean;

  @Column({ type: 'date' })
  startedOn: LocalDate;

  @Column({ type: 'text' })
  hours: string;

  @Column({ type: 'double precision', nullable: true })
  weeklyHours: number | null;

  @Column({ type: 'integer', nullable: true })
  weeklyPayPence: number | null;

  @Column({ type: 'text', nullable: true })
  occupation: string | null;

  @Column({ type: 'text', nullable: true })
  source: string | null;

  @Column({ type: 'uuid', nullable: true })
  employerId: Uuid | null;

  @Column({ type: 'text' })
  termsType: string;

  @Column({ type: 'text', nullable: true })
  termsSealed: string | null;

  /** In the order in which it came. */
  @Column({ type: 'jsonb' })
  evidenced: EvidenceOfDay[];

  /** Each as it was said last. */
  @Column({ type: 'jsonb' })
  checks: CheckMade[];

  /** In the order in which they were raised, without those that were entered in error. */
  @Column({ type: 'jsonb' })
  issues: PostHireIssue[];

  @Column({ type: 'date', nullable: true })
  endedOn: LocalDate | null;

  @Column({ type: 'text', nullable: true })
  endReason: string | null;

  /** Nobody is to get in touch any more about the loss. */
  @Column({ type: 'jsonb', nullable: true })
  contactClosed: ContactClosed | null;

  /** It should never have been, and is hidden. */
  @Column({ type: 'date', nullable: true })
  enteredInErrorOn: LocalDate | null;
}
