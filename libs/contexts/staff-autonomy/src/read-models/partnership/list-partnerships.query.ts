import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { boundViewer, recordsOfSql, seenSql, Values, type Bind, type Viewer } from '@alongside/caseload';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import type { PartnershipRecord, PartnershipStanding } from './partnership.record';
import { partnershipRecord, shownColumns, type ShownRow } from './shown-partnership';

/** Where a page of the list ended. */
export interface PartnershipsPlace {
  readonly selectedOn: LocalDate;
  readonly id: Uuid;
}

/** Whose partnerships: those with a claimant, of an advisor, or at an office. */
export type PartnershipsOf =
  | { readonly kind: 'claimant'; readonly claimantId: Uuid }
  | { readonly kind: 'advisor'; readonly advisorId: Uuid }
  | { readonly kind: 'office'; readonly office: Uuid };

export interface PartnershipsAsked {
  readonly of: PartnershipsOf;
  readonly state?: readonly PartnershipStanding[];
  /** Listed are those with claimants whom the viewer may see. */
  readonly viewer: Viewer;
  readonly today: LocalDate;
}

/** Partnerships in these states unless in any, who was selected last first. */
export class ListPartnerships extends Query<Page<PartnershipRecord, PartnershipsPlace>> {
  constructor(
    readonly asked: PartnershipsAsked,
    readonly page: PageAsked<PartnershipsPlace>,
  ) {
    super();
  }
}

@QueryHandler(ListPartnerships)
export class ListPartnershipsHandler implements IQueryHandler<ListPartnerships> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ asked, page }: ListPartnerships): Promise<Page<PartnershipRecord, PartnershipsPlace>> {
    const { text, values } = pageSql(asked, page);
    const [{ total, rows }] = await this.dataSource.query<[PageRows<ShownRow>]>(text, values);
    const { shown, last } = cutPage(rows, page.limit);
    return {
      entries: await Promise.all(shown.map((row) => partnershipRecord(this.codec, row))),
      total,
      next: last && { selectedOn: last.selectedOn, id: last.id },
    };
  }
}

/** One statement, so that page and count are of one snapshot. */
function pageSql(
  { of, state, viewer, today }: PartnershipsAsked,
  { limit, after }: PageAsked<PartnershipsPlace>,
): { readonly text: string; readonly values: unknown[] } {
  const { bind, all: values } = new Values();
  const { isSeen } = seenSql('c', boundViewer(viewer, bind), bind(today, 'date'));
  const states = bind(state ?? null, 'text[]');
  const on = bind(after?.selectedOn ?? null, 'text');
  const text = `
    with listed as (
      select ${shownColumns}
      from staff_autonomy.partnership_v1 p join caseload.caseload_v7 c on c.claimant_id = p.claimant_id
      where ${isOf(of, bind)} and ${isSeen} and (${states} is null or p.state = any(${states}))
    )
    select
      (select count(*)::integer from listed) as total,
      (select coalesce(json_agg(shown), '[]') from (
        select * from listed
        where ${on} is null or ("selectedOn", id) < (${on}, ${bind(after?.id ?? null, 'uuid')})
        order by "selectedOn" desc, id desc
        limit ${bind(limit + 1, 'integer')}
      ) shown) as rows`;
  return { text, values };
}

function isOf(of: PartnershipsOf, bind: Bind): string {
  switch (of.kind) {
    case 'claimant':
      return `p.claimant_id = any(${recordsOfSql(bind(of.claimantId, 'uuid'))})`;
    case 'advisor':
      return `p.advisor_id = ${bind(of.advisorId, 'uuid')}`;
    case 'office':
      return `p.office = ${bind(of.office, 'uuid')}`;
  }
}
