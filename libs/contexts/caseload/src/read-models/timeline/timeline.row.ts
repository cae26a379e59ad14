import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One entry of a person's timeline: the event as stored, what is protected in it still sealed. */
@Entity({ schema: 'caseload', name: 'timeline_v1' })
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

  @Column({ type: 'text' })
  stream: string;

  @Column({ type: 'text' })
  type: string;

  @Column({ type: 'text' })
  body: string;
}
