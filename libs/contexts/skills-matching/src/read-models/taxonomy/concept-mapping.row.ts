import type { LocalDate } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** As what an administrator has a code read. */
@Entity({ schema: 'skills_matching', name: 'concept_mapping_v1' })
export class ConceptMappingRow {
  @PrimaryColumn({ type: 'text' })
  taxonomy: string;

  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  toTaxonomy: string;

  @Column({ type: 'text' })
  toCode: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'date' })
  mappedOn: LocalDate;
}
