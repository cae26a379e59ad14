import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Values } from '@alongside/caseload';
import type { CountOfPersons, Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { codesOrNone, sessionSql, type SessionFilter } from './session-filter';
import { isSessionSeenSql, type SessionViewer } from './session-viewer';

export const sessionDimensions = ['kind', 'attendance', 'service', 'need', 'language', 'outcome'] as const;

export type SessionDimension = (typeof sessionDimensions)[number];

export interface SessionCounts extends CountOfPersons {
  /** How many sessions have each code, the most first; `none` is what was not said. */
  readonly by: Readonly<Record<SessionDimension, readonly (CountOfPersons & { readonly code: string })[]>>;
}

/** How many sessions a desk had, of what kind and with what. Without a viewer all are counted, as nobody is told them one by one. */
export class CountDeskSessions extends Query<SessionCounts> {
  constructor(
    readonly asked: {
      readonly deskId: Uuid;
      readonly filter: SessionFilter;
      readonly viewer: SessionViewer | null;
    },
  ) {
    super();
  }
}

const codesOf: Readonly<Record<SessionDimension, string>> = {
  kind: 'array[s.kind]',
  attendance: 'array[s.attendance]',
  service: codesOrNone('s.services'),
  need: codesOrNone(`array(select distinct raised ->> 'code' from jsonb_array_elements(s.needs) raised)`),
  language: `array[coalesce(s.language, 'none')]`,
  outcome: `array[coalesce(s.outcome, 'none')]`,
};

/** Sessions of which nobody knows who came are of one person each. */
const counted = 'count(*)::integer as count, count(distinct coalesce(s.claimant_id, s.session_id))::integer as persons';

/** A session that has several codes of a kind counts for each of them. */
const countsSql = (dimension: SessionDimension) => `'${dimension}', (
  select coalesce(json_agg(counted), '[]') from (
    select code, ${counted} from listed s cross join lateral unnest(${codesOf[dimension]}) code
    group by code order by count(*) desc, code
  ) counted)`;

@QueryHandler(CountDeskSessions)
export class CountDeskSessionsHandler implements IQueryHandler<CountDeskSessions> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked: { deskId, filter, viewer } }: CountDeskSessions): Promise<SessionCounts> {
    const { bind, all } = new Values();
    const text = `
      with listed as (
        select * from community_desk.desk_session_v3 s
        where s.desk_id = ${bind(deskId, 'uuid')} and ${sessionSql(filter, bind)}
          and ${viewer === null ? 'true' : isSessionSeenSql(viewer, bind)}
      )
      select ${counted}, json_build_object(${sessionDimensions.map(countsSql).join(', ')}) as by from listed s`;
    const [counts] = await this.dataSource.query<[SessionCounts]>(text, all);
    return counts;
  }
}
