import type { LocalDate, Uuid } from '@alongside/kernel';
import type { SealedWords } from '@alongside/vault';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PartnershipStanding } from './partnership.record';

/** A call to an employer, for the claimant. */
export interface CallMade {
  readonly callId: Uuid;
  readonly on: LocalDate;
  readonly employerId: Uuid | null;
  readonly result: string;
  readonly words: SealedWords | null;
}

/** A partnership of an advisor with a claimant, as it stands. One entered in error keeps its days, and nothing that was told. */
@Entity({ schema: 'staff_autonomy', name: 'partnership_v1' })
@Index(['advisorId', 'selectedOn'])
@Index(['office', 'selectedOn'])
@Index(['claimantId'])
export class PartnershipRow {
  @PrimaryColumn({ type: 'uuid' })
  partnershipId: Uuid;

  @Column({ type: 'uuid' })
  advisorId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  @Column({ type: 'uuid' })
  office: Uuid;

  @Column({ type: 'text' })
  state: PartnershipStanding;

  @Column({ type: 'date' })
  selectedOn: LocalDate;

  /** Why the claimant was selected. */
  @Column({ type: 'jsonb', nullable: true })
  words: SealedWords | null;

  /** Of the claimant's answer. */
  @Column({ type: 'date', nullable: true })
  answeredOn: LocalDate | null;

  @Column({ type: 'text', nullable: true })
  means: string | null;

  /** Language and interpreter of the answer, and why it was no. */
  @Column({ type: 'jsonb', nullable: true })
  answerWords: SealedWords | null;

  @Column({ type: 'uuid', nullable: true })
  planId: Uuid | null;

  @Column({ type: 'date', nullable: true })
  plannedOn: LocalDate | null;

  /** In the order in which they were told. */
  @Column({ type: 'jsonb' })
  calls: CallMade[];

  @Column({ type: 'integer' })
  callCount: number;

  @Column({ type: 'date', nullable: true })
  endedOn: LocalDate | null;

  @Column({ type: 'uuid', nullable: true })
  employmentId: Uuid | null;

  @Column({ type: 'text', nullable: true })
  endedBy: string | null;

  @Column({ type: 'text', nullable: true })
  endReason: string | null;

  @Column({ type: 'jsonb', nullable: true })
  endWords: SealedWords | null;
}
