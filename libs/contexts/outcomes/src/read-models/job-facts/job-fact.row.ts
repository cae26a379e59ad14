import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What was known of a job during `[recordedFrom, recordedTo)`. */
@Entity({ schema: 'outcomes', name: 'job_fact_v1' })
@Index(['personId'])
export class JobFactRow {
  @PrimaryColumn({ type: 'uuid' })
  employmentId: Uuid;

  @PrimaryColumn({ type: 'timestamptz' })
  recordedFrom: Instant;

  /** `infinity` in the version that is held now. */
  @Column({ type: 'timestamptz' })
  recordedTo: Instant;

  @Column({ type: 'uuid' })
  personId: Uuid;

  @Column({ type: 'date' })
  startedOn: LocalDate;

  /** Kinds: see `evidenceBits`. */
  @Column({ type: 'smallint' })
  evidence: number;

  /** The short code; `null` where none was told. */
  @Column({ type: 'text', nullable: true })
  occupation: string | null;

  /** The job was entered in error: it is in no figure. */
  @Column({ type: 'boolean' })
  inError: boolean;
}
