import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A skill that the record of a claimant has, and since when: for what was held on a day that is past. */
@Entity({ schema: 'skills_matching', name: 'declared_skill_v1' })
export class DeclaredSkillRow {
  @PrimaryColumn({ type: 'uuid' })
  claimantId: Uuid;

  /** Its short code. */
  @PrimaryColumn({ type: 'text' })
  skill: string;

  /** The first day on which it was declared. */
  @Column({ type: 'date' })
  since: LocalDate;
}
