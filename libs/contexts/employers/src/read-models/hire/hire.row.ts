import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something that happened to somebody who was hired, without a word of what was said. */
export interface HireFact {
  readonly id: Uuid;
  readonly type: string;
  readonly on: LocalDate;
  readonly sequence: string;
  readonly recordedAt: Instant;
  readonly issueId: Uuid | null;
  /** How an issue was resolved, a code. */
  readonly how: string | null;
}

/** What it is about stays sealed: of an issue of health an employer's history says nothing. */
export interface HireIssue {
  readonly issueId: Uuid;
  readonly raisedBy: string;
  readonly raisedOn: LocalDate;
  readonly open: boolean;
  readonly kind: string | null;
}

/** A job as an employer's history has it: no pay stands in it, no word and no reason of its end. */
@Entity({ schema: 'employers', name: 'hire_v1' })
@Index(['employerId', 'startedOn', 'employmentId'], { where: 'employer_id is not null' })
export class HireRow {
  @PrimaryColumn({ type: 'uuid' })
  employmentId: Uuid;

  /** In the register, where it is there. */
  @Column({ type: 'uuid', nullable: true })
  employerId: Uuid | null;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  @Column({ type: 'text', nullable: true })
  occupation: string | null;

  @Column({ type: 'date' })
  startedOn: LocalDate;

  @Column({ type: 'date', nullable: true })
  endedOn: LocalDate | null;

  @Column({ type: 'jsonb' })
  issues: HireIssue[];

  @Column({ type: 'jsonb' })
  facts: HireFact[];

  @Column({ type: 'boolean' })
  enteredInError: boolean;
}
