import type { LocalDate, Uuid } from '@alongside/kernel';
import type { SealedWords } from '@alongside/vault';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CourseAttendance, Withdrawer } from '../../domain/enrolment/enrolment.events';
import type { EnrolmentState } from '../../domain/enrolment/enrolment-moves';

/** A skill that was gained. */
export interface GainedSkill {
  readonly skill: string;
  readonly level: string;
  readonly on: LocalDate;
}

/** An enrolment of a claimant on a course, as it stands. One entered in error keeps its days, and nothing that was told. */
@Entity({ schema: 'skills_matching', name: 'enrolment_v1' })
@Index(['claimantId', 'referredOn'])
@Index(['courseId', 'state'])
export class EnrolmentRow {
  @PrimaryColumn({ type: 'uuid' })
  enrolmentId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  @Column({ type: 'uuid' })
  courseId: Uuid;

  @Column({ type: 'text' })
  state: EnrolmentState;

  /** The day on which it came to stand so. */
  @Column({ type: 'date' })
  since: LocalDate;

  @Column({ type: 'date' })
  referredOn: LocalDate;

  @Column({ type: 'uuid' })
  referredBy: Uuid;

  /** What it rests on: this, or an override. */
  @Column({ type: 'uuid', nullable: true })
  consentId: Uuid | null;

  @Column({ type: 'uuid', nullable: true })
  consentRecipient: Uuid | null;

  @Column({ type: 'text', nullable: true })
  overrideGround: string | null;

  @Column({ type: 'uuid', nullable: true })
  contactConsentId: Uuid | null;

  @Column({ type: 'uuid', nullable: true })
  contactRecipient: Uuid | null;

  /** Since when there has been a place, and who gave it. */
  @Column({ type: 'date', nullable: true })
  enrolledOn: LocalDate | null;

  @Column({ type: 'uuid', nullable: true })
  enrolledBy: Uuid | null;

  @Column({ type: 'date', nullable: true })
  completedOn: LocalDate | null;

  /** Why it ended otherwise, a code: `erased` of somebody who was forgotten. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'text', nullable: true })
  withdrawnBy: Withdrawer | null;

  /** By their days. */
  @Column({ type: 'jsonb' })
  sessions: Record<LocalDate, CourseAttendance>;

  /** None of somebody who was forgotten. */
  @Column({ type: 'jsonb' })
  gained: GainedSkill[];

  /** Name, contact, note, and why there is an override. */
  @Column({ type: 'jsonb', nullable: true })
  words: SealedWords | null;

  /** What was said of what happened last, the sessions aside. */
  @Column({ type: 'jsonb', nullable: true })
  lastWords: SealedWords | null;
}
