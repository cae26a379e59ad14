import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A desk as it stands. */
@Entity({ schema: 'community_desk', name: 'desk_v1' })
@Index(['office'])
export class DeskRow {
  @PrimaryColumn({ type: 'uuid' })
  deskId: Uuid;

  /** Of the desk's stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  community: string;

  @Column({ type: 'uuid' })
  office: Uuid;

  @Column({ type: 'uuid' })
  hostId: Uuid;

  @Column({ type: 'date' })
  openedOn: LocalDate;

  /** The first day on which it is no more. */
  @Column({ type: 'date', nullable: true })
  closedOn: LocalDate | null;
}
