import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A step of a platform that a member reached, as known during `[recordedFrom, recordedTo)`. */
@Entity({ schema: 'outcomes', name: 'platform_step_fact_v2' })
export class PlatformStepFactRow {
  @PrimaryColumn({ type: 'uuid' })
  memberId: Uuid;

  /** Of what was told: a partnership, a referral. */
  @PrimaryColumn({ type: 'uuid' })
  id: Uuid;

  /** A code of the platform's own. */
  @PrimaryColumn({ type: 'text' })
  step: string;

  @PrimaryColumn({ type: 'timestamptz' })
  recordedFrom: Instant;

  /** `infinity` in the version that is held now. */
  @Column({ type: 'timestamptz' })
  recordedTo: Instant;

  @Column({ type: 'date' })
  day: LocalDate;

  @Column({ type: 'text' })
  platform: string;

  @Column({ type: 'text', nullable: true })
  value: string | null;
}
