import type { Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * An office that a claimant has ever had to do with, and what the parts of the name are found by.
 *
 * Its index is all that a search of the office reads, some forty pages for 2,600 claimants: their rows lie scattered over the table. Where
 * two tables were joined instead it took ten times as long.
 */
@Entity({ schema: 'caseload', name: 'claimant_place_v3' })
@Index(['office', 'parts', 'claimantId'])
export class ClaimantPlaceRow {
  @PrimaryColumn({ type: 'uuid' })
  claimantId: Uuid;

  @PrimaryColumn({ type: 'uuid' })
  office: Uuid;

  /** None before the claimant is registered. */
  @Column({ type: 'integer', array: true })
  parts: number[];
}
