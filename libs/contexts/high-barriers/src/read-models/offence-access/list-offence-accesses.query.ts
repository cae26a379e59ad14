import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Values, type Bind } from '@alongside/caseload';
import type { Instant, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { EventCodec, openedOrNull, type SealedWords } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { instantSql } from '../instant.sql';
import type { CaseViewer } from '../team/case-viewer';
import { coversOffencesSql } from '../team/covers-offences.sql';
import { isKeptSql } from '../team/kept-from.sql';
import { isCaseNotInErrorSql } from '../team/not-in-error.sql';
import type { AccessStanding } from './access-standing';
import type { OffenceAccessRecord } from './offence-access.record';

/** Where a page of the list ended. */
export interface OffenceAccessPlace {
  readonly askedAt: Instant;
  readonly id: Uuid;
}

export interface OffenceAccessesAsked {
  readonly of: { readonly caseId: Uuid } | { readonly office: Uuid };
  readonly state?: readonly AccessStanding[];
  readonly viewer: CaseViewer;
  /** The offices that the viewer leads. */
  readonly leads: readonly Uuid[];
}

/** Who asked to read offences, the last one first: whoever may approve it sees all, anybody else the own askings. */
export class ListOffenceAccesses extends Query<Page<OffenceAccessRecord, OffenceAccessPlace>> {
  constructor(
    readonly asked: OffenceAccessesAsked,
    readonly page: PageAsked<OffenceAccessPlace>,
  ) {
    super();
  }
}

type ShownRow = Omit<OffenceAccessRecord, 'reason' | 'refusedBecause'> & {
  readonly words: SealedWords | null;
  readonly refusalWords: SealedWords | null;
};

@QueryHandler(ListOffenceAccesses)
export class ListOffenceAccessesHandler implements IQueryHandler<ListOffenceAccesses> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ asked, page }: ListOffenceAccesses): Promise<Page<OffenceAccessRecord, OffenceAccessPlace>> {
    const { bind, all } = new Values();
    const [{ total, rows }] = await this.dataSource.query<[PageRows<ShownRow>]>(pageSql(asked, page, bind), all);
    const { shown, last } = cutPage(rows, page.limit);
    const entries = await Promise.all(shown.map((row) => this.recordOf(row)));
    return { entries, total, next: last && { askedAt: last.askedAt, id: last.id } };
  }

  private async recordOf({ words, refusalWords, ...row }: ShownRow): Promise<OffenceAccessRecord> {
    const [reason, refusedBecause] = await Promise.all([words, refusalWords].map((sealed) => this.reasonIn(sealed)));
    return { ...row, reason: reason!, refusedBecause: refusedBecause! };
  }

  private async reasonIn(words: SealedWords | null): Promise<string | null> {
    if (words === null) return null;
    return openedOrNull<string>((await this.codec.openSealed(words.type, words.sealed, ['criminal']))['reason']);
  }
}

/** One statement, so that page and count are of one snapshot. */
function pageSql(
  { of, state, viewer, leads }: OffenceAccessesAsked,
  { limit, after }: PageAsked<OffenceAccessPlace>,
  bind: Bind,
): string {
  const whose = 'caseId' in of ? `a.case_id = ${bind(of.caseId, 'uuid')}` : `a.office = ${bind(of.office, 'uuid')}`;
  const states = bind(state ?? null, 'text[]');
  const place = after && `where ("askedAt", id) < (${bind(after.askedAt, 'text')}, ${bind(after.id, 'uuid')})`;
  return `
    with listed as (
      select a.access_id as id, a.case_id as "caseId", a.claimant_id as "claimantId", a.asked_by as "askedBy",
        ${instantSql('a.asked_at')} as "askedAt", a.purpose, a.glass_id as "glassId", a.standing as state,
        a.answered_by as "answeredBy", ${instantSql('a.until')} as until, a.words, a.refusal_words as "refusalWords"
      from high_barriers.offence_access_v1 a
      where ${whose} and (${states} is null or a.standing = any(${states})) and not ${isKeptSql('a.claimant_id', viewer, bind)}
        and ${isCaseNotInErrorSql('a')}
        and (a.asked_by = ${bind(viewer.personId, 'uuid')} or a.office = any(${bind(leads, 'uuid[]')}) or ${coversOffencesSql('a', viewer, bind)})
    )
    select (select count(*)::integer from listed) as total, (select coalesce(json_agg(shown), '[]') from (
      select * from listed ${place ?? ''} order by "askedAt" desc, id desc limit ${bind(limit + 1, 'integer')}) shown) as rows`;
}
