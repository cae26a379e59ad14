import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The advisor who is proposed for a claimant, where somebody is; there once anything was said of the assignment. */
@Entity({ schema: 'caseload', name: 'assignment_v2' })
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

  /** Of the last event of the assignment, whatever it said. */
  @Column({ type: 'integer' })
  revision: number;
}
