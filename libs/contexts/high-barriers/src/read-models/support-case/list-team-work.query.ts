import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ListFirstNames, Values, type Bind } from '@alongside/caseload';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import type { CaseViewer } from '../team/case-viewer';
import { isOnTeamSql } from '../team/on-team.sql';
import type { TeamWorkRecord } from './team-work.record';

/** Where a page of the list ended. */
export interface TeamWorkPlace {
  readonly dueOn: LocalDate;
  readonly id: Uuid;
}

interface TeamWorkAsked {
  readonly memberId: Uuid;
  readonly viewer: CaseViewer;
  readonly dueBy?: LocalDate;
}

/** The open cases whose team both a member and the viewer are on, what is due first for the member on top. */
export class ListTeamWork extends Query<Page<TeamWorkRecord, TeamWorkPlace>> {
  constructor(
    readonly asked: TeamWorkAsked,
    readonly page: PageAsked<TeamWorkPlace>,
  ) {
    super();
  }
}

/** After so many days without a session with a provider somebody is to ask why. */
const daysWithoutSession = 28;

/** So many days after the claimant's own agreement has run out somebody is still to ask for another. */
const daysToAskAgain = 28;

/** The first day on which the claimant's agreement to share the case `s` holds no longer, of those since the last withdrawal; none without end. */
const sharingEndsSql = `
  (select case when bool_and(told ->> 'until' is not null) then max((told ->> 'until')::date) end
    from jsonb_array_elements(s.sharing) with ordinality agreed (told, at)
    where told ->> 'kind' = 'agreed' and at > coalesce((
      select max(at) from jsonb_array_elements(s.sharing) with ordinality w (told, at) where told ->> 'kind' = 'withdrawn'), 0))`;

/** One statement, so that page and total are of one snapshot. */
function workSql({ asked: { memberId, viewer, dueBy }, page: { limit, after } }: ListTeamWork, bind: Bind): string {
  const [member, today] = [bind(memberId, 'uuid'), bind(viewer.today, 'date')];
  const isToday = `a.valid_from <= ${today} and (a.valid_to is null or a.valid_to > ${today})`;
  const place = after && `where (w."dueOn", w.id) > (${bind(after.dueOn, 'date')}, ${bind(after.id, 'uuid')})`;
  return `
    with own as (
      select s.case_id as id, s.claimant_id as "claimantId", s.office, s.areas, s.opened_on as "openedOn",
        s.last_session_on as "lastSessionOn", s.next_conference_on as "nextConferenceOn", s.review_on as "planReviewOn",
        coalesce(s.last_session_on, s.opened_on) + ${daysWithoutSession} as "sessionDueOn",
        (select min((one ->> 'reviewOn')::date) from jsonb_array_elements(s.risks) one where one ->> 'liftedOn' is null) as "riskReviewOn",
        (select min((one ->> 'dueOn')::date) from jsonb_array_elements(s.steps) one
          where one ->> 'state' = 'open' and one ->> 'memberId' = ${member}::text) as "stepDueOn",
        (select min(a.valid_to) from high_barriers.case_access_v1 a
          where a.case_id = s.case_id and a.organisation_id is not null and ${isToday}) as "accessEndsOn",
        (select ends_on from (select ${sharingEndsSql} as ends_on) sharing where ends_on + ${daysToAskAgain} >= ${today}) as "sharingEndsOn",
        (select a.role from high_barriers.case_access_v1 a where a.case_id = s.case_id and a.member_id = ${member} and ${isToday}
          order by a.role = 'owner' desc, a.place limit 1) as role
      from high_barriers.support_case_v1 s where s.state = 'open' and ${isOnTeamSql('s', viewer, bind)}
    ), work as (
      select own.*, least("nextConferenceOn", "planReviewOn", "sessionDueOn", "riskReviewOn", "stepDueOn", "accessEndsOn", "sharingEndsOn") as "dueOn"
      from own
      where own.role is not null
    ), listed as (select * from work w where ${dueBy === undefined ? 'true' : `w."dueOn" <= ${bind(dueBy, 'date')}`})
    select (select count(*)::integer from listed) as total,
      (select coalesce(json_agg(shown), '[]') from (
        select * from listed w ${place ?? ''} order by w."dueOn", w.id limit ${bind(limit + 1, 'integer')}) shown) as rows`;
}

@QueryHandler(ListTeamWork)
export class ListTeamWorkHandler implements IQueryHandler<ListTeamWork> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
  ) {}

  async execute(asked: ListTeamWork): Promise<Page<TeamWorkRecord, TeamWorkPlace>> {
    const { bind, all } = new Values();
    type Row = Omit<TeamWorkRecord, 'firstName'>;
    const [{ total, rows }] = await this.dataSource.query<[PageRows<Row>]>(workSql(asked, bind), all);
    const { shown, last } = cutPage(rows, asked.page.limit);
    const names = await this.queries.execute(new ListFirstNames(shown.map(({ claimantId }) => claimantId)));
    return {
      entries: shown.map((row) => ({ ...row, firstName: names.get(row.claimantId) ?? null })),
      total,
      next: last && { dueOn: last.dueOn, id: last.id },
    };
  }
}
