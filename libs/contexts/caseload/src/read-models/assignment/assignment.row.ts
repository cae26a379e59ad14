import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The advisor who is proposed for a claimant, where somebody is. */
@Entity({ schema: 'caseload', name: 'assignment_v1' })
@Index(['proposedAdvisorId'])
export class AssignmentRow {
  @PrimaryColumn({ type: 'uuid' })
  claimantId: Uuid;

  @Column({ type: 'uuid', nullable: true })
  proposedAdvisorId: Uuid | null;

  @Column({ type: 'uuid', nullable: true })
  proposedOffice: Uuid | null;

  @Column({ type: 'date', nullable: true })
  proposedOn: LocalDate | null;
}
