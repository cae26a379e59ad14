import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Participant } from '../../domain/interaction/interaction.events';
import type { SealedWords } from '@alongside/vault';
import type { InteractionStanding } from './interaction.record';

/** What was told of the interaction last; language and words sealed. */
export interface LogHeld extends SealedWords {
  readonly minutes: number;
  readonly participants: readonly Participant[];
}

export interface StepAgreed {
  readonly stepId: Uuid;
  readonly owner: string;
  readonly dueOn: LocalDate | null;
  readonly state: 'open' | 'done' | 'dropped';
  readonly closedOn: LocalDate | null;
  /** Why it was dropped. */
  readonly dropped: SealedWords | null;
}

export interface Cancellation {
  readonly on: LocalDate;
  readonly by: string;
  readonly reason: string;
}

/** An interaction as it stands. One entered in error keeps its days and place, and nothing that was told. */
@Entity({ schema: 'caseload', name: 'interaction_v2' })
@Index(['claimantId', 'day', 'interactionId'])
export class InteractionRow {
  @PrimaryColumn({ type: 'uuid' })
  interactionId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  /** Of the interaction's stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'text' })
  state: InteractionStanding;

  /** On which it was; until somebody tells, the day of its appointment. */
  @Column({ type: 'date' })
  day: LocalDate;

  /** `null` for a walk-in. */
  @Column({ type: 'date', nullable: true })
  scheduledFor: LocalDate | null;

  @Column({ type: 'text', nullable: true })
  startsAt: string | null;

  /** How often it was moved, from whose side. */
  @Column({ type: 'integer' })
  movedByClaimant: number;

  @Column({ type: 'integer' })
  movedByOffice: number;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  channel: string;

  @Column({ type: 'uuid' })
  office: Uuid;

  @Column({ type: 'uuid' })
  staffId: Uuid;

  /** The language of the appointment, and whether an interpreter is to be booked. */
  @Column({ type: 'jsonb', nullable: true })
  needs: SealedWords | null;

  /** Of somebody late, where it was noted. */
  @Column({ type: 'integer', nullable: true })
  minutesLate: number | null;

  @Column({ type: 'text', nullable: true })
  missedReason: string | null;

  @Column({ type: 'jsonb', nullable: true })
  cancellation: Cancellation | null;

  /** What was noted last of its being moved, cancelled or missed. */
  @Column({ type: 'jsonb', nullable: true })
  note: SealedWords | null;

  @Column({ type: 'jsonb', nullable: true })
  log: LogHeld | null;

  @Column({ type: 'jsonb' })
  nextSteps: StepAgreed[];
}
