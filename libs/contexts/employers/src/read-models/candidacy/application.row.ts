import type { LocalDate, Uuid } from '@alongside/kernel';
import type { SealedWords } from '@alongside/vault';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ApplicationState, OpenState } from '../../domain/candidacy/application-moves';

/** An application of a claimant for a vacancy, as it stands. One entered in error keeps its days, and nothing that was told. */
@Entity({ schema: 'employers', name: 'application_v1' })
@Index(['claimantId', 'madeOn'])
@Index(['vacancyId', 'state'])
@Index(['since'], { where: `state = 'refused'` })
export class ApplicationRow {
  @PrimaryColumn({ type: 'uuid' })
  applicationId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  @Column({ type: 'uuid' })
  vacancyId: Uuid;

  @Column({ type: 'text' })
  state: ApplicationState;

  /** How it stood when it was last open. */
  @Column({ type: 'text' })
  before: OpenState;

  /** The day of what happened to it last. */
  @Column({ type: 'date' })
  since: LocalDate;

  @Column({ type: 'date' })
  madeOn: LocalDate;

  /** Who put the claimant forward. */
  @Column({ type: 'uuid' })
  madeBy: Uuid;

  /** Of one that is postponed. */
  @Column({ type: 'date', nullable: true })
  until: LocalDate | null;

  /** Of one that is accepted, as are the next three. */
  @Column({ type: 'date', nullable: true })
  acceptedOn: LocalDate | null;

  @Column({ type: 'uuid', nullable: true })
  acceptedBy: Uuid | null;

  @Column({ type: 'uuid', nullable: true })
  employmentId: Uuid | null;

  @Column({ type: 'date', nullable: true })
  hireEndedOn: LocalDate | null;

  /** Of one that is obsolete: the application that was accepted. */
  @Column({ type: 'uuid', nullable: true })
  acceptedId: Uuid | null;

  /** A code, of one that was refused: `erased` of somebody who was forgotten. */
  @Column({ type: 'text', nullable: true })
  refusalReason: string | null;

  @Column({ type: 'text', nullable: true })
  refusedBy: string | null;

  /** A code, of one that was cancelled. */
  @Column({ type: 'text', nullable: true })
  cancellationReason: string | null;

  /** What was noted when it was made. */
  @Column({ type: 'jsonb', nullable: true })
  words: SealedWords | null;

  /** What was said of what happened to it last. */
  @Column({ type: 'jsonb', nullable: true })
  lastWords: SealedWords | null;
}
