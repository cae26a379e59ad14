import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Values, type Bind } from '@alongside/caseload';
import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { isKeptSql, type Excludable } from '../team/kept-from.sql';
import { ownerTodaySql } from '../team/owner-today.sql';
import type { BreakGlassRecord } from './break-glass.record';
import { glassRecord, isOverdueSql, shownGlassSql, type ShownGlass } from './shown-glass';

export const reviewStates = ['waiting', 'overdue', 'reviewed'] as const;

export type ReviewState = (typeof reviewStates)[number];

/** Where a page of the list ended. */
export interface BreakGlassPlace {
  readonly brokenAt: Instant;
  readonly id: Uuid;
}

export interface BreakGlassesAsked {
  /** Of cases that somebody has in hand today, or of an office. */
  readonly of: { readonly ownerId: Uuid } | { readonly office: Uuid };
  readonly review?: ReviewState;
  readonly viewer: Excludable;
  readonly now: Instant;
  readonly today: LocalDate;
}

/** Who broke glass, the last one first. */
export class ListBreakGlasses extends Query<Page<BreakGlassRecord, BreakGlassPlace>> {
  constructor(
    readonly asked: BreakGlassesAsked,
    readonly page: PageAsked<BreakGlassPlace>,
  ) {
    super();
  }
}

@QueryHandler(ListBreakGlasses)
export class ListBreakGlassesHandler implements IQueryHandler<ListBreakGlasses> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ asked, page }: ListBreakGlasses): Promise<Page<BreakGlassRecord, BreakGlassPlace>> {
    const { bind, all } = new Values();
    const [{ total, rows }] = await this.dataSource.query<[PageRows<ShownGlass>]>(pageSql(asked, page, bind), all);
    const { shown, last } = cutPage(rows, page.limit);
    const entries = await Promise.all(shown.map((one) => glassRecord(this.codec, one)));
    return { entries, total, next: last && { brokenAt: last.brokenAt, id: last.id } };
  }
}

/** One statement, so that page and count are of one snapshot. */
function pageSql(asked: BreakGlassesAsked, { limit, after }: PageAsked<BreakGlassPlace>, bind: Bind): string {
  const { of, viewer } = asked;
  const whose =
    'ownerId' in of
      ? `${ownerTodaySql('g', bind(asked.today, 'date'))} = ${bind(of.ownerId, 'uuid')}`
      : `g.office = ${bind(of.office, 'uuid')}`;
  const place = after && `where ("brokenAt", id) < (${bind(after.brokenAt, 'text')}, ${bind(after.id, 'uuid')})`;
  return `
    with listed as (
      select ${shownGlassSql(asked, bind)} from high_barriers.break_glass_v1 g
      where ${whose} and not ${isKeptSql('g.claimant_id', viewer, bind)} and ${isInStateSql(asked, bind)}
    )
    select (select count(*)::integer from listed) as total, (select coalesce(json_agg(shown), '[]') from (
      select * from listed ${place ?? ''} order by "brokenAt" desc, id desc limit ${bind(limit + 1, 'integer')}) shown) as rows`;
}

function isInStateSql({ review, today }: BreakGlassesAsked, bind: Bind): string {
  switch (review) {
    case 'waiting':
      return 'g.verdict is null and not g.forgotten';
    case 'overdue':
      return isOverdueSql('g', bind(today, 'date'));
    case 'reviewed':
      return 'g.verdict is not null';
    case undefined:
      return 'true';
  }
}
