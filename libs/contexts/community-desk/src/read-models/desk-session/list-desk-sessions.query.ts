import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { recordsOfSql, Values, type Bind } from '@alongside/caseload';
import type { Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import { DeskSessionRecords } from './desk-session-records';
import type { DeskSessionRecord } from './desk-session.record';
import type { DeskSessionRow } from './desk-session.row';
import { sessionColumns } from './session-columns';
import { sessionSql, type SessionFilter } from './session-filter';
import { isSessionSeenSql, type SessionViewer } from './session-viewer';

/** Where a page of the list ended. */
export interface SessionsPlace {
  /** The day or, in the order of a day, the hour. */
  readonly at: string;
  readonly id: Uuid;
}

export interface SessionsAsked {
  /** The sessions of a desk as its viewer sees them, or those of a claimant whom whoever asks may see. */
  readonly of: { readonly deskId: Uuid; readonly viewer: SessionViewer } | { readonly claimantId: Uuid };
  readonly filter: SessionFilter;
  /** The latest day first, or the hours of the day as they came. */
  readonly order: 'latest' | 'hours';
}

/** Sessions as they stand, without those entered in error. */
export class ListDeskSessions extends Query<Page<DeskSessionRecord, SessionsPlace>> {
  constructor(
    readonly asked: SessionsAsked,
    readonly page: PageAsked<SessionsPlace>,
  ) {
    super();
  }
}

/** What began at no hour that was noted comes last. */
const orders = {
  latest: { at: `to_char(s.held_on, 'YYYY-MM-DD')`, direction: 'desc', follows: '<' },
  hours: { at: `coalesce(s.started_at, '24:00')`, direction: 'asc', follows: '>' },
} as const;

/** One statement, so that page and count are of one snapshot. */
function pageSql({ asked: { of, filter, order }, page: { limit, after } }: ListDeskSessions) {
  const { bind, all: values } = new Values();
  const { at, direction, follows } = orders[order];
  const place = after && `where (at, "sessionId") ${follows} (${bind(after.at, 'text')}, ${bind(after.id, 'uuid')})`;
  const text = `
    with listed as (
      select ${sessionColumns('s')}, ${at} as at from community_desk.desk_session_v3 s
      where ${whoseSql(of, bind)} and ${sessionSql(filter, bind)}
    )
    select
      (select count(*)::integer from listed) as total,
      (select coalesce(json_agg(shown), '[]') from (
        select * from listed ${place ?? ''}
        order by at ${direction}, "sessionId" ${direction}
        limit ${bind(limit + 1, 'integer')}
      ) shown) as rows`;
  return { text, values };
}

function whoseSql(of: SessionsAsked['of'], bind: Bind): string {
  if ('claimantId' in of) return `s.claimant_id = any(${recordsOfSql(bind(of.claimantId, 'uuid'))})`;
  return `s.desk_id = ${bind(of.deskId, 'uuid')} and ${isSessionSeenSql(of.viewer, bind)}`;
}

type Listed = DeskSessionRow & { readonly at: string };

@QueryHandler(ListDeskSessions)
export class ListDeskSessionsHandler implements IQueryHandler<ListDeskSessions> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly records: DeskSessionRecords,
  ) {}

  async execute(query: ListDeskSessions): Promise<Page<DeskSessionRecord, SessionsPlace>> {
    const { text, values } = pageSql(query);
    const [{ total, rows }] = await this.dataSource.query<[PageRows<Listed>]>(text, values);
    const { shown, last } = cutPage(rows, query.page.limit);
    return {
      entries: await this.records.of(shown.map(({ at: _, ...row }) => row)),
      total,
      next: last && { at: last.at, id: last.sessionId },
    };
  }
}
