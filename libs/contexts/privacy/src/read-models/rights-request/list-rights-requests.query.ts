import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked } from '@alongside/projections';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { recordOf } from './rights-request.query';
import type { RightsRequestRecord } from './rights-request.record';
import { RightsRequestRow } from './rights-request.row';

/** Where a page of the list ended. */
export interface RightsRequestPlace {
  readonly dueOn: LocalDate | null;
  readonly requestId: Uuid;
}

export interface RightsRequestsAsked {
  readonly asksFor?: readonly string[];
  readonly status?: readonly string[];
  readonly person?: readonly Uuid[];
  /** Both ends included. */
  readonly due?: { readonly from?: LocalDate; readonly to?: LocalDate };
}

/** Requests, what is due first on top, and at the end what is not due. */
export class ListRightsRequests extends Query<Page<RightsRequestRecord, RightsRequestPlace>> {
  constructor(
    readonly asked: RightsRequestsAsked,
    readonly page: PageAsked<RightsRequestPlace>,
  ) {
    super();
  }
}

const due = `coalesce(request.due_on, 'infinity')`;

@QueryHandler(ListRightsRequests)
export class ListRightsRequestsHandler implements IQueryHandler<ListRightsRequests> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Page and total are of one snapshot. */
  execute({ asked, page }: ListRightsRequests): Promise<Page<RightsRequestRecord, RightsRequestPlace>> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const all = matching(manager.createQueryBuilder(RightsRequestRow, 'request'), asked);
      const total = await all.getCount();
      if (page.after !== null)
        all.andWhere(`(${due}, request.request_id) > (coalesce(:afterDue::date, 'infinity'), :afterId)`, {
          afterDue: page.after.dueOn,
          afterId: page.after.requestId,
        });
      const rows = await all
        .orderBy(due)
        .addOrderBy('request.request_id')
        .limit(page.limit + 1)
        .getMany();
      const { shown, last } = cutPage(rows, page.limit);
      const next = last && { dueOn: last.dueOn, requestId: last.requestId };
      return { entries: shown.map(recordOf), total, next };
    });
  }
}

function matching(
  all: SelectQueryBuilder<RightsRequestRow>,
  { asksFor, status, person, due: between }: RightsRequestsAsked,
): SelectQueryBuilder<RightsRequestRow> {
  if (asksFor) all.andWhere('request.asks_for = any(:asksFor)', { asksFor });
  if (status) all.andWhere('request.status = any(:status)', { status });
  if (person) all.andWhere('request.person_id = any(:person)', { person });
  if (between?.from) all.andWhere('request.due_on >= :from', { from: between.from });
  if (between?.to) all.andWhere('request.due_on <= :to', { to: between.to });
  return all;
}
