import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Worker } from '../../domain/desk/membership';

/** Somebody who works at a desk, for which organisation and on which days; on none of them while the desk is closed. */
@Entity({ schema: 'community_desk', name: 'desk_worker_v1' })
@Index(['deskId'])
@Index(['personId'])
export class DeskWorkerRow implements Worker {
  /** The id of the event by which the person joined. */
  @PrimaryColumn({ type: 'uuid' })
  joiningId: Uuid;

  @Column({ type: 'uuid' })
  deskId: Uuid;

  @Column({ type: 'uuid' })
  personId: Uuid;

  @Column({ type: 'uuid' })
  organisationId: Uuid;

  @Column({ type: 'date' })
  validFrom: LocalDate;

  @Column({ type: 'date', nullable: true })
  validTo: LocalDate | null;
}
