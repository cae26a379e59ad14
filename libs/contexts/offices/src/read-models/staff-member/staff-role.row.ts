import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { HeldRole } from '../../domain/staff-member/held-role';
import type { PlaceKind, StaffRole } from '../../domain/staff-member/staff-member.events';

/** A role at a place, and the days on which it is held. */
@Entity({ schema: 'offices', name: 'staff_role_v1' })
@Index(['personId'])
@Index(['placeId', 'placeKind'])
export class StaffRoleRow implements HeldRole {
  /** The id of the event that granted it. */
  @PrimaryColumn({ type: 'uuid' })
  grantId: Uuid;

  @Column({ type: 'uuid' })
  personId: Uuid;

  @Column({ type: 'text' })
  role: StaffRole;

  @Column({ type: 'text' })
  placeKind: PlaceKind;

  @Column({ type: 'uuid', nullable: true })
  placeId: Uuid | null;

  @Column({ type: 'date' })
  validFrom: LocalDate;

  @Column({ type: 'date', nullable: true })
  validTo: LocalDate | null;
}
