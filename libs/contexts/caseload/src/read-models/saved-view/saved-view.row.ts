import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A saved view as it stands; none of somebody who was forgotten. Its name stays sealed, of the event that said it last. */
@Entity({ schema: 'caseload', name: 'saved_view_v1' })
@Index(['ownerId'])
export class SavedViewRow {
  @PrimaryColumn({ type: 'uuid' })
  viewId: Uuid;

  @Column({ type: 'uuid' })
  ownerId: Uuid;

  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'date' })
  savedOn: LocalDate;

  @Column({ type: 'text' })
  nameType: string;

  @Column({ type: 'text' })
  nameSealed: string;

  /** The office whose list it opens; `null` for the own caseload of whoever opens it. */
  @Column({ type: 'uuid', nullable: true })
  listOf: Uuid | null;

  /** As the URL of the list has it. */
  @Column({ type: 'text' })
  query: string;

  @Column({ type: 'uuid', nullable: true })
  copyOf: Uuid | null;

  @Column({ type: 'uuid', array: true })
  sharedWith: Uuid[];

  @Column({ type: 'boolean' })
  discarded: boolean;
}
