import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Two records of which somebody said that they are two persons. */
@Entity({ schema: 'caseload', name: 'duplicate_dismissal_v1' })
@Index(['otherId'])
export class DismissalRow {
  /** The one of the two with the lower id. */
  @PrimaryColumn({ type: 'uuid' })
  claimantId: Uuid;

  @PrimaryColumn({ type: 'uuid' })
  otherId: Uuid;

  @Column({ type: 'date' })
  dismissedOn: LocalDate;

  @Column({ type: 'text', nullable: true })
  reasonSealed: string | null;
}
