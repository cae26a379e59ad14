import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A payment of benefit for the days `[validFrom, validTo)`, as known during `[recordedFrom, recordedTo)`. */
@Entity({ schema: 'outcomes', name: 'payment_fact_v1' })
export class PaymentFactRow {
  /** The id of the event that says so. */
  @PrimaryColumn({ type: 'uuid' })
  paymentId: Uuid;

  @PrimaryColumn({ type: 'timestamptz' })
  recordedFrom: Instant;

  /** `infinity` in the version that is held now. */
  @Column({ type: 'timestamptz' })
  recordedTo: Instant;

  @Column({ type: 'uuid' })
  claimId: Uuid;

  @Column({ type: 'date' })
  validFrom: LocalDate;

  @Column({ type: 'date' })
  validTo: LocalDate;

  /** The day on which it was paid. */
  @Column({ type: 'date' })
  paidOn: LocalDate;

  /** For all of its days together. */
  @Column({ type: 'integer' })
  pence: number;
}
