import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Spell } from '../../domain/assignment/spells';

/** The days on which an advisor is in charge of a claimant; those of one claimant do not overlap. */
@Entity({ schema: 'caseload', name: 'assignment_spell_v2' })
@Index(['claimantId'])
@Index(['advisorId'])
export class SpellRow implements Spell {
  /** The id of the event that began it. */
  @PrimaryColumn({ type: 'uuid' })
  acceptanceId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  @Column({ type: 'uuid' })
  advisorId: Uuid;

  @Column({ type: 'uuid' })
  office: Uuid;

  @Column({ type: 'date' })
  validFrom: LocalDate;

  /** The first day on which the advisor is no longer in charge. */
  @Column({ type: 'date', nullable: true })
  validTo: LocalDate | null;

  /** Where it was ended, rather than handed over. */
  @Column({ type: 'text', nullable: true })
  endReason: string | null;
}
