import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { recordsOfSql, Values } from '@alongside/caseload';
import type { Instant, Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import type { CaseViewer } from '../team/case-viewer';
import { isOnTeamSql } from '../team/on-team.sql';

/**
 * The support case of a claimant into which somebody would look by breaking glass: one that they cannot see already, an open one rather than a closed one,
 * and of those the one opened last; told again, the one of the first time. `null` where there is none.
 */
export class FindCaseBehindGlass extends Query<Uuid | null> {
  constructor(
    readonly behind: { readonly claimantId: Uuid; readonly glassId: Uuid; readonly now: Instant },
    readonly viewer: CaseViewer,
  ) {
    super();
  }
}

@QueryHandler(FindCaseBehindGlass)
export class FindCaseBehindGlassHandler implements IQueryHandler<FindCaseBehindGlass> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ behind: { claimantId, glassId, now }, viewer }: FindCaseBehindGlass): Promise<Uuid | null> {
    const { bind, all } = new Values();
    const text = `select c.case_id as id from high_barriers.case_team_v1 c
      where c.claimant_id = any(${recordsOfSql(bind(claimantId, 'uuid'))}) and not c.entered_in_error
      order by not exists (select from high_barriers.break_glass_v1 g where g.case_id = c.case_id and g.glass_id = ${bind(glassId, 'uuid')}),
        ${isOnTeamSql('c', viewer, bind)}, exists (
        select from high_barriers.break_glass_v1 g where g.case_id = c.case_id and g.broken_by = ${bind(viewer.personId, 'uuid')}
          and g.until > ${bind(now, 'timestamptz')}), c.closed_on is not null, c.opened_on desc, c.case_id
      limit 1`;
    const [found] = await this.dataSource.query<{ id: Uuid }[]>(text, all);
    return found?.id ?? null;
  }
}
