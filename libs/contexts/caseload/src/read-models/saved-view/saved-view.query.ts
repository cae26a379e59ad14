import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Uuid } from '@alongside/kernel';
import { EventCodec, openedOrNull } from '@alongside/vault';
import { DataSource } from 'typeorm';
import type { SavedViewRecord } from './saved-view.record';
import type { SavedViewRow } from './saved-view.row';
import { isFoundSql, viewColumns, type ViewSeeker } from './saved-view.sql';

/** A view, and what it asks of its list. */
export interface FoundView {
  readonly record: SavedViewRecord;
  readonly query: string;
}

/** A saved view, as somebody finds it; `null` where it is not that person's to find, be it there or not. */
export class FindSavedView extends Query<FoundView | null> {
  constructor(
    readonly seeker: ViewSeeker,
    readonly viewId: Uuid,
  ) {
    super();
  }
}

@QueryHandler(FindSavedView)
export class FindSavedViewHandler implements IQueryHandler<FindSavedView> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ seeker, viewId }: FindSavedView): Promise<FoundView | null> {
    const [row] = await this.dataSource.query<SavedViewRow[]>(
      `select ${viewColumns} from caseload.saved_view_v1 where ${isFoundSql} and view_id = $3`,
      [seeker.personId, seeker.offices, viewId],
    );
    return row ? foundView(this.codec, row) : null;
  }
}

export async function foundView(codec: EventCodec, row: SavedViewRow): Promise<FoundView> {
  const { viewId: id, nameType, nameSealed, query, ...shown } = row;
  const { name } = await codec.openSealed(nameType, { personal: nameSealed }, ['personal']);
  return { record: { id, name: openedOrNull<string>(name), ...shown }, query };
}
