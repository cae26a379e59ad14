import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who is or was on the staff, the spell that is the last so far. The name stays sealed, of the event that said it last. */
@Entity({ schema: 'offices', name: 'staff_member_v1' })
export class StaffMemberRow {
  @PrimaryColumn({ type: 'uuid' })
  personId: Uuid;

  /** Of the staff member's stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'text' })
  nameType: string;

  @Column({ type: 'text' })
  nameSealed: string;

  @Column({ type: 'date' })
  joinedOn: LocalDate;

  /** The first day on which the person is no longer on the staff. */
  @Column({ type: 'date', nullable: true })
  leftOn: LocalDate | null;

  @Column({ type: 'text', nullable: true })
  leaveReason: string | null;
}
