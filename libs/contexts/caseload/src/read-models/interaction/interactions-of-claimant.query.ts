import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Moment, Uuid } from '@alongside/kernel';
import { cutPage, Table, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import { Past } from '../past/past';
import { recordsOfSql, Values } from '../viewer/seen.sql';
import { interactionSql, type InteractionFilter } from './interaction-filter';
import { interactionFold } from './interaction.fold';
import { InteractionRecords } from './interaction-records';
import type { InteractionRecord } from './interaction.record';
import { InteractionRow } from './interaction.row';

/** Where a page of the list ended. */
export interface InteractionsPlace {
  readonly day: LocalDate;
  readonly id: Uuid;
}

export interface InteractionsAsked {
  readonly claimantId: Uuid;
  readonly filter: InteractionFilter;
}

/** The interactions of a claimant, the latest day first, now or at a moment. */
export class ListInteractions extends Query<Page<InteractionRecord, InteractionsPlace>> {
  constructor(
    readonly asked: InteractionsAsked,
    readonly page: PageAsked<InteractionsPlace>,
    readonly moment: Moment | null = null,
  ) {
    super();
  }
}

const table = new Table(InteractionRow);

/** One statement, so that page and count are of one snapshot. */
function pageSql({ asked: { claimantId, filter }, page: { limit, after } }: ListInteractions, given: string | null) {
  const { bind, all: values } = new Values();
  const place = after && `where (day, "interactionId") < (${bind(after.day, 'date')}, ${bind(after.id, 'uuid')})`;
  const text = `
    with listed as (
      select interaction_id as "interactionId", claimant_id as "claimantId", revision, state, day,
        scheduled_for as "scheduledFor", starts_at as "startsAt", moved_by_claimant as "movedByClaimant",
        moved_by_office as "movedByOffice", kind, channel, office, staff_id as "staffId", needs,
        minutes_late as "minutesLate", missed_reason as "missedReason", cancellation, note, log, next_steps as "nextSteps"
      from ${given === null ? table.view : table.givenSql(bind(given, 'json'))} i
      where claimant_id = any(${recordsOfSql(bind(claimantId, 'uuid'))}) and ${interactionSql(filter, bind)}
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
    private readonly past: Past,
  ) {}

  async execute(query: ListInteractions): Promise<Page<InteractionRecord, InteractionsPlace>> {
    const { text, values } = pageSql(query, await this.givenFor(query));
    const [{ total, rows }] = await this.dataSource.query<[PageRows<InteractionRow>]>(text, values);
    const { shown, last } = cutPage(rows, query.page.limit);
    return {
      entries: await this.records.of(shown),
      total,
      next: last && { day: last.day, id: last.interactionId },
    };
  }

  /** The rows of the moment; `null` where those of the table are asked for. */
  private async givenFor({ asked, moment }: ListInteractions): Promise<string | null> {
    return moment && (await this.past.of(asked.claimantId, moment)).jsonOf(interactionFold, 'interaction');
  }
}
