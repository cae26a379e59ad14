import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SealedWords } from '@alongside/vault';

/** What who is next in charge has to know. */
@Entity({ schema: 'caseload', name: 'hand_over_note_v1' })
@Index(['claimantId'])
export class HandOverNoteRow {
  @PrimaryColumn({ type: 'uuid' })
  handOverNoteId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  @Column({ type: 'uuid' })
  authorId: Uuid;

  @Column({ type: 'date' })
  writtenOn: LocalDate;

  @Column({ type: 'date', nullable: true })
  correctedOn: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  enteredInErrorOn: LocalDate | null;

  /** As they were said last; `null` of one entered in error. */
  @Column({ type: 'jsonb', nullable: true })
  words: SealedWords | null;
}
