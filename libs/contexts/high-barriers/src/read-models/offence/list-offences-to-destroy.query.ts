import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Values } from '@alongside/caseload';
import { DataSource } from 'typeorm';
import type { CaseViewer } from '../team/case-viewer';
import { coversOffencesSql } from '../team/covers-offences.sql';
import { ownsErroredSql } from '../team/owns-errored-case.query';
import type { OffenceToDestroyRecord } from './offence.record';

const daysAhead = 28;
const atMost = 1_000;

/** Offences of the viewer's cases that are not to be kept any more, or within four weeks, the longest due first; a thousand at most. */
export class ListOffencesToDestroy extends Query<OffenceToDestroyRecord[]> {
  constructor(readonly viewer: CaseViewer) {
    super();
  }
}

@QueryHandler(ListOffencesToDestroy)
export class ListOffencesToDestroyHandler implements IQueryHandler<ListOffencesToDestroy> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  execute({ viewer }: ListOffencesToDestroy): Promise<OffenceToDestroyRecord[]> {
    const { bind, all } = new Values();
    const today = bind(viewer.today, 'date');
    const text = `
      select o.offence_id as id, o.case_id as "caseId", o.claimant_id as "claimantId", o.destroy_on::text as "destroyOn",
        o.destroy_on <= ${today} as overdue
      from high_barriers.offence_v1 o
      where o.destroy_on <= ${today} + ${daysAhead} and (${coversOffencesSql('o', viewer, bind)} or ${ownsErroredSql('o', viewer, bind)})
      order by o.destroy_on, o.offence_id limit ${atMost}`;
    return this.dataSource.query<OffenceToDestroyRecord[]>(text, all);
  }
}
