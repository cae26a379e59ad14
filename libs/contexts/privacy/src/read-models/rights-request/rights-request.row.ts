import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What somebody asked for of their own data, as it stands. */
@Entity({ schema: 'privacy', name: 'rights_request_v1' })
@Index(['personId'])
export class RightsRequestRow {
  @PrimaryColumn({ type: 'uuid' })
  requestId: Uuid;

  @Column({ type: 'uuid' })
  personId: Uuid;

  /** Of the request's stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'text' })
  asksFor: string;

  @Column({ type: 'text' })
  askedBy: string;

  @Column({ type: 'text' })
  status: string;

  @Column({ type: 'date' })
  receivedOn: LocalDate;

  /** The last day for the answer, while one is owed and the clock runs. */
  @Column({ type: 'date', nullable: true })
  dueOn: LocalDate | null;

  /** Since when the clock stands. */
  @Column({ type: 'date', nullable: true })
  stoppedOn: LocalDate | null;

  /** Days for which the clock stood before. */
  @Column({ type: 'integer' })
  stoodDays: number;

  @Column({ type: 'boolean' })
  extended: boolean;

  /** When it was granted, refused, answered or withdrawn. */
  @Column({ type: 'date', nullable: true })
  decidedOn: LocalDate | null;

  @Column({ type: 'text', nullable: true })
  ground: string | null;

  @Column({ type: 'date', nullable: true })
  carriedOutOn: LocalDate | null;

  /** When the person was told. */
  @Column({ type: 'date', nullable: true })
  toldOn: LocalDate | null;

  /** Of what was handed over. */
  @Column({ type: 'text', nullable: true })
  digest: string | null;
}
