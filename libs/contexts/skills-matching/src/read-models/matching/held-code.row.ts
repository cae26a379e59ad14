import type { Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A skill that somebody has, or an occupation that somebody has worked in, at an office that the claimant has had to do with. */
@Entity({ schema: 'skills_matching', name: 'held_code_v1' })
@Index(['code', 'office', 'personId', 'merged'])
export class HeldCodeRow {
  @PrimaryColumn({ type: 'uuid' })
  claimantId: Uuid;

  @PrimaryColumn({ type: 'uuid' })
  office: Uuid;

  @PrimaryColumn({ type: 'text' })
  code: string;

  /** The record that stands for the person. */
  @Column({ type: 'uuid' })
  personId: Uuid;

  /** The person has other records besides. */
  @Column({ type: 'boolean' })
  merged: boolean;
}
