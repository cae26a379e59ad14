import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { actionPlanRecord } from './action-plan.query';
import type { ActionPlanRecord } from './action-plan.record';
import type { ActionPlanRow } from './action-plan.row';

/** Where a page of the list ended. */
export interface ActionPlansPlace {
  readonly draftedOn: LocalDate;
  readonly id: Uuid;
}

/** The action plans of a claimant, in these states unless in any, what was drafted last first. */
export class ListActionPlans extends Query<Page<ActionPlanRecord, ActionPlansPlace>> {
  constructor(
    readonly asked: { readonly claimantId: Uuid; readonly state?: readonly string[] },
    readonly page: PageAsked<ActionPlansPlace>,
  ) {
    super();
  }
}

/** One statement, so that page and count are of one snapshot. */
const pageSql = `
  with listed as (
    select plan_id as "planId", claimant_id as "claimantId", revision, state, advisor_id as "advisorId",
      drafted_on as "draftedOn", worded_on as "wordedOn", goals, words, review_on as "reviewOn",
      claimant_signature as "claimantSignature", advisor_signature as "advisorSignature", agreed_on as "agreedOn",
      last_review as "lastReview", ending
    from caseload.action_plan_v1
    where claimant_id = $1 and ($2::text[] is null or state = any($2))
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
  ) {}

  async execute({
    asked: { claimantId, state },
    page: { limit, after },
  }: ListActionPlans): Promise<Page<ActionPlanRecord, ActionPlansPlace>> {
    const [{ total, rows }] = await this.dataSource.query<[PageRows<ActionPlanRow>]>(pageSql, [
      claimantId,
      state ?? null,
      after?.draftedOn ?? null,
      after?.id ?? null,
      limit + 1,
    ]);
    const { shown, last } = cutPage(rows, limit);
    return {
      entries: await Promise.all(shown.map((row) => actionPlanRecord(this.codec, row))),
      total,
      next: last && { draftedOn: last.draftedOn, id: last.planId },
    };
  }
}
