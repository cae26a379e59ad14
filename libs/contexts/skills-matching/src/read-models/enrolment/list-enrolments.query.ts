import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { recordsOfSql, Values, type Bind } from '@alongside/caseload';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import {
  enrolmentColumns,
  enrolmentRecord,
  enrolmentsFrom,
  shownStateSql,
  type ShownEnrolment,
} from './enrolment-columns';
import type { EnrolmentRecord, ShownEnrolmentState } from './enrolment.record';
import { hiredWithinSql, type HiredWithin } from '../results/hired.sql';
import { seenEnrolmentSql, type EnrolmentViewer } from './enrolment-viewer';

/** Where a page of the list ended. */
export interface EnrolmentsPlace {
  readonly referredOn: LocalDate;
  readonly id: Uuid;
}

/** The enrolments of a claimant, on a course, or on all courses of a provider. */
export type EnrolmentsOf = { readonly claimantId: Uuid } | { readonly courseId: Uuid } | { readonly providerId: Uuid };

type EnrolmentsPage = Page<EnrolmentRecord, EnrolmentsPlace>;

/** Enrolments as a viewer sees them, in these states unless in any, the last one first. */
export class ListEnrolments extends Query<EnrolmentsPage> {
  constructor(
    readonly asked: {
      readonly of: EnrolmentsOf;
      readonly state?: readonly ShownEnrolmentState[];
      /** Of those completed for which so many weeks are over: by whether the claimant was hired within them. */
      readonly hired?: HiredWithin;
      readonly viewer: EnrolmentViewer;
    },
    readonly page: PageAsked<EnrolmentsPlace>,
  ) {
    super();
  }
}

function ofSql(of: EnrolmentsOf, bind: Bind): string {
  if ('claimantId' in of) return `e.claimant_id = any(${recordsOfSql(bind(of.claimantId, 'uuid'))})`;
  if ('courseId' in of) return `e.course_id = ${bind(of.courseId, 'uuid')}`;
  return `co.provider_id = ${bind(of.providerId, 'uuid')}`;
}

/** One statement, so that page and total are of one snapshot. Whom the viewer may not see is not even counted. */
function pageSql({ asked: { of, state, hired, viewer }, page: { limit, after } }: ListEnrolments) {
  const { bind, all: values } = new Values();
  const seen = seenEnrolmentSql(viewer, bind);
  const states = bind(state ?? null, 'text[]');
  const isHired = hired === undefined ? 'true' : hiredWithinSql(hired, { bind, today: viewer.today });
  const place = [bind(after?.referredOn ?? null, 'date'), bind(after?.id ?? null, 'uuid')] as const;
  const text = `
    with listed as (
      select e.enrolment_id as id, e.referred_on as "referredOn" from ${enrolmentsFrom}
      where ${ofSql(of, bind)} and ${seen.isSeen} and (${states} is null or ${shownStateSql} = any(${states})) and ${isHired}
    ), page as (
      select * from listed where (${place[0]} is null or ("referredOn", id) < (${place[0]}, ${place[1]}))
      order by "referredOn" desc, id desc limit ${bind(limit + 1, 'integer')}
    )
    select
      (select count(*)::integer from listed) as total,
      (select coalesce(json_agg(shown order by "referredOn" desc, id desc), '[]') from (
        select ${enrolmentColumns(viewer, seen, bind)} from ${enrolmentsFrom}
        where e.enrolment_id in (select id from page)
      ) shown) as rows`;
  return { text, values };
}

@QueryHandler(ListEnrolments)
export class ListEnrolmentsHandler implements IQueryHandler<ListEnrolments> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute(query: ListEnrolments): Promise<EnrolmentsPage> {
    const { text, values } = pageSql(query);
    const [{ total, rows }] = await this.dataSource.query<[PageRows<ShownEnrolment>]>(text, values);
    const { shown, last } = cutPage(rows, query.page.limit);
    return {
      entries: await Promise.all(shown.map((row) => enrolmentRecord(this.codec, row))),
      total,
      next: last && { referredOn: last.referredOn, id: last.id },
    };
  }
}
