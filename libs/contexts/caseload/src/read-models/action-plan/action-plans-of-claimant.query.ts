import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Moment, Uuid } from '@alongside/kernel';
import { cutPage, Table, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { Past } from '../past/past';
import { recordsOfSql } from '../viewer/seen.sql';
import { actionPlanFold } from './action-plan.fold';
import { actionPlanRecord } from './action-plan.query';
import type { ActionPlanRecord } from './action-plan.record';
import { ActionPlanRow } from './action-plan.row';

/** Where a page of the list ended. */
export interface ActionPlansPlace {
  readonly draftedOn: LocalDate;
  readonly id: Uuid;
}

/** The action plans of a claimant, in these states unless in any, what was drafted last first: now or at a moment. */
export class ListActionPlans extends Query<Page<ActionPlanRecord, ActionPlansPlace>> {
  constructor(
    readonly asked: { readonly claimantId: Uuid; readonly state?: readonly string[] },
    readonly page: PageAsked<ActionPlansPlace>,
    readonly moment: Moment | null = null,
  ) {
    super();
  }
}

const table = new Table(ActionPlanRow);

/** One statement, so that page and count are of one snapshot. */
const pageSql = (from: string) => `
  with listed as (
    select plan_id as "planId", claimant_id as "claimantId", revision, state, advisor_id as "advisorId",
      drafted_on as "draftedOn", worded_on as "wordedOn", goals, words, review_on as "reviewOn",
      claimant_signature as "claimantSignature", advisor_signature as "advisorSignature", agreed_on as "agreedOn",
      last_review as "lastReview", ending
    from ${from}
    where claimant_id = any(${recordsOfSql('$1')}) and ($2::text[] is null or state = any($2))
  )
  select
    (select count(*)::integer from listed) as total,
    (select coalesce(json_agg(shown), '[]') from (
      select * from listed
      where $3::date is null or ("draftedOn", "planId") < ($3, $4::uuid)
      order by "draftedOn" desc, "planId" desc
      limit $5
    ) shown) as rows`;

@QueryHandler(ListActionPlans)
export class ListActionPlansHandler implements IQueryHandler<ListActionPlans> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
    private readonly past: Past,
  ) {}

  async execute({
    asked: { claimantId, state },
    page: { limit, after },
    moment,
  }: ListActionPlans): Promise<Page<ActionPlanRecord, ActionPlansPlace>> {
    const given = moment && (await this.past.of(claimantId, moment)).jsonOf(actionPlanFold, 'actionPlan');
    const from = given === null ? table.view : table.givenSql('$6');
    const [{ total, rows }] = await this.dataSource.query<[PageRows<ActionPlanRow>]>(pageSql(from), [
      claimantId,
      state ?? null,
      after?.draftedOn ?? null,
      after?.id ?? null,
      limit + 1,
      ...(given === null ? [] : [given]),
    ]);
    const { shown, last } = cutPage(rows, limit);
    return {
      entries: await Promise.all(shown.map((row) => actionPlanRecord(this.codec, row))),
      total,
      next: last && { draftedOn: last.draftedOn, id: last.planId },
    };
  }
}
