import type { Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What a claimant is found by, as digests of the blind index: nothing of a name can be read from them without its key.
 *
 * The index of names answers who has one without the rows, which lie scattered over the table.
 */
@Entity({ schema: 'caseload', name: 'claimant_key_v3' })
@Index(['name', 'claimantId'])
@Index(['likeness'])
@Index(['phone'])
@Index(['number'])
export class ClaimantKeyRow {
  @PrimaryColumn({ type: 'uuid' })
  claimantId: Uuid;

  /** What the parts of the name begin with, and how they sound. */
  @Column({ type: 'integer', array: true })
  parts: number[];

  /** The whole name, its parts in one order. */
  @Column({ type: 'integer' })
  name: number;

  /** How the whole name sounds, with the month of birth. */
  @Column({ type: 'integer', nullable: true })
  likeness: number | null;

  @Column({ type: 'integer', nullable: true })
  phone: number | null;

  /** The National Insurance number. */
  @Column({ type: 'integer', nullable: true })
  number: number | null;
}
