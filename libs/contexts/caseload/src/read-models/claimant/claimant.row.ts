import type { LocalDate, Month, Uuid } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Excluded } from '../../domain/claimant/claimant.events';

export interface SkillHeld {
  readonly skill: string;
  readonly level: string;
}

export interface BarrierFaced {
  readonly barrierId: Uuid;
  readonly theme: string;
  readonly severity: string;
  readonly identifiedOn: LocalDate;
  readonly resolvedOn: LocalDate | null;
}

export interface SupporterNamed {
  readonly supporterId: Uuid;
  readonly kind: string;
  readonly personId: Uuid | null;
  readonly organisationId: Uuid | null;
  readonly namedOn: LocalDate;
  readonly endedOn: LocalDate | null;
  /** Of the event that said it last. */
  readonly type: 'SupporterNamed' | 'SupporterCorrected';
  /** Name and contact, of one without a record of the own. */
  readonly sealed: string | null;
}

export interface ExclusionSet {
  readonly exclusionId: Uuid;
  readonly excluded: Excluded;
  readonly setOn: LocalDate;
  readonly liftedOn: LocalDate | null;
  /** Why it was set. */
  readonly sealed: string | null;
}

/** A claimant's record as it stands. Personal and special words stay sealed: `details*` of the event that said them last. */
@Entity({ schema: 'caseload', name: 'claimant_v4' })
export class ClaimantRow {
  @PrimaryColumn({ type: 'uuid' })
  claimantId: Uuid;

  /** Of the claimant's stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'date' })
  registeredOn: LocalDate;

  @Column({ type: 'text' })
  detailsType: string;

  @Column({ type: 'text' })
  detailsSealed: string;

  @Column({ type: 'text', nullable: true })
  accessibilityNeedsSealed: string | null;

  @Column({ type: 'text', nullable: true })
  birthMonth: Month | null;

  @Column({ type: 'text', array: true })
  languages: string[];

  @Column({ type: 'boolean', nullable: true })
  interpreterNeeded: boolean | null;

  @Column({ type: 'text', array: true })
  communities: string[];

  @Column({ type: 'jsonb' })
  skills: SkillHeld[];

  @Column({ type: 'jsonb' })
  barriers: BarrierFaced[];

  @Column({ type: 'jsonb' })
  supporters: SupporterNamed[];

  @Column({ type: 'jsonb' })
  exclusions: ExclusionSet[];
}
