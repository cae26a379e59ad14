import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A caseload given to others at once. What becomes of each claimant stands in the table beside this one. */
@Entity({ schema: 'caseload', name: 'reassignment_v1' })
@Index(['office'])
export class ReassignmentRow {
  @PrimaryColumn({ type: 'uuid' })
  reassignmentId: Uuid;

  @Column({ type: 'uuid' })
  office: Uuid;

  @Column({ type: 'uuid' })
  fromAdvisorId: Uuid;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'date' })
  occurredAt: LocalDate;

  @Column({ type: 'timestamptz' })
  orderedAt: Instant;

  /** The days of a cover; `null` where others take over. */
  @Column({ type: 'date', nullable: true })
  coverFrom: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  coverTo: LocalDate | null;

  @Column({ type: 'text' })
  state: ReassignmentStateName;
}

export type ReassignmentStateName = 'under-way' | 'carried-out' | 'cancelled';
