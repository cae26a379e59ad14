import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something that happened to an application: the event as stored, what is protected in it still sealed. */
@Entity({ schema: 'employers', name: 'application_history_v1' })
@Index(['vacancyId'])
@Index(['applicationId'])
export class ApplicationHistoryRow {
  @PrimaryColumn({ type: 'uuid' })
  eventId: Uuid;

  @Column({ type: 'uuid' })
  applicationId: Uuid;

  @Column({ type: 'uuid' })
  vacancyId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  @Column({ type: 'date' })
  occurredAt: LocalDate;

  /** In log order. */
  @Column({ type: 'bigint' })
  sequence: string;

  @Column({ type: 'timestamptz' })
  recordedAt: Instant;

  @Column({ type: 'text' })
  type: string;

  @Column({ type: 'text' })
  body: string;
}
