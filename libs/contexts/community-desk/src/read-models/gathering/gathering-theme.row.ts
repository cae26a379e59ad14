import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { GatheringHost } from '../../domain/gathering/gathering.events';
import type { SealedWords } from '@alongside/vault';

/** A theme that was raised at a gathering, and who was told what became of it. */
@Entity({ schema: 'community_desk', name: 'gathering_theme_v2' })
@Index(['gatheringId'])
@Index(['raisedOn'])
export class GatheringThemeRow {
  @PrimaryColumn({ type: 'uuid' })
  themeId: Uuid;

  @Column({ type: 'uuid' })
  gatheringId: Uuid;

  /** Which of the gathering's themes it is, from 0. */
  @Column({ type: 'smallint' })
  place: number;

  @Column({ type: 'text' })
  theme: string;

  @Column({ type: 'text' })
  hostKind: GatheringHost['kind'];

  @Column({ type: 'uuid' })
  hostId: Uuid;

  @Column({ type: 'uuid', nullable: true })
  officeId: Uuid | null;

  @Column({ type: 'uuid', nullable: true })
  organisationId: Uuid | null;

  @Column({ type: 'date' })
  raisedOn: LocalDate;

  @Column({ type: 'date', nullable: true })
  toldBackOn: LocalDate | null;

  @Column({ type: 'uuid', nullable: true })
  answeredBy: Uuid | null;

  @Column({ type: 'text', nullable: true })
  way: string | null;

  @Column({ type: 'text', nullable: true })
  audience: string | null;

  @Column({ type: 'jsonb', nullable: true })
  answer: SealedWords | null;
}
