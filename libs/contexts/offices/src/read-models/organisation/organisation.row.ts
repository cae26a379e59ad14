import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation as it stands. */
@Entity({ schema: 'offices', name: 'organisation_v1' })
export class OrganisationRow {
  @PrimaryColumn({ type: 'uuid' })
  organisationId: Uuid;

  /** Of the organisation's stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'text' })
  name: string;

  /** The day from which the name holds. */
  @Column({ type: 'date' })
  nameFrom: LocalDate;

  @Column({ type: 'text', array: true })
  kinds: string[];

  /** The day from which the kinds hold. */
  @Column({ type: 'date' })
  kindsFrom: LocalDate;

  @Column({ type: 'date' })
  registeredOn: LocalDate;

  /** The first day on which it is no more. */
  @Column({ type: 'date', nullable: true })
  closedOn: LocalDate | null;
}
