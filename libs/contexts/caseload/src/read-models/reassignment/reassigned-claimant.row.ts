import type { Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What became of a claimant of a reassignment. */
@Entity({ schema: 'caseload', name: 'reassigned_claimant_v1' })
@Index(['claimantId'])
export class ReassignedClaimantRow {
  @PrimaryColumn({ type: 'uuid' })
  reassignmentId: Uuid;

  @PrimaryColumn({ type: 'uuid' })
  claimantId: Uuid;

  /** To whom; `null` of somebody who was left out from the beginning. */
  @Column({ type: 'uuid', nullable: true })
  advisorId: Uuid | null;

  /** `waiting`, also where it was cancelled before anything became of it. */
  @Column({ type: 'text' })
  result: 'waiting' | 'done' | 'refused';

  /** Why it was refused: the code of a problem. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
