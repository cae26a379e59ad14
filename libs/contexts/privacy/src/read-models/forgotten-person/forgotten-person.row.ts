import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who was forgotten. */
@Entity({ schema: 'privacy', name: 'forgotten_person_v1' })
export class ForgottenPersonRow {
  @PrimaryColumn({ type: 'uuid' })
  personId: Uuid;

  @Column({ type: 'date' })
  forgottenOn: LocalDate;

  /** A code. */
  @Column({ type: 'text' })
  ground: string;
}
