import type { Instant, Uuid } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a record is a duplicate of the one that stays, as known during `[recordedFrom, recordedTo)`. */
@Entity({ schema: 'outcomes', name: 'same_person_fact_v2' })
export class SamePersonFactRow {
  @PrimaryColumn({ type: 'uuid' })
  memberId: Uuid;

  @PrimaryColumn({ type: 'timestamptz' })
  recordedFrom: Instant;

  /** `infinity` in the version that is held now. */
  @Column({ type: 'timestamptz' })
  recordedTo: Instant;

  @Column({ type: 'uuid' })
  canonicalId: Uuid;
}
