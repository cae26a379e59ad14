import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Values, type Bind } from '@alongside/caseload';
import type { Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import type { CaseViewer } from './case-viewer';
import { isKeptSql } from './kept-from.sql';
import { ownerTodaySql } from './owner-today.sql';

/** Whether somebody has that case in hand today, and it was entered in error. */
export class OwnsErroredCase extends Query<boolean> {
  constructor(
    readonly caseId: Uuid,
    readonly viewer: CaseViewer,
  ) {
    super();
  }
}

/** Whether the viewer has the case `row` in hand today, and it was entered in error. */
export function ownsErroredSql(row: string, viewer: CaseViewer, bind: Bind): string {
  return `(exists (select from high_barriers.case_team_v1 e where e.case_id = ${row}.case_id and e.entered_in_error
      and e.office = any(${bind(viewer.caseworkAt, 'uuid[]')}))
    and ${ownerTodaySql(row, bind(viewer.today, 'date'))} = ${bind(viewer.personId, 'uuid')}
    and not ${isKeptSql(`${row}.claimant_id`, viewer, bind)})`;
}

@QueryHandler(OwnsErroredCase)
export class OwnsErroredCaseHandler implements IQueryHandler<OwnsErroredCase> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ caseId, viewer }: OwnsErroredCase): Promise<boolean> {
    const { bind, all } = new Values();
    const text = `select from high_barriers.case_team_v1 c
      where c.case_id = ${bind(caseId, 'uuid')} and ${ownsErroredSql('c', viewer, bind)}`;
    return (await this.dataSource.query<unknown[]>(text, all)).length > 0;
  }
}
