import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something that happened to a vacancy, without what it offers. */
export interface VacancyFact {
  readonly id: Uuid;
  readonly type: string;
  readonly on: LocalDate;
  readonly sequence: string;
  readonly recordedAt: Instant;
  /** A code, of what has one. */
  readonly reason: string | null;
  /** Once it had happened. */
  readonly placesLeft: number;
}

/** A vacancy of an employer of the register, as that one's history has it. What it is called, the board knows. */
@Entity({ schema: 'employers', name: 'vacancy_history_v1' })
@Index(['employerId'])
export class VacancyHistoryRow {
  @PrimaryColumn({ type: 'uuid' })
  vacancyId: Uuid;

  @Column({ type: 'uuid' })
  employerId: Uuid;

  @Column({ type: 'integer' })
  places: number;

  @Column({ type: 'integer' })
  taken: number;

  @Column({ type: 'date', nullable: true })
  enteredInErrorOn: LocalDate | null;

  @Column({ type: 'jsonb' })
  facts: VacancyFact[];
}
