import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import { boundViewer, seenSql, Values } from '../viewer/seen.sql';
import type { Viewer } from '../viewer/viewer';
import type { ReassignedClaimantRecord, ReassignmentRecord, ReassignmentResult } from './reassignment.record';
import { reassignmentSql, resultSql } from './reassignment.sql';

export interface ReassignmentAsked {
  readonly reassignmentId: Uuid;
  readonly result?: readonly ReassignmentResult[];
  readonly today: LocalDate;
  /** Listed are those whom the viewer may see. */
  readonly viewer: Viewer;
}

export interface ReassignmentReport extends Page<ReassignedClaimantRecord, Uuid> {
  readonly reassignment: ReassignmentRecord;
}

/** How far a reassignment is, and what became of each claimant. Refuses with `caseload/reassignment-not-found`. */
export class ShowReassignment extends Query<ReassignmentReport> {
  constructor(
    readonly asked: ReassignmentAsked,
    readonly page: PageAsked<Uuid>,
  ) {
    super();
  }
}

type Answer = PageRows<ReassignedClaimantRecord> & { readonly reassignment: ReassignmentRecord | null };

@QueryHandler(ShowReassignment)
export class ShowReassignmentHandler implements IQueryHandler<ShowReassignment> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked, page }: ShowReassignment): Promise<ReassignmentReport> {
    const { text, values } = reportSql(asked, page);
    const [{ reassignment, total, rows }] = await this.dataSource.query<[Answer]>(text, values);
    if (reassignment === null)
      throw new DomainError('caseload/reassignment-not-found', 'not-found', 'There is no such reassignment.');
    const { shown, last } = cutPage(rows, page.limit);
    return { reassignment, entries: shown, total, next: last && last.claimantId };
  }
}

/** One statement, so that page and counts are of one snapshot. */
function reportSql({ reassignmentId, result, today, viewer }: ReassignmentAsked, { limit, after }: PageAsked<Uuid>) {
  const { bind, all: values } = new Values();
  const { isSeen } = seenSql('c', boundViewer(viewer, bind), bind(today, 'date'));
  const id = bind(reassignmentId, 'uuid');
  const results = bind(result ?? null, 'text[]');
  const text = `
    with listed as (
      select m.claimant_id as "claimantId", m.advisor_id as "advisorId", ${resultSql} as result, m.reason
      from caseload.reassigned_claimant_v1 m
      join caseload.reassignment_v1 r on r.reassignment_id = m.reassignment_id
      join caseload.caseload_v7 c on c.claimant_id = m.claimant_id
      where m.reassignment_id = ${id} and ${isSeen} and (${results} is null or ${resultSql} = any(${results}))
    )
    select
      (select to_json(whole) from (
        select ${reassignmentSql} from caseload.reassignment_v1 r where r.reassignment_id = ${id}
      ) whole) as reassignment,
      (select count(*)::integer from listed) as total,
      (select coalesce(json_agg(shown), '[]') from (
        select * from listed where ${after === null ? 'true' : `"claimantId" > ${bind(after, 'uuid')}`}
        order by "claimantId" limit ${bind(limit + 1, 'integer')}
      ) shown) as rows`;
  return { text, values };
}
