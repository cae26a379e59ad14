import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was known of a scheduled meeting during `[recordedFrom, recordedTo)`. */
@Entity({ schema: 'outcomes', name: 'meeting_fact_v1' })
export class MeetingFactRow {
  @PrimaryColumn({ type: 'uuid' })
  interactionId: Uuid;

  @PrimaryColumn({ type: 'timestamptz' })
  recordedFrom: Instant;

  /** `infinity` in the version that is held now. */
  @Column({ type: 'timestamptz' })
  recordedTo: Instant;

  /** The day of the appointment, the last one that was agreed. */
  @Column({ type: 'date' })
  day: LocalDate;

  /** The meeting was entered in error: it is in no figure. */
  @Column({ type: 'boolean' })
  inError: boolean;

  @Column({ type: 'uuid' })
  personId: Uuid;

  @Column({ type: 'uuid' })
  office: Uuid;

  /** See `memberHash`; of the meeting. */
  @Column({ type: 'bigint' })
  memberHash: string;

  /** `unrecorded` while nobody has said. */
  @Column({ type: 'text' })
  attendance: 'unrecorded' | 'attended' | 'late' | 'missed' | 'cancelled';

  /** A code. */
  @Column({ type: 'text' })
  kind: string;

  /** The class of the reason, of a meeting that was missed. */
  @Column({ type: 'text', nullable: true })
  missedReason: string | null;
}
