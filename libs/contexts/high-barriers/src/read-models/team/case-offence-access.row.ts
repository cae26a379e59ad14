import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Of the days on which somebody is on the team of a case those on which that covers offences. */
@Entity({ schema: 'high_barriers', name: 'case_offence_access_v1' })
@Index(['memberId'])
export class CaseOffenceAccessRow {
  @PrimaryColumn({ type: 'uuid' })
  caseId: Uuid;

  /** Tells the spans of a case apart. */
  @PrimaryColumn({ type: 'integer' })
  place: number;

  @Column({ type: 'uuid' })
  memberId: Uuid;

  /** A code of the list `case-team-roles`. */
  @Column({ type: 'text' })
  role: string;

  /** `null` for the office's own staff. */
  @Column({ type: 'uuid', nullable: true })
  organisationId: Uuid | null;

  @Column({ type: 'date' })
  validFrom: LocalDate;

  @Column({ type: 'date', nullable: true })
  validTo: LocalDate | null;
}
