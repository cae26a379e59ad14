import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { recordsOfSql } from '@alongside/caseload';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { introductionRecord } from './introduction-record';
import type { IntroductionRecord } from './introduction.record';
import type { IntroductionRow } from './introduction.row';

/** Where a page of the list ended. */
export interface IntroductionsPlace {
  readonly madeOn: LocalDate;
  readonly id: Uuid;
}

/** The introductions of a claimant, what was made last first; none that was entered in error. */
export class ListIntroductions extends Query<Page<IntroductionRecord, IntroductionsPlace>> {
  constructor(
    readonly claimantId: Uuid,
    readonly page: PageAsked<IntroductionsPlace>,
  ) {
    super();
  }
}

/** One statement, so that page and count are of one snapshot. */
const pageSql = `
  with listed as (
    select introduction_id as "introductionId", claimant_id as "claimantId", employer_id as "employerId", revision,
      made_on as "madeOn", introducer, introducer_id as "introducerId", vacancy_id as "vacancyId", override, words, results,
      entered_in_error_on as "enteredInErrorOn"
    from employers.introduction_v1
    where claimant_id = any(${recordsOfSql('$1')}) and entered_in_error_on is null
  )
  select
    (select count(*)::integer from listed) as total,
    (select coalesce(json_agg(shown), '[]') from (
      select * from listed
      where $2::date is null or ("madeOn", "introductionId") < ($2, $3::uuid)
      order by "madeOn" desc, "introductionId" desc
      limit $4
    ) shown) as rows`;

@QueryHandler(ListIntroductions)
export class ListIntroductionsHandler implements IQueryHandler<ListIntroductions> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({
    claimantId,
    page: { limit, after },
  }: ListIntroductions): Promise<Page<IntroductionRecord, IntroductionsPlace>> {
    const values = [claimantId, after?.madeOn ?? null, after?.id ?? null, limit + 1];
    const [{ total, rows }] = await this.dataSource.query<[PageRows<IntroductionRow>]>(pageSql, values);
    const { shown, last } = cutPage(rows, limit);
    return {
      entries: await Promise.all(shown.map((row) => introductionRecord(this.codec, row))),
      total,
      next: last && { madeOn: last.madeOn, id: last.introductionId },
    };
  }
}
