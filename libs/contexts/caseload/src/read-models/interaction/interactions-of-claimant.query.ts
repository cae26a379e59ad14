import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import { Values } from '../viewer/seen.sql';
import { interactionSql, type InteractionFilter } from './interaction-filter';
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
  readonly filter: InteractionFilter;
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
function pageSql({ claimantId, filter }: InteractionsAsked, { limit, after }: PageAsked<InteractionsPlace>) {
  const { bind, all: values } = new Values();
  const place = after && `where (day, "interactionId") < (${bind(after.day, 'date')}, ${bind(after.id, 'uuid')})`;
  const text = `
    with listed as (
      select interaction_id as "interactionId", claimant_id as "claimantId", revision, state, day,
        scheduled_for as "scheduledFor", starts_at as "startsAt", moved_by_claimant as "movedByClaimant",
        moved_by_office as "movedByOffice", kind, channel, office, staff_id as "staffId", needs,
        minutes_late as "minutesLate", missed_reason as "missedReason", cancellation, note, log, next_steps as "nextSteps"
      from caseload.interaction_v2 i
      where claimant_id = ${bind(claimantId, 'uuid')} and ${interactionSql(filter, bind)}
    )
    select
      (select count(*)::integer from listed) as total,
      (select coalesce(json_agg(shown), '[]') from (
        select * from listed ${place ?? ''}
        order by day desc, "interactionId" desc
        limit ${bind(limit + 1, 'integer')}
      ) shown) as rows`;
  return { text, values };
}

@QueryHandler(ListInteractions)
export class ListInteractionsHandler implements IQueryHandler<ListInteractions> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly records: InteractionRecords,
  ) {}

  async execute({ asked, page }: ListInteractions): Promise<Page<InteractionRecord, InteractionsPlace>> {
    const { text, values } = pageSql(asked, page);
    const [{ total, rows }] = await this.dataSource.query<[PageRows<InteractionRow>]>(text, values);
    const { shown, last } = cutPage(rows, page.limit);
    return {
      entries: await this.records.of(shown),
      total,
      next: last && { day: last.day, id: last.interactionId },
    };
  }
}
