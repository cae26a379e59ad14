import type { Uuid } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A taxonomy of services, as it is served. */
@Entity({ schema: 'community_desk', name: 'service_taxonomy_v1' })
export class ServiceTaxonomyRow {
  @PrimaryColumn({ type: 'uuid' })
  taxonomyId: Uuid;

  /** JSON of the standard. */
  @Column({ type: 'text' })
  taxonomy: string;
}
