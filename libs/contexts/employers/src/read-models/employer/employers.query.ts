import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Values } from '@alongside/caseload';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import type { EmployerEntry } from './employer.record';

/** Where a page of the list ended. */
export interface EmployersPlace {
  readonly name: string;
  readonly id: Uuid;
}

export interface EmployersFilter {
  /** Part of the name or of a trading name. */
  readonly name?: string;
  readonly sector?: readonly string[];
  readonly size?: readonly string[];
  readonly stage?: readonly string[];
  readonly community?: readonly string[];
  readonly willing?: boolean;
  /** With no contact on or after that day, and registered before it. */
  readonly notContactedSince?: LocalDate;
  /** Both ends are included. */
  readonly review?: { readonly from?: LocalDate; readonly to?: LocalDate };
}

export interface EmployersAsked extends EmployersFilter {
  /** Those that one of these works with. */
  readonly offices: readonly Uuid[];
}

/** How many of the list have a code. */
export interface CountOfCode {
  readonly of: 'sector' | 'stage' | 'willing';
  readonly code: string;
  readonly count: number;
}

export interface EmployersPage extends Page<EmployerEntry, EmployersPlace> {
  readonly counts: readonly CountOfCode[];
}

/** The employers that some offices work with, by name; none that was entered in error, and of merged ones that which stays. */
export class ListEmployers extends Query<EmployersPage> {
  constructor(
    readonly asked: EmployersAsked,
    readonly page: PageAsked<EmployersPlace>,
  ) {
    super();
  }
}

type Answered = PageRows<EmployerEntry> & { readonly counts: CountOfCode[] };

@QueryHandler(ListEmployers)
export class ListEmployersHandler implements IQueryHandler<ListEmployers> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked, page }: ListEmployers): Promise<EmployersPage> {
    const values = new Values();
    const text = pageSql(asked, page, values);
    const [{ total, rows, counts }] = await this.dataSource.query<[Answered]>(text, values.all);
    const { shown, last } = cutPage(rows, page.limit);
    return { entries: shown, total, counts, next: last && { name: last.name, id: last.id } };
  }
}

/** One statement, so that page and counts are of one snapshot. */
function pageSql(asked: EmployersAsked, { limit, after }: PageAsked<EmployersPlace>, { bind }: Values): string {
  const place = after && `(name, id) > (${bind(after.name, 'text')}, ${bind(after.id, 'uuid')})`;
  return `
    with listed as (
      select employer_id as id, name, trading_names as "tradingNames", sector, size, community, site, offices, stage,
        stage_on as "stageOn", willing_on as "willingOn", conditions, review_on as "reviewOn",
        contacted_on as "contactedOn", briefed_on as "briefedOn"
      from ${asOneSql} employer
      where ${conditionsOf(asked, bind).join(' and ')}
    ), counted as (
      select 'stage' as "of", stage as code, count(*)::integer as count from listed group by stage
      union all select 'sector', sector, count(*)::integer from listed group by sector
      union all select 'willing', ("willingOn" is not null)::text, count(*)::integer from listed group by 2
    )
    select
      (select count(*)::integer from listed) as total,
      (select coalesce(json_agg(c order by c."of", c.count desc, c.code), '[]') from counted c) as counts,
      (select coalesce(json_agg(shown), '[]') from (
        select * from listed where ${place ?? 'true'} order by name, id limit ${bind(limit + 1, 'integer')}
      ) shown) as rows`;
}

/** The employers with what was said of the records that are merged into them: offices, and the days of the last contact and briefing. */
const asOneSql = `(
  select employer_id, name, trading_names, sector, size, community, site, stage, stage_on, willing_on, conditions, review_on, registered_on,
    stays.offices || coalesce(merged.offices, '{}') as offices, greatest(stays.contacted_on, merged.contacted_on) as contacted_on,
    greatest(stays.briefed_on, merged.briefed_on) as briefed_on
  from employers.employer_v2 stays left join lateral (
    select array_agg(distinct office) filter (where office <> all(stays.offices)) as offices, max(one.contacted_on) as contacted_on,
      max(one.briefed_on) as briefed_on
    from employers.employer_v2 one left join lateral unnest(one.offices) office on true
    where one.employer_id = any(stays.duplicate_ids)
  ) merged on cardinality(stays.duplicate_ids) > 0
  where entered_in_error_on is null and canonical_id is null
)`;

function conditionsOf(asked: EmployersAsked, bind: Values['bind']): string[] {
  const { name, offices, sector, size, stage, community, willing, notContactedSince: since, review } = asked;
  const anyOf = (column: string, codes?: readonly string[]) =>
    codes === undefined ? [] : [`${column} = any(${bind(codes, 'text[]')})`];
  const from = since === undefined ? null : bind(since, 'date');
  return [
    `offices && ${bind(offices, 'uuid[]')}`,
    ...(name === undefined
      ? []
      : [`strpos(lower(concat_ws(' ', name, array_to_string(trading_names, ' '))), lower(${bind(name, 'text')})) > 0`]),
    ...anyOf('sector', sector),
    ...anyOf('size', size),
    ...anyOf('stage', stage),
    ...(community === undefined ? [] : [`coalesce(community, 'none') = any(${bind(community, 'text[]')})`]),
    ...(willing === undefined ? [] : [`(willing_on is not null) = ${bind(willing, 'boolean')}`]),
    ...(from === null ? [] : [`coalesce(contacted_on, '-infinity') < ${from} and registered_on < ${from}`]),
    ...(review?.from === undefined ? [] : [`review_on >= ${bind(review.from, 'date')}`]),
    ...(review?.to === undefined ? [] : [`review_on <= ${bind(review.to, 'date')}`]),
  ];
}
