import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { hiddenClaims } from '../claim/hidden-claims';
import { employmentRecord } from './employment-record';
import type { EmploymentRecord } from './employment.record';
import type { EmploymentRow } from './employment.row';

/** Where a page of the list ended. */
export interface EmploymentsPlace {
  readonly startedOn: LocalDate;
  readonly id: Uuid;
}

/** The jobs of a claimant, in these states unless in any, what started last first; none that was entered in error unless asked for. */
export class ListEmployments extends Query<Page<EmploymentRecord, EmploymentsPlace>> {
  constructor(
    readonly asked: { readonly claimantId: Uuid; readonly state?: readonly string[] },
    readonly page: PageAsked<EmploymentsPlace>,
  ) {
    super();
  }
}

/** One statement, so that page and count are of one snapshot. */
const pageSql = `
  with listed as (
    select employment_id as "employmentId", claimant_id as "claimantId", claim_id as "claimId", revision,
      self_employed as "selfEmployed", started_on as "startedOn", hours, weekly_hours as "weeklyHours",
      weekly_pay_pence as "weeklyPayPence", occupation, source, terms_type as "termsType", terms_sealed as "termsSealed",
      evidenced, checks, issues, ended_on as "endedOn", end_reason as "endReason", contact_closed as "contactClosed",
      entered_in_error_on as "enteredInErrorOn"
    from caseload.employment_v3
    where claimant_id = $1 and case when entered_in_error_on is not null then 'entered-in-error'
      when ended_on is null then 'open' else 'ended' end = any($2::text[])
  )
  select
    (select count(*)::integer from listed) as total,
    (select coalesce(json_agg(shown), '[]') from (
      select * from listed
      where $3::date is null or ("startedOn", "employmentId") < ($3, $4::uuid)
      order by "startedOn" desc, "employmentId" desc
      limit $5
    ) shown) as rows`;

@QueryHandler(ListEmployments)
export class ListEmploymentsHandler implements IQueryHandler<ListEmployments> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({
    asked: { claimantId, state = ['open', 'ended'] },
    page: { limit, after },
  }: ListEmployments): Promise<Page<EmploymentRecord, EmploymentsPlace>> {
    const [{ total, rows }] = await this.dataSource.query<[PageRows<EmploymentRow>]>(pageSql, [
      claimantId,
      state,
      after?.startedOn ?? null,
      after?.id ?? null,
      limit + 1,
    ]);
    const { shown, last } = cutPage(rows, limit);
    const claims = shown.map(({ claimId }) => claimId);
    const hidden = await hiddenClaims(this.dataSource.manager, claims);
    return {
      entries: await Promise.all(shown.map((row) => employmentRecord(this.codec, row, hidden))),
      total,
      next: last && { startedOn: last.startedOn, id: last.employmentId },
    };
  }
}
