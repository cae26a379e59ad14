import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Values } from '@alongside/caseload';
import type { Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { DeskSessionRecords } from './desk-session-records';
import type { DeskSessionRecord } from './desk-session.record';
import type { DeskSessionRow } from './desk-session.row';
import { sessionColumns } from './session-columns';
import { isSessionSeenSql, type SessionViewer } from './session-viewer';

/** Those of these sessions that are there and of a claimant whom the viewer may know of, or of nobody known. */
export class FindDeskSessions extends Query<DeskSessionRecord[]> {
  constructor(
    readonly viewer: SessionViewer,
    readonly sessionIds: readonly Uuid[],
  ) {
    super();
  }
}

@QueryHandler(FindDeskSessions)
export class FindDeskSessionsHandler implements IQueryHandler<FindDeskSessions> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly records: DeskSessionRecords,
  ) {}

  async execute({ viewer, sessionIds }: FindDeskSessions): Promise<DeskSessionRecord[]> {
    const { bind, all } = new Values();
    const text = `select to_json(found) as row from (
      select ${sessionColumns('s')} from community_desk.desk_session_v3 s
      where s.session_id = any(${bind(sessionIds, 'uuid[]')}) and ${isSessionSeenSql(viewer, bind)}) found`;
    const found = await this.dataSource.query<{ row: DeskSessionRow }[]>(text, all);
    return this.records.of(found.map(({ row }) => row));
  }
}
