import type { Interval, LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The days on which another advisor stands in for the one in charge; those of one claimant do not overlap. */
@Entity({ schema: 'caseload', name: 'assignment_cover_v2' })
@Index(['claimantId'])
@Index(['advisorId'])
export class CoverRow implements Interval {
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
