import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Partner } from '../../domain/desk/membership';

/** An organisation at a desk, and the days on which it is there; on none of them while the desk is closed. */
@Entity({ schema: 'community_desk', name: 'desk_partner_v1' })
@Index(['deskId'])
@Index(['organisationId'])
export class DeskPartnerRow implements Partner {
  /** The id of the event by which it joined. */
  @PrimaryColumn({ type: 'uuid' })
  joiningId: Uuid;

  @Column({ type: 'uuid' })
  deskId: Uuid;

  @Column({ type: 'uuid' })
  organisationId: Uuid;

  @Column({ type: 'date' })
  validFrom: LocalDate;

  @Column({ type: 'date', nullable: true })
  validTo: LocalDate | null;
}
