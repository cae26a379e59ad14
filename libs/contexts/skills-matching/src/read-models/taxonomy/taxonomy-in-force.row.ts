import type { LocalDate } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which version of a taxonomy is in force since a day, until the next one is. */
@Entity({ schema: 'skills_matching', name: 'taxonomy_in_force_v1' })
export class TaxonomyInForceRow {
  @PrimaryColumn({ type: 'text' })
  taxonomy: string;

  @PrimaryColumn({ type: 'date' })
  since: LocalDate;

  @Column({ type: 'text' })
  version: string;
}
