import type { LocalDate, Uuid } from '@alongside/kernel';
import type { SealedWords } from '@alongside/vault';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { NeedRaised, SessionAttendance, SessionMissedReason } from '../../domain/desk-session/desk-session.events';

/** A session as it stands. One entered in error keeps where and when it was, and nothing that was told. */
@Entity({ schema: 'community_desk', name: 'desk_session_v3' })
@Index(['claimantId'])
@Index(['deskId', 'heldOn', 'sessionId'])
export class DeskSessionRow {
  @PrimaryColumn({ type: 'uuid' })
  sessionId: Uuid;

  /** Of the session's stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'uuid', nullable: true })
  claimantId: Uuid | null;

  @Column({ type: 'uuid' })
  deskId: Uuid;

  @Column({ type: 'uuid' })
  heldBy: Uuid;

  @Column({ type: 'date' })
  heldOn: LocalDate;

  @Column({ type: 'text', nullable: true })
  startedAt: string | null;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  attendance: SessionAttendance;

  @Column({ type: 'text', nullable: true })
  missedReason: SessionMissedReason | null;

  @Column({ type: 'integer', nullable: true })
  minutesLate: number | null;

  @Column({ type: 'integer', nullable: true })
  minutes: number | null;

  @Column({ type: 'text', nullable: true })
  outcome: string | null;

  /** The kinds of service that were offered; `erased` of whoever was forgotten. */
  @Column({ type: 'text', array: true })
  services: string[];

  /** `erased`, which nothing meets, of whoever was forgotten. */
  @Column({ type: 'jsonb' })
  needs: readonly NeedRaised[];

  @Column({ type: 'text', nullable: true })
  language: string | null;

  /** All that was told last, and the reason where that was a correction. */
  @Column({ type: 'jsonb', nullable: true })
  words: SealedWords | null;

  /** Who said last what it was or who came, and whose token brought that. */
  @Column({ type: 'uuid' })
  toldBy: Uuid;

  @Column({ type: 'uuid' })
  submittedBy: Uuid;

  @Column({ type: 'date', nullable: true })
  correctedOn: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  enteredInErrorOn: LocalDate | null;
}
