import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Shown to everybody, or to nobody any more. */
export type ListingState = 'shown' | 'withdrawn' | 'in-error';

/** A service as it is listed. Its texts of the standard are JSON, as they are served. */
@Entity({ schema: 'community_desk', name: 'service_listing_v2' })
@Index(['sortName', 'serviceId'])
@Index(['organizationId', 'toldAt'])
@Index(['source'])
export class ServiceListingRow {
  @PrimaryColumn({ type: 'uuid' })
  serviceId: Uuid;

  /** Of the listing's stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'text' })
  state: ListingState;

  /** Why it is shown no more, a code. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'uuid' })
  organizationId: Uuid;

  @Column({ type: 'text' })
  organizationName: string;

  /** The organisation as this listing has it. */
  @Column({ type: 'text' })
  organization: string;

  /** The place in the log of what was last said of the service: of an organisation the latest is served. */
  @Column({ type: 'bigint' })
  toldAt: string;

  /** The directory whose feed it came from. */
  @Column({ type: 'text', nullable: true })
  source: string | null;

  @Column({ type: 'text' })
  name: string;

  /** The beginning of the name, by which lists go: an index takes no text of any length. */
  @Column({ type: 'text' })
  sortName: string;

  /** One of the standard's. */
  @Column({ type: 'text' })
  status: string;

  @Column({ type: 'double precision', nullable: true })
  minimumAge: number | null;

  @Column({ type: 'double precision', nullable: true })
  maximumAge: number | null;

  /** What it is searched by, in small letters without accents. */
  @Column({ type: 'text' })
  words: string;

  @Column({ type: 'date' })
  publishedOn: LocalDate;

  /** The last day on which somebody said here that it is right. */
  @Column({ type: 'date', nullable: true })
  assuredOn: LocalDate | null;

  /** The last day on which anybody stood for it, its publisher included. */
  @Column({ type: 'date' })
  confirmedOn: LocalDate;

  /** Since when the feed has it no more. */
  @Column({ type: 'date', nullable: true })
  goneOn: LocalDate | null;

  @Column({ type: 'timestamptz' })
  modifiedAt: Instant;

  /** As lists have it. */
  @Column({ type: 'text' })
  listed: string;

  /** With all that is nested in it. */
  @Column({ type: 'text' })
  whole: string;

  /** As it was published: what is derived is derived from this. */
  @Column({ type: 'text' })
  published: string;
}
