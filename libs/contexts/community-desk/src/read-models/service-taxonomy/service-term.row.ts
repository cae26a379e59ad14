import type { Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A term of a taxonomy, as it is served. */
@Entity({ schema: 'community_desk', name: 'service_term_v1' })
@Index(['termId'])
export class ServiceTermRow {
  @PrimaryColumn({ type: 'uuid' })
  taxonomyId: Uuid;

  @PrimaryColumn({ type: 'uuid' })
  termId: Uuid;

  /** JSON of the standard. */
  @Column({ type: 'text' })
  term: string;
}
