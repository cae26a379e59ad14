import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { claimantsInReachSql, type Viewer } from '@alongside/caseload';
import { DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked } from '@alongside/projections';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { openName, type SealedName } from '../candidacy/named-application';
import type { CandidateRecord } from './board.record';
import { inReachSql } from './in-reach.sql';

/** Where a page of the list ended. */
export interface CandidatesPlace {
  readonly matches: number;
  readonly id: Uuid;
}

export interface CandidatesAsked {
  readonly advisorId: Uuid;
  readonly vacancyId: Uuid;
  readonly viewer: Viewer;
  readonly today: LocalDate;
}

/**
 * Whom of an advisor's caseload, as far as the viewer may see them, could be put forward for a vacancy, with the codes that speak for
 * it: the most first. Refuses with `employers/vacancy-not-found`.
 */
export class ListCandidatesInReach extends Query<Page<CandidateRecord, CandidatesPlace>> {
  constructor(
    readonly asked: CandidatesAsked,
    readonly page: PageAsked<CandidatesPlace>,
  ) {
    super();
  }
}

interface Row extends SealedName {
  readonly id: Uuid;
  readonly matched: string[];
  readonly missing: string[];
  readonly hasOccupation: boolean;
  readonly consented: boolean;
  readonly matches: number;
}

@QueryHandler(ListCandidatesInReach)
export class ListCandidatesInReachHandler implements IQueryHandler<ListCandidatesInReach> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ asked, page }: ListCandidatesInReach): Promise<Page<CandidateRecord, CandidatesPlace>> {
    const { text, values } = pageSql(asked, page);
    const [answer] = await this.dataSource.query<[{ known: boolean; total: number; rows: Row[] }]>(text, values);
    if (!answer.known) throw new DomainError('employers/vacancy-not-found', 'not-found', 'There is no such vacancy.');
    const { shown, last } = cutPage(answer.rows, page.limit);
    return {
      entries: await Promise.all(shown.map((row) => this.candidate(row))),
      total: answer.total,
      next: last && { matches: last.matches, id: last.id },
    };
  }

  private async candidate({ id, matched, missing, hasOccupation, consented, ...row }: Row): Promise<CandidateRecord> {
    const claimantName = await openName(this.codec, row);
    const consent = consented ? 'given' : 'to-be-asked';
    return { claimantId: id, claimantName, matchedSkills: matched, missingSkills: missing, hasOccupation, consent };
  }
}

/** One statement, so that page and count are of one snapshot. */
function pageSql(
  { vacancyId, ...of }: CandidatesAsked,
  { limit, after }: PageAsked<CandidatesPlace>,
): { readonly text: string; readonly values: unknown[] } {
  const reach = claimantsInReachSql(of);
  const { bind, values } = reach;
  const text = `
    with vacancy as (
      select * from employers.vacancy_on_board_v2 where vacancy_id = ${bind(vacancyId, 'uuid')}
    ), reach as (${reach.text}
    ), matching as (
      select r.claimant_id as id, r.name_type as "nameType", r.name_sealed as "nameSealed",
        m.matched, m.missing, v.occupation = any(r.codes) is true as "hasOccupation",
        v.employer_id = any(r.recipients) is true as consented,
        coalesce(cardinality(m.matched), 0) + (v.occupation = any(r.codes) is true)::integer as matches
      from vacancy v join reach r on ${inReachSql}
      cross join lateral (
        select coalesce(array_agg(code order by code) filter (where code = any(r.codes)), '{}') as matched,
          coalesce(array_agg(code order by code) filter (where code <> all(r.codes)), '{}') as missing
        from unnest(v.required_skills) code
      ) m
    )
    select exists (select from vacancy) as known, (select count(*)::integer from matching) as total,
      (select coalesce(json_agg(shown), '[]') from (
        select * from matching
        where ${bind(after?.matches ?? null, 'integer')} is null
          or (-matches, id) > (-${bind(after?.matches ?? null, 'integer')}, ${bind(after?.id ?? null, 'uuid')})
        order by matches desc, id
        limit ${bind(limit + 1, 'integer')}
      ) shown) as rows`;
  return { text, values };
}
