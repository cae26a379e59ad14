import type { Uuid } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PersonState } from './person-state';

/** What is known now of a person, as far as the facts of the claims are worked out from it. */
@Entity({ schema: 'outcomes', name: 'person_v3' })
export class PersonRow {
  @PrimaryColumn({ type: 'uuid' })
  personId: Uuid;

  @Column({ type: 'jsonb' })
  state: PersonState;
}
