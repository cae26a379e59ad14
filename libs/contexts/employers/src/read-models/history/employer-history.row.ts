import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { HistoryKind } from './history-kinds';

/** One entry of the history of an employer: the event as stored, what is protected in it still sealed. */
@Entity({ schema: 'employers', name: 'employer_history_v1' })
@Index(['employerId', 'occurredAt', 'sequence'])
@Index(['entryId'], { where: 'entry_id is not null' })
export class EmployerHistoryRow {
  @PrimaryColumn({ type: 'uuid' })
  eventId: Uuid;

  @Column({ type: 'uuid' })
  employerId: Uuid;

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
  kind: HistoryKind;

  /** What of it can be entered in error: a contact, a briefing, an introduction. */
  @Column({ type: 'uuid', nullable: true })
  entryId: Uuid | null;

  /** For whom it was, where it was for a claimant. */
  @Column({ type: 'uuid', nullable: true })
  claimantId: Uuid | null;

  @Column({ type: 'text' })
  body: string;
}
