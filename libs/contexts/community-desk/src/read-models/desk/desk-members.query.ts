import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { ListOrganisationNames, ListStaffNames } from '@alongside/offices';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import type { DeskPartnerRecord, DeskWorkerRecord } from './desk-member.record';
import { deskMembersSql } from './desk-members.sql';

/** Where a page of a list of members ended. */
export interface MembersPlace {
  readonly from: LocalDate;
  readonly id: Uuid;
}

/** The organisations at a desk on a day. */
export class ListDeskPartners extends Query<Page<DeskPartnerRecord, MembersPlace>> {
  constructor(
    readonly deskId: Uuid,
    readonly day: LocalDate,
    readonly page: PageAsked<MembersPlace>,
  ) {
    super();
  }
}

/** Who works at a desk on a day. */
export class ListDeskWorkers extends Query<Page<DeskWorkerRecord, MembersPlace>> {
  constructor(
    readonly deskId: Uuid,
    readonly day: LocalDate,
    readonly page: PageAsked<MembersPlace>,
  ) {
    super();
  }
}

type Row<Shown> = Omit<Shown, 'name'> & { readonly id: Uuid };

async function membersAt<Shown>(dataSource: DataSource, sql: string, asked: ListDeskPartners | ListDeskWorkers) {
  const { limit, after } = asked.page;
  const values = [asked.deskId, asked.day, after?.from ?? null, after?.id ?? null, limit + 1];
  const [{ total, rows }] = await dataSource.query<[PageRows<Row<Shown> & MembersPlace>]>(sql, values);
  const { shown, last } = cutPage(rows, limit);
  return { total, shown, next: last && { from: last.from, id: last.id } };
}

const partnersSql = deskMembersSql('desk_partner_v1', 'organisation_id = host_id as "isHost"');
const workersSql = deskMembersSql('desk_worker_v1', 'person_id as "personId"');

@QueryHandler(ListDeskPartners)
export class ListDeskPartnersHandler implements IQueryHandler<ListDeskPartners> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
  ) {}

  async execute(asked: ListDeskPartners): Promise<Page<DeskPartnerRecord, MembersPlace>> {
    const { shown, ...page } = await membersAt<DeskPartnerRecord>(this.dataSource, partnersSql, asked);
    const named = await this.queries.execute(new ListOrganisationNames(shown.map((one) => one.organisationId)));
    const names = new Map(named.map(({ id, name }) => [id, name]));
    const entries = shown.map(({ id: _id, ...one }) => ({ ...one, name: names.get(one.organisationId) ?? null }));
    return { ...page, entries };
  }
}

@QueryHandler(ListDeskWorkers)
export class ListDeskWorkersHandler implements IQueryHandler<ListDeskWorkers> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
  ) {}

  async execute(asked: ListDeskWorkers): Promise<Page<DeskWorkerRecord, MembersPlace>> {
    const { shown, ...page } = await membersAt<DeskWorkerRecord>(this.dataSource, workersSql, asked);
    const named = await this.queries.execute(new ListStaffNames(shown.map(({ personId }) => personId)));
    const names = new Map(named.map(({ id, name }) => [id, name]));
    const entries = shown.map(({ id: _id, ...one }) => ({ ...one, name: names.get(one.personId) ?? null }));
    return { ...page, entries };
  }
}
