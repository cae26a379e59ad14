import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** To what a concept of a version is related, by code. */
@Entity({ schema: 'skills_matching', name: 'concept_relations_v1' })
@Index(['broader'], { type: 'gin' })
@Index(['essential'], { type: 'gin' })
@Index(['optional'], { type: 'gin' })
export class ConceptRelationsRow {
  /** `esco/1.2.0/<code>`. */
  @PrimaryColumn({ type: 'text' })
  concept: string;

  @Column({ type: 'text' })
  taxonomy: string;

  @Column({ type: 'text' })
  version: string;

  @Column({ type: 'text' })
  code: string;

  /** One step up. */
  @Column({ type: 'text', array: true })
  broader: readonly string[];

  /** Skills that an occupation, or another skill, takes; some are in both. */
  @Column({ type: 'text', array: true })
  essential: readonly string[];

  @Column({ type: 'text', array: true })
  optional: readonly string[];
}
