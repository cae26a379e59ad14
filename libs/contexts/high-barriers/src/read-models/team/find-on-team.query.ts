import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Values } from '@alongside/caseload';
import type { Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import type { CaseViewer } from './case-viewer';
import { isOnTeamSql } from './on-team.sql';

/** Whether somebody is on the team of that case today, and may know of the claimant. */
export class FindOnTeam extends Query<boolean> {
  constructor(
    readonly caseId: Uuid,
    readonly viewer: CaseViewer,
  ) {
    super();
  }
}

@QueryHandler(FindOnTeam)
export class FindOnTeamHandler implements IQueryHandler<FindOnTeam> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ caseId, viewer }: FindOnTeam): Promise<boolean> {
    const { bind, all } = new Values();
    const text = `select from high_barriers.case_team_v1 c
      where c.case_id = ${bind(caseId, 'uuid')} and ${isOnTeamSql('c', viewer, bind)}`;
    return (await this.dataSource.query<unknown[]>(text, all)).length > 0;
  }
}
