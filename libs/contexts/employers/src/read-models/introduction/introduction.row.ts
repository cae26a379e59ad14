import type { LocalDate, Uuid } from '@alongside/kernel';
import type { SealedWords } from '@alongside/vault';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What came of an introduction on a day; why, and what was noted, stays sealed. */
export interface ResultKnown {
  readonly on: LocalDate;
  readonly result: string;
  readonly words: SealedWords | null;
}

/** An introduction as it stands. One entered in error keeps its day, and nothing that was told. */
@Entity({ schema: 'employers', name: 'introduction_v1' })
@Index(['claimantId', 'madeOn', 'introductionId'])
export class IntroductionRow {
  @PrimaryColumn({ type: 'uuid' })
  introductionId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  @Column({ type: 'uuid' })
  employerId: Uuid;

  /** Of the introduction's stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'date' })
  madeOn: LocalDate;

  @Column({ type: 'text', nullable: true })
  introducer: string | null;

  @Column({ type: 'uuid', nullable: true })
  introducerId: Uuid | null;

  @Column({ type: 'uuid', nullable: true })
  vacancyId: Uuid | null;

  /** On which ground it was made without a consent. */
  @Column({ type: 'text', nullable: true })
  override: string | null;

  @Column({ type: 'jsonb', nullable: true })
  words: SealedWords | null;

  /** In the order in which they were said. */
  @Column({ type: 'jsonb' })
  results: ResultKnown[];

  @Column({ type: 'date', nullable: true })
  enteredInErrorOn: LocalDate | null;
}
