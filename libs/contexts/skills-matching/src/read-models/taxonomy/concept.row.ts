import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ConceptKind } from '../../domain/taxonomy-sheet/published-concept';

/** A concept of a version of a taxonomy. */
@Entity({ schema: 'skills_matching', name: 'concept_v1' })
@Index(['taxonomy', 'version', 'code'])
@Index(['taxonomy', 'version', 'notation'], { where: 'notation is not null' })
export class ConceptRow {
  /** `esco/1.2.0/<code>`. */
  @PrimaryColumn({ type: 'text' })
  concept: string;

  @Column({ type: 'text' })
  taxonomy: string;

  @Column({ type: 'text' })
  version: string;

  /** The skill code. */
  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  kind: ConceptKind;

  @Column({ type: 'text', nullable: true })
  uri: string | null;

  @Column({ type: 'text', nullable: true })
  notation: string | null;

  @Column({ type: 'text', nullable: true })
  level: string | null;

  @Column({ type: 'text', nullable: true })
  type: string | null;

  @Column({ type: 'text', nullable: true })
  reuseLevel: string | null;

  @Column({ type: 'text', nullable: true })
  groupCode: string | null;

  @Column({ type: 'text', nullable: true })
  status: string | null;
}
