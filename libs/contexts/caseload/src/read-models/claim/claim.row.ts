import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A claim as it stands. */
@Entity({ schema: 'caseload', name: 'claim_v3' })
@Index(['claimantId'])
export class ClaimRow {
  @PrimaryColumn({ type: 'uuid' })
  claimId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  /** Of the claim's stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'text' })
  benefit: string;

  @Column({ type: 'uuid' })
  office: Uuid;

  @Column({ type: 'date' })
  openedOn: LocalDate;

  @Column({ type: 'integer', nullable: true })
  weeklyAmountPence: number | null;

  /** The day from which the weekly amount holds. */
  @Column({ type: 'date', nullable: true })
  weeklyAmountFrom: LocalDate | null;

  /** All payments so far. */
  @Column({ type: 'double precision' })
  paidPence: number;

  @Column({ type: 'date', nullable: true })
  closedOn: LocalDate | null;

  @Column({ type: 'text', nullable: true })
  destination: string | null;

  @Column({ type: 'text', nullable: true })
  hours: string | null;

  @Column({ type: 'date', nullable: true })
  followUpEndedOn: LocalDate | null;

  @Column({ type: 'uuid', nullable: true })
  earlierClaimId: Uuid | null;

  /** It should never have been, and is hidden. */
  @Column({ type: 'date', nullable: true })
  enteredInErrorOn: LocalDate | null;
}
