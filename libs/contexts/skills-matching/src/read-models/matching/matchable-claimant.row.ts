import type { Uuid } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A skill as it was said last by that source. */
export interface HeldSkill {
  /** Short. */
  readonly code: string;
  readonly level: string;
  /** The enrolment in which it was gained; `null` of one that was declared. */
  readonly gainedIn: Uuid | null;
}

export interface HeldOccupation {
  readonly employmentId: Uuid;
  readonly code: string;
}

/** What a claimant is matched by, and nothing else of the claimant. Nothing, once forgotten. */
@Entity({ schema: 'skills_matching', name: 'matchable_claimant_v1' })
export class MatchableClaimantRow {
  @PrimaryColumn({ type: 'uuid' })
  claimantId: Uuid;

  /** The record that stands for the person, where records are merged. */
  @Column({ type: 'uuid', nullable: true })
  canonicalId: Uuid | null;

  /** Of a record that stays: how many are merged into it. */
  @Column({ type: 'integer' })
  duplicates: number;

  /** That the claimant has ever had to do with. Who may be seen there today is for the query. */
  @Column({ type: 'uuid', array: true })
  offices: Uuid[];

  @Column({ type: 'jsonb' })
  skills: HeldSkill[];

  @Column({ type: 'jsonb' })
  occupations: HeldOccupation[];

  /** Of both, each once. */
  @Column({ type: 'text', array: true })
  codes: string[];

  @Column({ type: 'boolean' })
  forgotten: boolean;
}
