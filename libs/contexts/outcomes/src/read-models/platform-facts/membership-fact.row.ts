import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who was on a platform on the days `[validFrom, validTo)`, as known during `[recordedFrom, recordedTo)`; spans of one platform never touch. */
@Entity({ schema: 'outcomes', name: 'membership_fact_v2' })
@Index(['memberId', 'platform', 'validFrom'], { unique: true, where: `recorded_to = 'infinity'` })
export class MembershipFactRow {
  @PrimaryColumn({ type: 'uuid' })
  memberId: Uuid;

  /** A code. */
  @PrimaryColumn({ type: 'text' })
  platform: string;

  @PrimaryColumn({ type: 'date' })
  validFrom: LocalDate;

  @PrimaryColumn({ type: 'timestamptz' })
  recordedFrom: Instant;

  /** `infinity` in the version that is held now. */
  @Column({ type: 'timestamptz' })
  recordedTo: Instant;

  /** `infinity` for who is there still. */
  @Column({ type: 'date' })
  validTo: LocalDate;
}
