import type { LocalDate, Uuid } from '@alongside/kernel';
import type { SealedWords } from '@alongside/vault';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { BusinessSite } from '../../domain/employer/employer-details';

export interface ContactPersonKnown {
  readonly personId: Uuid;
  readonly namedOn: LocalDate;
  /** The first day on which the person is no contact any more: then nothing is kept of what was said. */
  readonly endedOn: LocalDate | null;
  readonly words: SealedWords | null;
}

/** A contact or a briefing, by its id and day. */
export interface OfDay {
  readonly id: Uuid;
  readonly on: LocalDate;
}

/** An employer as it stands. One entered in error keeps its name, and is on no list. */
@Entity({ schema: 'employers', name: 'employer_v2' })
@Index(['name', 'employerId'])
@Index(['canonicalId'], { where: 'canonical_id is not null' })
export class EmployerRow {
  @PrimaryColumn({ type: 'uuid' })
  employerId: Uuid;

  /** Of the employer's stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  companyNumber: string | null;

  @Column({ type: 'text', array: true })
  tradingNames: string[];

  @Column({ type: 'text' })
  sector: string;

  @Column({ type: 'text' })
  size: string;

  @Column({ type: 'text', nullable: true })
  community: string | null;

  @Column({ type: 'jsonb', nullable: true })
  site: BusinessSite | null;

  /** Those that work with it. */
  @Column({ type: 'uuid', array: true })
  offices: Uuid[];

  @Column({ type: 'date' })
  registeredOn: LocalDate;

  @Column({ type: 'text' })
  stage: string;

  @Column({ type: 'date' })
  stageOn: LocalDate;

  @Column({ type: 'text', nullable: true })
  stageReason: string | null;

  /** Since when it is willing to hire people at risk, as it said last. */
  @Column({ type: 'date', nullable: true })
  willingOn: LocalDate | null;

  @Column({ type: 'text', array: true })
  conditions: string[];

  /** When to ask again. */
  @Column({ type: 'date', nullable: true })
  reviewOn: LocalDate | null;

  /** Those who are contacts now, and those who were. */
  @Column({ type: 'jsonb' })
  persons: ContactPersonKnown[];

  @Column({ type: 'jsonb' })
  contacts: OfDay[];

  @Column({ type: 'date', nullable: true })
  contactedOn: LocalDate | null;

  @Column({ type: 'jsonb' })
  briefings: OfDay[];

  @Column({ type: 'date', nullable: true })
  briefedOn: LocalDate | null;

  /** The record of the same employer that stays, of one that is merged: that is on no list. */
  @Column({ type: 'uuid', nullable: true })
  canonicalId: Uuid | null;

  /** Those that are merged into this one. */
  @Column({ type: 'uuid', array: true })
  duplicateIds: Uuid[];

  /** It should never have been registered, and is hidden. */
  @Column({ type: 'date', nullable: true })
  enteredInErrorOn: LocalDate | null;
}
