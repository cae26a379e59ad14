import type { LocalDate } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PublishedPart } from '../../domain/taxonomy/taxonomy.events';

/** A version of a taxonomy that is there whole. */
@Entity({ schema: 'skills_matching', name: 'taxonomy_version_v1' })
export class TaxonomyVersionRow {
  @PrimaryColumn({ type: 'text' })
  taxonomy: string;

  @PrimaryColumn({ type: 'text' })
  version: string;

  /** In which order the versions came, from 1. */
  @Column({ type: 'integer' })
  place: number;

  @Column({ type: 'date' })
  publishedOn: LocalDate;

  @Column({ type: 'text' })
  attribution: string;

  @Column({ type: 'jsonb' })
  parts: PublishedPart[];
}
