import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Moment, Uuid } from '@alongside/kernel';
import { cutPage, Table, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { claimFold } from '../claim/claim.fold';
import { hiddenAmong, hiddenClaims } from '../claim/hidden-claims';
import { Past } from '../past/past';
import { recordsOfSql } from '../viewer/seen.sql';
import { employmentRecord } from './employment-record';
import { employmentFold } from './employment.fold';
import type { EmploymentRecord } from './employment.record';
import { EmploymentRow } from './employment.row';

/** Where a page of the list ended. */
export interface EmploymentsPlace {
  readonly startedOn: LocalDate;
  readonly id: Uuid;
}

/** The jobs of a claimant, in these states unless in any, what started last first; none that was entered in error unless asked for; now or at a moment. */
export class ListEmployments extends Query<Page<EmploymentRecord, EmploymentsPlace>> {
  constructor(
    readonly asked: { readonly claimantId: Uuid; readonly state?: readonly string[] },
    readonly page: PageAsked<EmploymentsPlace>,
    readonly moment: Moment | null = null,
  ) {
    super();
  }
}

const table = new Table(EmploymentRow);

/** One statement, so that page and count are of one snapshot. */
const pageSql = (from: string) => `
  with listed as (
    select employment_id as "employmentId", claimant_id as "claimantId", claim_id as "claimId", revision,
      self_employed as "selfEmployed", started_on as "startedOn", hours, weekly_hours as "weeklyHours",
      weekly_pay_pence as "weeklyPayPence", occupation, source, employer_id as "employerId", terms_type as "termsType", terms_sealed as "termsSealed",
      evidenced, checks, issues, ended_on as "endedOn", end_reason as "endReason", contact_closed as "contactClosed",
      entered_in_error_on as "enteredInErrorOn"
    from ${from}
    where claimant_id = any(${recordsOfSql('$1')}) and case when entered_in_error_on is not null then 'entered-in-error'
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
    private readonly past: Past,
  ) {}

  async execute({
    asked: { claimantId, state = ['open', 'ended'] },
    page: { limit, after },
    moment,
  }: ListEmployments): Promise<Page<EmploymentRecord, EmploymentsPlace>> {
    const then = moment && (await this.past.of(claimantId, moment));
    const from = then ? table.givenSql('$6') : table.view;
    const [{ total, rows }] = await this.dataSource.query<[PageRows<EmploymentRow>]>(pageSql(from), [
      claimantId,
      state,
      after?.startedOn ?? null,
      after?.id ?? null,
      limit + 1,
      ...(then ? [then.jsonOf(employmentFold, 'employment')] : []),
    ]);
    const { shown, last } = cutPage(rows, limit);
    const claims = shown.map(({ claimId }) => claimId);
    const hidden = then ? hiddenAmong(then.rows(claimFold).claim) : await hiddenClaims(this.dataSource.manager, claims);
    return {
      entries: await Promise.all(shown.map((row) => employmentRecord(this.codec, row, hidden))),
      total,
      next: last && { startedOn: last.startedOn, id: last.employmentId },
    };
  }
}
