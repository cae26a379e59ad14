import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Values } from '@alongside/caseload';
import type { Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { isSessionSeenSql, type SessionViewer } from './session-viewer';

/** The desk of a session that the viewer may see, should it be a desk of the viewer's; `null` of any other. */
export class FindDeskOfSession extends Query<Uuid | null> {
  constructor(
    readonly viewer: SessionViewer,
    readonly sessionId: Uuid,
  ) {
    super();
  }
}

@QueryHandler(FindDeskOfSession)
export class FindDeskOfSessionHandler implements IQueryHandler<FindDeskOfSession> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ viewer, sessionId }: FindDeskOfSession): Promise<Uuid | null> {
    const { bind, all } = new Values();
    const text = `select desk_id as "deskId" from community_desk.desk_session_v3 s
      where s.session_id = ${bind(sessionId, 'uuid')} and ${isSessionSeenSql(viewer, bind)}`;
    const [found] = await this.dataSource.query<{ deskId: Uuid }[]>(text, all);
    return found?.deskId ?? null;
  }
}
