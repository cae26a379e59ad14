import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { recordsOfSql, Values, type Bind } from '@alongside/caseload';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import {
  basisSql,
  languagesToldSql,
  needToldSql,
  overdueSql,
  shownColumns,
  toldSql,
  type ShownReferral,
} from './referral-columns';
import { ReferralRecords } from './referral-records';
import type { ReferralRecord } from './referral.record';
import { seenReferralSql, type ReferralViewer } from './referral-viewer';

export const referralBoxes = ['in', 'out'] as const;

/** Where a page of the list ended. */
export interface ReferralsPlace {
  readonly requestedOn: LocalDate;
  readonly id: Uuid;
}

/** The referrals of an end, those that came to it or that went from it; or those of a claimant. */
export type ReferralsOf =
  { readonly end: Uuid; readonly box?: (typeof referralBoxes)[number] } | { readonly claimantId: Uuid };

export interface ReferralFilter {
  readonly state?: readonly string[];
  /** `untold` is that of which whoever asks is told nothing, `none` where none was named. */
  readonly need?: readonly string[];
  readonly language?: readonly string[];
  /** Of a rejection or a revocation. */
  readonly reason?: readonly string[];
  readonly outcome?: readonly string[];
  /** The other end. */
  readonly other?: readonly Uuid[];
  readonly basis?: readonly string[];
  /** Without an answer after the day for it. */
  readonly overdue?: boolean;
  /** The days on which they were requested. */
  readonly requestedOn?: { readonly from?: LocalDate; readonly to?: LocalDate };
  /** Requested before that day. */
  readonly requestedBefore?: LocalDate;
}

export interface ReferralsPage extends Page<ReferralRecord, ReferralsPlace> {
  /** Of the list: how many are in each state, and how many wait for an answer that is overdue. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Referrals as a viewer sees them, what was requested last first. */
export class ListReferrals extends Query<ReferralsPage> {
  constructor(
    readonly asked: { readonly of: ReferralsOf; readonly filter: ReferralFilter; readonly viewer: ReferralViewer },
    readonly page: PageAsked<ReferralsPlace>,
  ) {
    super();
  }
}

function ofSql(of: ReferralsOf, bind: Bind): string {
  if ('claimantId' in of) return `r.claimant_id = any(${recordsOfSql(bind(of.claimantId, 'uuid'))})`;
  const end = bind(of.end, 'uuid');
  if (of.box === undefined) return `(r.from_id = ${end} or r.to_id = ${end})`;
  return `r.${of.box === 'in' ? 'to' : 'from'}_id = ${end}`;
}

interface Asking {
  readonly bind: Bind;
  readonly today: string;
  readonly isOfRequester: string;
}

function filterSql(filter: ReferralFilter, asking: Asking): string {
  const { bind, today } = asking;
  const { state, reason, outcome, other, basis, overdue, requestedOn, requestedBefore } = filter;
  return [
    state && `r.state = any(${bind(state, 'text[]')})`,
    reason && `r.reason = any(${bind(reason, 'text[]')})`,
    outcome && `r.outcome = any(${bind(outcome, 'text[]')})`,
    other && `array[r.from_id, r.to_id] && ${bind(other, 'uuid[]')}`,
    basis && `${basisSql(today)} = any(${bind(basis, 'text[]')})`,
    overdue !== undefined && `${overdueSql(today)} = ${bind(overdue, 'boolean')}`,
    requestedOn?.from && `r.requested_on >= ${bind(requestedOn.from, 'date')}`,
    requestedOn?.to && `r.requested_on <= ${bind(requestedOn.to, 'date')}`,
    requestedBefore && `r.requested_on < ${bind(requestedBefore, 'date')}`,
    ...toldConditions(filter, asking),
  ]
    .filter((one): one is string => typeof one === 'string')
    .map((one) => ` and ${one}`)
    .join('');
}

/** Nobody finds a referral by what is not told. */
function toldConditions({ need, language }: ReferralFilter, { bind, today, isOfRequester }: Asking): string[] {
  const isTold = toldSql(today, isOfRequester);
  return [
    ...(need ? [`${needToldSql(isTold)} = any(${bind(need, 'text[]')})`] : []),
    ...(language ? [`(${languagesToldSql(isTold)}) && ${bind(language, 'text[]')}`] : []),
  ];
}

/** One statement, so that page, total and counts are of one snapshot. */
function pageSql({ asked: { of, filter, viewer }, page: { limit, after } }: ListReferrals) {
  const { bind, all: values } = new Values();
  const today = bind(viewer.today, 'date');
  const { isSeen, isOfRequester } = seenReferralSql(viewer, bind);
  const place =
    after && `where (r.requested_on, r.referral_id) < (${bind(after.requestedOn, 'date')}, ${bind(after.id, 'uuid')})`;
  const text = `
    with listed as (
      select r.* from community_desk.referral_v2 r
      where ${ofSql(of, bind)}${filterSql(filter, { bind, today, isOfRequester })} and ${isSeen}
    )
    select
      (select count(*)::integer from listed) as total,
      (select json_object_agg(state, count) from (
        select state, count(*)::integer from listed group by state
        union all select 'overdue', count(*)::integer from listed r where ${overdueSql(today)}
      ) counted) as counts,
      (select coalesce(json_agg(shown), '[]') from (
        select ${shownColumns(today, isOfRequester)} from listed r ${place ?? ''}
        order by r.requested_on desc, r.referral_id desc limit ${bind(limit + 1, 'integer')}
      ) shown) as rows`;
  return { text, values };
}

@QueryHandler(ListReferrals)
export class ListReferralsHandler implements IQueryHandler<ListReferrals> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly records: ReferralRecords,
  ) {}

  async execute(query: ListReferrals): Promise<ReferralsPage> {
    const { text, values } = pageSql(query);
    type Answer = PageRows<ShownReferral> & Pick<ReferralsPage, 'counts'>;
    const [{ total, rows, counts }] = await this.dataSource.query<[Answer]>(text, values);
    const { shown, last } = cutPage(rows, query.page.limit);
    return {
      entries: await this.records.of(shown),
      total,
      counts,
      next: last && { requestedOn: last.requestedOn, id: last.referralId },
    };
  }
}
