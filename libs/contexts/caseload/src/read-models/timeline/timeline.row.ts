import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One entry of a person's timeline: the event as stored, what is protected in it still sealed. */
@Entity({ schema: 'caseload', name: 'timeline_v6' })
@Index(['personId', 'occurredAt', 'sequence'])
export class TimelineRow {
  @PrimaryColumn({ type: 'uuid' })
  eventId: Uuid;

  @Column({ type: 'uuid' })
  personId: Uuid;

  @Column({ type: 'date' })
  occurredAt: LocalDate;

  /** Log order. */
  @Column({ type: 'bigint' })
  sequence: string;

  @Column({ type: 'timestamptz' })
  recordedAt: Instant;

  /** The claim, job, barrier, … that the event tells of, where it may turn out to have been entered in error. */
  @Column({ type: 'uuid', nullable: true })
  entryId: Uuid | null;

  @Column({ type: 'text' })
  stream: string;

  /** Of its stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'text' })
  type: string;

  @Column({ type: 'text' })
  body: string;
}
