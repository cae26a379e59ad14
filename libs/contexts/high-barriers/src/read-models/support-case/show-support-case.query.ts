import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ListFirstNames, Values } from '@alongside/caseload';
import type { Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { caseNotFound } from '../../domain/support-case/refusals';
import type { CaseViewer } from '../team/case-viewer';
import { isOnTeamSql } from '../team/on-team.sql';
import { isThroughGlassSql } from '../break-glass/through-glass.sql';
import { shownCaseSql, SupportCaseRecords, type ShownCase } from './support-case-records';
import type { SupportCaseRecord } from './support-case.record';

/** One support case. Refuses with `high-barriers/case-not-found` also one whose team the viewer is not on, unless through a break-glass. */
export class ShowSupportCase extends Query<SupportCaseRecord> {
  constructor(
    readonly caseId: Uuid,
    readonly viewer: CaseViewer,
    /** The break-glass through which the viewer looks, if any. */
    readonly glassId?: Uuid,
  ) {
    super();
  }
}

@QueryHandler(ShowSupportCase)
export class ShowSupportCaseHandler implements IQueryHandler<ShowSupportCase> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
    private readonly records: SupportCaseRecords,
  ) {}

  async execute({ caseId, viewer, glassId }: ShowSupportCase): Promise<SupportCaseRecord> {
    const { bind, all } = new Values();
    const text = `${shownCaseSql(bind(viewer.today, 'date'))}
      from high_barriers.support_case_v1 s join high_barriers.case_team_v1 t on t.case_id = s.case_id
      where s.case_id = ${bind(caseId, 'uuid')} and (${isOnTeamSql('s', viewer, bind)} or ${isThroughGlassSql('s', { viewer, glassId }, bind)})) shown`;
    const [row] = await this.dataSource.query<{ shown: ShownCase }[]>(text, all);
    if (!row) throw caseNotFound();
    const { claimantId } = row.shown;
    const names = await this.queries.execute(new ListFirstNames([claimantId]));
    return this.records.of(row.shown, names.get(claimantId) ?? null);
  }
}
