import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import { InteractionRecords } from './interaction-records';
import type { InteractionRecord } from './interaction.record';
import type { InteractionRow } from './interaction.row';

/** Where a page of the list ended. */
export interface InteractionsPlace {
  readonly day: LocalDate;
  readonly id: Uuid;
}

export interface InteractionsAsked {
  readonly claimantId: Uuid;
  readonly state?: readonly string[];
  /** Both ends are included. */
  readonly day?: { readonly from?: LocalDate; readonly to?: LocalDate };
}

/** The interactions of a claimant, the latest day first. */
export class ListInteractions extends Query<Page<InteractionRecord, InteractionsPlace>> {
  constructor(
    readonly asked: InteractionsAsked,
    readonly page: PageAsked<InteractionsPlace>,
  ) {
    super();
  }
}

/** One statement, so that page and count are of one snapshot. */
const pageSql = `
  with listed as (
    select interaction_id as "interactionId", claimant_id as "claimantId", revision, state, day,
      scheduled_for as "scheduledFor", starts_at as "startsAt", moved_by_claimant as "movedByClaimant",
      moved_by_office as "movedByOffice", kind, channel, office,
      staff_id as "staffId", needs, minutes_late as "minutesLate", missed_reason as "missedReason", cancellation, note, log, next_steps as "nextSteps"
    from caseload.interaction_v2
    where claimant_id = $1
      and ($2::text[] is null or state = any($2))
      and ($3::date is null or day >= $3)
      and ($4::date is null or day <= $4)
  )
  select
    (select count(*)::integer from listed) as total,
    (select coalesce(json_agg(shown), '[]') from (
      select * from listed
      where $5::date is null or (day, "interactionId") < ($5, $6::uuid)
      order by day desc, "interactionId" desc
      limit $7
    ) shown) as rows`;

@QueryHandler(ListInteractions)
export class ListInteractionsHandler implements IQueryHandler<ListInteractions> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly records: InteractionRecords,
  ) {}

  async execute({
    asked: { claimantId, state, day },
    page: { limit, after },
  }: ListInteractions): Promise<Page<InteractionRecord, InteractionsPlace>> {
    const [{ total, rows }] = await this.dataSource.query<[PageRows<InteractionRow>]>(pageSql, [
      claimantId,
      state ?? null,
      day?.from ?? null,
      day?.to ?? null,
      after?.day ?? null,
      after?.id ?? null,
      limit + 1,
    ]);
    const { shown, last } = cutPage(rows, limit);
    return {
      entries: await this.records.of(shown),
      total,
      next: last && { day: last.day, id: last.interactionId },
    };
  }
}
