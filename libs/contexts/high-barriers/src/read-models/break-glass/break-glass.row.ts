import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import type { SealedWords } from '@alongside/vault';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That somebody who is not on the team looked into a case, and what a review found. */
@Entity({ schema: 'high_barriers', name: 'break_glass_v1' })
@Index(['claimantId'])
@Index(['caseId', 'brokenBy'])
@Index(['office', 'brokenOn'])
export class BreakGlassRow {
  @PrimaryColumn({ type: 'uuid' })
  glassId: Uuid;

  @Column({ type: 'uuid' })
  caseId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  @Column({ type: 'uuid' })
  office: Uuid;

  @Column({ type: 'uuid' })
  brokenBy: Uuid;

  /** Who had the case in hand, and was told. */
  @Column({ type: 'uuid' })
  ownerId: Uuid;

  @Column({ type: 'date' })
  brokenOn: LocalDate;

  @Column({ type: 'timestamptz' })
  brokenAt: Instant;

  /** The first moment at which nothing is seen any more; of one that was closed early, when that was. */
  @Column({ type: 'timestamptz' })
  until: Instant;

  @Column({ type: 'uuid', nullable: true })
  closedBy: Uuid | null;

  /** A code of the list `break-glass-reasons`. */
  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'jsonb', nullable: true })
  words: SealedWords | null;

  @Column({ type: 'uuid', nullable: true })
  reviewedBy: Uuid | null;

  @Column({ type: 'date', nullable: true })
  reviewedOn: LocalDate | null;

  /** A code of the list `break-glass-verdicts`. */
  @Column({ type: 'text', nullable: true })
  verdict: string | null;

  @Column({ type: 'jsonb', nullable: true })
  reviewWords: SealedWords | null;

  /** The claimant is: nothing is left to review. */
  @Column({ type: 'boolean' })
  forgotten: boolean;
}
