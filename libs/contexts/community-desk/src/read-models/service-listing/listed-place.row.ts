import type { Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A place at which a service that is shown is offered: the standard's service at location. */
@Entity({ schema: 'community_desk', name: 'listed_place_v2' })
@Index(['placeId'])
@Index(['postcode'])
@Index(['latitude', 'longitude'])
export class ListedPlaceRow {
  @PrimaryColumn({ type: 'uuid' })
  serviceId: Uuid;

  @PrimaryColumn({ type: 'uuid' })
  placeId: Uuid;

  /** Without spaces, in capitals. */
  @Column({ type: 'text', nullable: true })
  postcode: string | null;

  @Column({ type: 'double precision', nullable: true })
  latitude: number | null;

  @Column({ type: 'double precision', nullable: true })
  longitude: number | null;

  /** As lists have it, without its service: JSON. */
  @Column({ type: 'text' })
  listed: string;

  /** With all that is nested in it, without its service: JSON. */
  @Column({ type: 'text' })
  whole: string;
}
