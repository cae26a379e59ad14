import type { LocalDate, Uuid } from '@alongside/kernel';
import type { SealedWords } from '@alongside/vault';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AreaOutcome } from '../../domain/support-case/support-case.events';

interface Told {
  readonly on: LocalDate;
  readonly words: SealedWords | null;
}

export interface SharingTold extends Told {
  readonly kind: 'agreed' | 'withdrawn' | 'grounded';
  readonly means: string | null;
  readonly ground: string | null;
  readonly until: LocalDate | null;
}

interface Entry extends Told {
  readonly id: Uuid;
}

export interface ConferenceTold extends Entry {
  readonly attendeeIds: readonly Uuid[];
  readonly nextOn: LocalDate | null;
}

export interface PlanTold extends Entry {
  readonly reviewOn: LocalDate;
  readonly means: string;
}

export interface StepTold extends Entry {
  readonly fromId: Uuid;
  readonly memberId: Uuid;
  readonly dueOn: LocalDate;
  readonly state: 'open' | 'done' | 'dropped';
  readonly overOn: LocalDate | null;
  /** Why it was dropped. */
  readonly ending: SealedWords | null;
}

export interface SessionTold extends Entry {
  readonly memberId: Uuid;
  readonly attendance: string;
  readonly minutes: number | null;
}

export interface RiskTold extends Entry {
  readonly reviewOn: LocalDate;
  readonly liftedOn: LocalDate | null;
  readonly ending: SealedWords | null;
}

/** A support case as it stands; what was entered in error is not in it. One that was itself keeps its days, and nothing that was told. */
@Entity({ schema: 'high_barriers', name: 'support_case_v1' })
@Index(['claimantId'])
@Index(['office'])
@Index(['closedOn'])
export class SupportCaseRow {
  @PrimaryColumn({ type: 'uuid' })
  caseId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  @Column({ type: 'uuid' })
  office: Uuid;

  /** Of the case's stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'text' })
  state: 'open' | 'closed' | 'entered-in-error';

  @Column({ type: 'date' })
  referredOn: LocalDate;

  @Column({ type: 'date' })
  openedOn: LocalDate;

  @Column({ type: 'date', nullable: true })
  closedOn: LocalDate | null;

  /** Codes; `erased` of whoever was forgotten. */
  @Column({ type: 'text', array: true })
  areas: string[];

  /** Of the last closing; `erased` of whoever was forgotten. */
  @Column({ type: 'jsonb' })
  outcomes: readonly AreaOutcome[];

  /** Source and reason. */
  @Column({ type: 'jsonb', nullable: true })
  words: SealedWords | null;

  /** The note of the last closing. */
  @Column({ type: 'jsonb', nullable: true })
  ending: SealedWords | null;

  @Column({ type: 'jsonb' })
  sharing: readonly SharingTold[];

  @Column({ type: 'jsonb' })
  conferences: readonly ConferenceTold[];

  @Column({ type: 'jsonb' })
  plans: readonly PlanTold[];

  @Column({ type: 'jsonb' })
  steps: readonly StepTold[];

  @Column({ type: 'jsonb' })
  sessions: readonly SessionTold[];

  @Column({ type: 'jsonb' })
  risks: readonly RiskTold[];

  @Column({ type: 'date', nullable: true })
  nextConferenceOn: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  reviewOn: LocalDate | null;

  /** Of those to which the claimant came. */
  @Column({ type: 'date', nullable: true })
  firstSessionOn: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  lastSessionOn: LocalDate | null;
}
