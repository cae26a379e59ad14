import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A record that is merged into another. Nothing of it is moved: here is all that says so. */
@Entity({ schema: 'caseload', name: 'merge_v1' })
@Index(['canonicalId'])
export class MergeRow {
  /** Of the duplicate. */
  @PrimaryColumn({ type: 'uuid' })
  claimantId: Uuid;

  /** Of the record that stays. */
  @Column({ type: 'uuid' })
  canonicalId: Uuid;

  @Column({ type: 'date' })
  mergedOn: LocalDate;

  @Column({ type: 'text' })
  ground: string;

  @Column({ type: 'text', nullable: true })
  reasonSealed: string | null;
}
