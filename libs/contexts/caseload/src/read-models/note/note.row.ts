import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SealedWords } from '@alongside/vault';

/** The flag that was raised last. */
export interface FlagRaised {
  readonly flaggedOn: LocalDate;
  /** Which it is. */
  readonly kind: SealedWords;
  readonly resolution: {
    readonly on: LocalDate;
    readonly reason: string;
    readonly note: SealedWords | null;
  } | null;
}

/** The follow-up that was planned last. */
export interface FollowUpPlanned {
  readonly plannedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly staffId: Uuid;
  readonly done: { readonly on: LocalDate; readonly outcome: SealedWords } | null;
}

/** A note as it stands. One entered in error keeps who wrote it and when, and nothing that was told. */
@Entity({ schema: 'caseload', name: 'note_v1' })
@Index(['claimantId', 'writtenOn', 'noteId'])
export class NoteRow {
  @PrimaryColumn({ type: 'uuid' })
  noteId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  /** Of the note's stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'date' })
  writtenOn: LocalDate;

  /** Who of the staff wrote it. */
  @Column({ type: 'uuid' })
  staffId: Uuid;

  /** `null` of one entered in error. */
  @Column({ type: 'jsonb', nullable: true })
  words: SealedWords | null;

  @Column({ type: 'date', nullable: true })
  correctedOn: LocalDate | null;

  @Column({ type: 'text', nullable: true })
  flagged: 'open' | 'resolved' | null;

  @Column({ type: 'jsonb', nullable: true })
  flag: FlagRaised | null;

  @Column({ type: 'text', nullable: true })
  followed: 'open' | 'done' | null;

  @Column({ type: 'jsonb', nullable: true })
  followUp: FollowUpPlanned | null;

  @Column({ type: 'date', nullable: true })
  enteredInErrorOn: LocalDate | null;
}
