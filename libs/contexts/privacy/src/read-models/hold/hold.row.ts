import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What keeps, or kept, a person's records from being erased. */
@Entity({ schema: 'privacy', name: 'hold_v1' })
@Index(['personId'])
export class HoldRow {
  @PrimaryColumn({ type: 'uuid' })
  holdId: Uuid;

  @Column({ type: 'uuid' })
  personId: Uuid;

  /** A code. */
  @Column({ type: 'text' })
  ground: string;

  @Column({ type: 'date' })
  placedOn: LocalDate;

  /** When somebody looks whether it is still needed. */
  @Column({ type: 'date', nullable: true })
  reviewOn: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  liftedOn: LocalDate | null;

  /** Why it was lifted, a code. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
