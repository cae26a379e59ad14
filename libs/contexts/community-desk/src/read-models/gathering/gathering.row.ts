import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Attendance, GatheringHost } from '../../domain/gathering/gathering.events';
import type { SealedWords } from '@alongside/vault';
import type { GatheringStanding } from './gathering.record';

/** A day, and what was noted of it. */
export interface Noted {
  readonly on: LocalDate;
  readonly words: SealedWords | null;
}

/** A gathering as it stands. One entered in error keeps its days, and nothing that was told. */
@Entity({ schema: 'community_desk', name: 'gathering_v2' })
@Index(['day', 'gatheringId'])
@Index(['hostId', 'kind'])
export class GatheringRow {
  @PrimaryColumn({ type: 'uuid' })
  gatheringId: Uuid;

  /** Of the gathering's stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  hostKind: GatheringHost['kind'];

  @Column({ type: 'uuid' })
  hostId: Uuid;

  @Column({ type: 'uuid', nullable: true })
  officeId: Uuid | null;

  @Column({ type: 'uuid', nullable: true })
  organisationId: Uuid | null;

  @Column({ type: 'text' })
  state: GatheringStanding;

  @Column({ type: 'date' })
  plannedFor: LocalDate;

  @Column({ type: 'date', nullable: true })
  heldOn: LocalDate | null;

  /** On which it was held, or is planned: lists go by it. */
  @Column({ type: 'date' })
  day: LocalDate;

  /** How many came in all. */
  @Column({ type: 'integer', nullable: true })
  attended: number | null;

  @Column({ type: 'jsonb' })
  attendance: readonly Attendance[];

  @Column({ type: 'text', array: true })
  languages: readonly string[];

  @Column({ type: 'boolean', nullable: true })
  interpreterUsed: boolean | null;

  /** Title and venue. */
  @Column({ type: 'jsonb', nullable: true })
  planned: SealedWords | null;

  /** The reason why it was moved, cancelled or reinstated, the last one. */
  @Column({ type: 'jsonb', nullable: true })
  changed: SealedWords | null;

  /** Summary and themes in words. */
  @Column({ type: 'jsonb', nullable: true })
  recorded: SealedWords | null;

  @Column({ type: 'jsonb', nullable: true })
  followUp: Noted | null;
}
