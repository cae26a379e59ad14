import type { LocalDate, Uuid } from '@alongside/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Team } from '../../domain/support-case/team';

/** Who has to do with a case, as it follows from all that was said of its team. */
@Entity({ schema: 'high_barriers', name: 'case_team_v1' })
@Index(['claimantId'])
@Index(['office'])
export class CaseTeamRow {
  @PrimaryColumn({ type: 'uuid' })
  caseId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  @Column({ type: 'uuid' })
  office: Uuid;

  @Column({ type: 'date' })
  openedOn: LocalDate;

  /** The first day on which it is no longer open; `null` while it is. */
  @Column({ type: 'date', nullable: true })
  closedOn: LocalDate | null;

  @Column({ type: 'boolean' })
  enteredInError: boolean;

  @Column({ type: 'jsonb' })
  team: Team;
}
