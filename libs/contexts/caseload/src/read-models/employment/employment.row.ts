import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A job as it stands; the employer's name stays sealed in `termsSealed` of the event that said it last. */
@Entity({ schema: 'caseload', name: 'employment_v2' })
@Index(['claimantId'])
export class EmploymentRow {
  @PrimaryColumn({ type: 'uuid' })
  employmentId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  @Column({ type: 'uuid', nullable: true })
  claimId: Uuid | null;

  /** Of the employment's stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'boolean' })
  selfEmployed: boolean;

  @Column({ type: 'date' })
  startedOn: LocalDate;

  @Column({ type: 'text' })
  hours: string;

  @Column({ type: 'double precision', nullable: true })
  weeklyHours: number | null;

  @Column({ type: 'integer', nullable: true })
  weeklyPayPence: number | null;

  @Column({ type: 'text', nullable: true })
  occupation: string | null;

  @Column({ type: 'text', nullable: true })
  source: string | null;

  @Column({ type: 'text' })
  termsType: string;

  @Column({ type: 'text', nullable: true })
  termsSealed: string | null;

  /** The kinds that there are, each once. */
  @Column({ type: 'text', array: true })
  evidence: string[];

  @Column({ type: 'date', nullable: true })
  endedOn: LocalDate | null;

  @Column({ type: 'text', nullable: true })
  endReason: string | null;

  /** It should never have been, and is hidden. */
  @Column({ type: 'date', nullable: true })
  enteredInErrorOn: LocalDate | null;
}
