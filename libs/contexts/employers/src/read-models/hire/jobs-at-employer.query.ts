import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Values, type Viewer } from '@alongside/caseload';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import { recordsOfEmployerSql } from '../employer/records-of-employer.sql';
import { seenClaimantSql } from '../seen-claimant.sql';
import type { JobAtEmployerRecord, JobCounts } from './job-at-employer.record';
import { ToldIssues } from './told-issues';

/** Where a page of the list ended. */
export interface JobsPlace {
  readonly startedOn: LocalDate;
  readonly id: Uuid;
}

export interface JobsAsked {
  readonly employerId: Uuid;
  /** Those that go on, or those that ended. */
  readonly open?: boolean;
  readonly viewer: Viewer;
  readonly today: LocalDate;
}

export interface JobsPage extends Page<JobAtEmployerRecord, JobsPlace> {
  readonly counts: JobCounts;
}

/** The jobs at an employer of claimants whom the viewer sees, what started last first; and how many there are of anybody. */
export class ListJobsAtEmployer extends Query<JobsPage> {
  constructor(
    readonly asked: JobsAsked,
    readonly page: PageAsked<JobsPlace>,
  ) {
    super();
  }
}

type Answered = PageRows<JobAtEmployerRecord> & { readonly counts: JobCounts };

@QueryHandler(ListJobsAtEmployer)
export class ListJobsAtEmployerHandler implements IQueryHandler<ListJobsAtEmployer> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly issues: ToldIssues,
  ) {}

  async execute({ asked, page }: ListJobsAtEmployer): Promise<JobsPage> {
    const told = await this.issues.at(asked.employerId);
    const { text, values } = pageSql(asked, told, page);
    const [{ total, rows, counts }] = await this.dataSource.query<[Answered]>(text, values);
    const { shown, last } = cutPage(rows, page.limit);
    return { entries: shown, total, counts, next: last && { startedOn: last.startedOn, id: last.id } };
  }
}

/** One statement, so that page and counts are of one snapshot. */
function pageSql(
  { employerId, open, viewer, today }: JobsAsked,
  told: readonly Uuid[],
  { limit, after }: PageAsked<JobsPlace>,
) {
  const { all: values, bind } = new Values();
  const goesOn = open === undefined ? 'true' : `("endedOn" is null) = ${bind(open, 'boolean')}`;
  const place = after && `("startedOn", id) < (${bind(after.startedOn, 'date')}, ${bind(after.id, 'uuid')})`;
  const text = `
    with job as (
      select employment_id as id, claimant_id as "claimantId", occupation, started_on as "startedOn", ended_on as "endedOn", (
        select coalesce(json_agg(json_build_object('id', issue->>'issueId', 'raisedBy', issue->>'raisedBy',
          'raisedOn', issue->>'raisedOn')), '[]')
        from jsonb_array_elements(issues) issue
        where (issue->>'open')::boolean and (issue->>'issueId')::uuid = any(${bind(told, 'uuid[]')})
      ) as "openIssues"
      from employers.hire_v1 where employer_id = any(${recordsOfEmployerSql(bind(employerId, 'uuid'))}) and not entered_in_error
    ), listed as (
      select * from job where ${goesOn} and ${seenClaimantSql('"claimantId"', { viewer, today, bind })}
    )
    select
      (select json_build_object('jobs', count(*), 'open', count(*) filter (where "endedOn" is null),
        'withOpenIssues', count(*) filter (where json_array_length("openIssues") > 0)) from job) as counts,
      (select count(*)::integer from listed) as total,
      (select coalesce(json_agg(shown), '[]') from (
        select * from listed where ${place ?? 'true'}
        order by "startedOn" desc, id desc limit ${bind(limit + 1, 'integer')}
      ) shown) as rows`;
  return { text, values };
}
