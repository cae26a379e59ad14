import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { foundView, type FoundView } from './saved-view.query';
import type { SavedViewRow } from './saved-view.row';
import { isFoundSql, viewColumns, type ViewSeeker } from './saved-view.sql';

export interface ViewsAsked {
  readonly seeker: ViewSeeker;
  /** Whether the own ones, or those of others; both unless told. */
  readonly own?: boolean;
  readonly discarded: boolean;
}

/** Where a page of the list ended. */
export interface ViewsPlace {
  readonly savedOn: LocalDate;
  readonly id: Uuid;
}

/** The own saved views and those that are shared with an office of the seeker's: what was saved last first. */
export class ListSavedViews extends Query<Page<FoundView, ViewsPlace>> {
  constructor(
    readonly asked: ViewsAsked,
    readonly page: PageAsked<ViewsPlace>,
  ) {
    super();
  }
}

/** One statement, so that page and count are of one snapshot. */
const pageSql = `
  with listed as (
    select ${viewColumns} from caseload.saved_view_v1
    where ${isFoundSql} and discarded = $3 and ($4::boolean is null or (owner_id = $1) = $4)
  )
  select
    (select count(*)::integer from listed) as total,
    (select coalesce(json_agg(shown), '[]') from (
      select * from listed where $5::text is null or ("savedOn", "viewId") < ($5, $6::uuid)
      order by "savedOn" desc, "viewId" desc limit $7
    ) shown) as rows`;

@QueryHandler(ListSavedViews)
export class ListSavedViewsHandler implements IQueryHandler<ListSavedViews> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ asked, page: { limit, after } }: ListSavedViews): Promise<Page<FoundView, ViewsPlace>> {
    const { seeker, own = null, discarded } = asked;
    const [{ total, rows }] = await this.dataSource.query<[PageRows<SavedViewRow>]>(pageSql, [
      ...[seeker.personId, seeker.offices, discarded, own, after?.savedOn ?? null, after?.id ?? null, limit + 1],
    ]);
    const { shown, last } = cutPage(rows, limit);
    const entries = await Promise.all(shown.map((row) => foundView(this.codec, row)));
    return { entries, total, next: last && { savedOn: last.savedOn, id: last.viewId } };
  }
}
