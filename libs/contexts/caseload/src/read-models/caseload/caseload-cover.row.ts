import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who stands in for the advisor in charge, on which days; the covers of one claimant do not overlap. Past ones are not kept. */
@Entity({ schema: 'caseload', name: 'caseload_cover_v7' })
@Index(['claimantId'])
@Index(['advisorId'])
export class CaseloadCoverRow {
  @PrimaryColumn({ type: 'uuid' })
  coverId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  /** Who stands in. */
  @Column({ type: 'uuid' })
  advisorId: Uuid;

  @Column({ type: 'date' })
  validFrom: LocalDate;

  @Column({ type: 'date', nullable: true })
  validTo: LocalDate | null;
}
