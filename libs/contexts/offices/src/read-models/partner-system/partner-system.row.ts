import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A partner's system as it stands. */
@Entity({ schema: 'offices', name: 'partner_system_v1' })
@Index(['organisationId'])
export class PartnerSystemRow {
  @PrimaryColumn({ type: 'uuid' })
  systemId: Uuid;

  @Column({ type: 'uuid' })
  organisationId: Uuid;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', array: true })
  roles: string[];

  @Column({ type: 'date' })
  admittedOn: LocalDate;

  /** The first day on which it is let in no more. */
  @Column({ type: 'date', nullable: true })
  dismissedOn: LocalDate | null;

  @Column({ type: 'text', nullable: true })
  dismissalReason: string | null;
}
