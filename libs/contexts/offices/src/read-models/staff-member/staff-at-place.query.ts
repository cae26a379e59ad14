import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import type { RoleThereRecord, StaffAtPlaceRecord } from './staff-at-place.record';
import { staffAtPlaceSql, type StaffOrder } from './staff-at-place.sql';
import { openStaffName } from './staff-name';

/** Where a page of the list ended. */
export interface StaffPlace {
  readonly since: LocalDate;
  readonly id: Uuid;
}

export interface StaffAsked {
  readonly place: { readonly kind: 'office' | 'organisation'; readonly id: Uuid };
  readonly asAt: LocalDate;
  /** Those who hold one of these roles there. */
  readonly role?: readonly string[];
  /** Only those who are present on that day, or only those who are absent. */
  readonly present?: boolean;
  readonly order: StaffOrder;
}

/**
 * Who holds a role at an office or organisation on a day. Refuses with `offices/office-not-found` or
 * `offices/organisation-not-found`.
 */
export class ListStaffAtPlace extends Query<Page<StaffAtPlaceRecord, StaffPlace>> {
  constructor(
    readonly asked: StaffAsked,
    readonly page: PageAsked<StaffPlace>,
  ) {
    super();
  }
}

interface StaffRow {
  readonly id: Uuid;
  readonly nameType: string;
  readonly nameSealed: string;
  readonly since: LocalDate;
  readonly roles: RoleThereRecord[];
  readonly present: boolean;
  readonly absentUntil: LocalDate | null;
}

@QueryHandler(ListStaffAtPlace)
export class ListStaffAtPlaceHandler implements IQueryHandler<ListStaffAtPlace> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ asked, page }: ListStaffAtPlace): Promise<Page<StaffAtPlaceRecord, StaffPlace>> {
    const { known, total, rows } = await this.rowsOf(asked, page);
    if (!known) throw notFound(asked.place.kind);
    const { shown, last } = cutPage(rows, page.limit);
    return {
      entries: await Promise.all(shown.map((row) => this.recordOf(row))),
      total,
      next: last && { since: last.since, id: last.id },
    };
  }

  private async rowsOf(
    { place, asAt, role, present, order }: StaffAsked,
    { limit, after }: PageAsked<StaffPlace>,
  ): Promise<PageRows<StaffRow> & { known: boolean }> {
    const [answer] = await this.dataSource.query<[PageRows<StaffRow> & { known: boolean }]>(staffAtPlaceSql(order), [
      place.kind,
      place.id,
      asAt,
      role ?? null,
      present ?? null,
      after?.since ?? null,
      after?.id ?? null,
      limit + 1,
    ]);
    return answer;
  }

  private async recordOf({ nameType, nameSealed, ...row }: StaffRow): Promise<StaffAtPlaceRecord> {
    return { ...row, name: await openStaffName(this.codec, { nameType, nameSealed }) };
  }
}

function notFound(kind: 'office' | 'organisation'): DomainError {
  return kind === 'office'
    ? new DomainError('offices/office-not-found', 'not-found', 'There is no such office.')
    : new DomainError('offices/organisation-not-found', 'not-found', 'There is no such organisation.');
}
