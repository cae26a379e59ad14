import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ConceptKind, ConceptTexts } from '../../domain/taxonomy-sheet/published-concept';

/** What a concept is called in a language, and what it is found by. */
@Entity({ schema: 'skills_matching', name: 'concept_label_v1' })
@Index(['words'], { type: 'gin' })
@Index(['taxonomy', 'version', 'language', 'plain', 'code'])
export class ConceptLabelRow {
  /** `esco/1.2.0/<code>`. */
  @PrimaryColumn({ type: 'text' })
  concept: string;

  @PrimaryColumn({ type: 'text' })
  language: string;

  @Column({ type: 'text' })
  taxonomy: string;

  @Column({ type: 'text' })
  version: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  kind: ConceptKind;

  /** `null` where the publisher has none in the language. */
  @Column({ type: 'text', nullable: true })
  label: string | null;

  @Column({ type: 'text', array: true })
  alternatives: readonly string[];

  @Column({ type: 'jsonb' })
  texts: ConceptTexts;

  /** The label as searches and orders compare it. */
  @Column({ type: 'text' })
  plain: string;

  /** Of the label and all its alternatives, also those that are not shown, and of what numbers it has. */
  @Column({ type: 'tsvector' })
  words: string;
}
