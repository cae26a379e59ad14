import type { Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A term of a taxonomy by which a service that is shown, or something of it, is sorted. */
@Entity({ schema: 'community_desk', name: 'listed_term_v2' })
@Index(['termId'])
@Index(['taxonomyId'])
export class ListedTermRow {
  @PrimaryColumn({ type: 'uuid' })
  serviceId: Uuid;

  @PrimaryColumn({ type: 'uuid' })
  termId: Uuid;

  @Column({ type: 'uuid', nullable: true })
  taxonomyId: Uuid | null;
}
