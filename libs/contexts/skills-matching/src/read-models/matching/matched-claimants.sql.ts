import { boundViewer, ownCaseloadSql, seenSql, toldToEmployersSql, type Viewer } from '@alongside/caseload';
import { mayBePutForwardSql, type SealedName } from '@alongside/employers';
import type { LocalDate, Uuid } from '@alongside/kernel';
import type { AskingVacancyRow } from './asking-vacancy.row';
import type { MatchableClaimantRow } from './matchable-claimant.row';
import type { MatchesPlace } from './matches';

export interface MatchingVacancy extends Pick<AskingVacancyRow, 'required' | 'wanted' | 'occupation'> {
  /** It can be applied for today, and has a place left. */
  readonly open: boolean;
}

export const matchingVacancySql = `
  select required, wanted, occupation,
    not closed and taken < places and (valid_through is null or valid_through >= $2::date) as open
  from skills_matching.asking_vacancy_v1 where vacancy_id = $1`;

export interface RankedClaimant extends SealedName, Pick<MatchableClaimantRow, 'skills' | 'occupations'> {
  readonly id: Uuid;
  readonly met: number;
  readonly consented: boolean;
}

/** What something held meets of something asked for, in all; each asked thing has a number. */
export interface MetBy {
  readonly asked: number;
  readonly held: string;
  readonly met: number;
}

export interface ClaimantsAsked {
  readonly vacancyId: Uuid;
  readonly viewer: Viewer;
  readonly today: LocalDate;
  readonly near: readonly MetBy[];
  /** The importance of all that is asked for. */
  readonly importance: number;
}

/**
 * Who of those whom the viewer may see has something that the vacancy asks for, the best first. Those of the viewer's offices are found by
 * the index alone; of the own caseload, and of persons with several records, all records are looked at. Only as many rows of persons
 * are looked at as are shown, in their order, and those whom the viewer may not see or who could not be put forward.
 */
export function rankedClaimantsSql(
  { vacancyId, viewer, today: day, near, importance }: ClaimantsAsked,
  { limit, after }: { readonly limit: number; readonly after: MatchesPlace | null },
): { readonly text: string; readonly values: unknown[] } {
  const own = ownCaseloadSql(viewer, day);
  const { bind, values, today } = own;
  const { isSeen } = seenSql('c', boundViewer(viewer, bind), today);
  const place = { met: bind(after?.met ?? null, 'double precision'), id: bind(after?.id ?? null, 'uuid') };
  const most = bind(limit + 1, 'integer');
  const text = `
    with near as materialized (
      select * from unnest(${bind(
        near.map(({ asked }) => asked),
        'integer[]',
      )}, ${bind(
        near.map(({ held }) => held),
        'text[]',
      )},
        ${bind(
          near.map(({ met }) => met),
          'integer[]',
        )}) n (asked, held, met)
    ), at_office as materialized (
      select h.person_id, n.asked, max(n.met) as met, bool_or(h.merged) as merged
      from near n cross join lateral (
        select h.person_id, h.merged from skills_matching.held_code_v1 h
        where h.code = n.held and h.office = any(${bind(viewer.offices, 'uuid[]')})
        offset 0
      ) h
      group by 1, 2
    ), looked_at as materialized (
      select o.claimant_id as person_id from (${own.text}) o union select person_id from at_office where merged
    ), of_records as (
      select l.person_id, n.asked, max(n.met) as met
      from looked_at l cross join lateral (
        select k.code from caseload.caseload_v7 c
        join skills_matching.matchable_claimant_v1 m on m.claimant_id = any(c.duplicate_ids || c.claimant_id)
        cross join lateral unnest(m.codes) k (code)
        where c.claimant_id = l.person_id offset 0
      ) k join near n on n.held = k.code
      group by 1, 2
    ), hit as materialized (
      select person_id, sum(met)::double precision / ${bind(importance, 'integer')} as met from (
        select person_id, asked, max(met) as met from (
          select person_id, asked, met from at_office where not merged union all select person_id, asked, met from of_records
        ) each group by 1, 2
      ) best
      group by 1
    )
    select c.claimant_id as id, h.met, c.name_type as "nameType", c.name_sealed as "nameSealed", c.consented, m.skills, m.occupations
    from (
      select person_id, met from hit
      where ${place.met} is null or (-met, person_id) > (-${place.met}, ${place.id})
      order by met desc, person_id
    ) h cross join lateral (
      select c.claimant_id, c.name_type, c.name_sealed, r.records, (v.employer_id = any(r.recipients)) is true as consented
      from caseload.caseload_v7 c
      cross join lateral (
        select c.duplicate_ids || c.claimant_id as records, e.* from (${toldToEmployersSql('c.duplicate_ids || c.claimant_id', today)}) e
      ) r
      join skills_matching.asking_vacancy_v1 v on v.vacancy_id = ${bind(vacancyId, 'uuid')}
      where c.claimant_id = h.person_id and not c.forgotten and ${isSeen} and ${mayBePutForwardSql}
      offset 0
    ) c cross join lateral (
      select
        (select coalesce(json_agg(s), '[]') from skills_matching.matchable_claimant_v1 m cross join lateral jsonb_array_elements(m.skills) s
          where m.claimant_id = any(c.records)) as skills,
        (select coalesce(json_agg(o), '[]') from skills_matching.matchable_claimant_v1 m cross join lateral jsonb_array_elements(m.occupations) o
          where m.claimant_id = any(c.records)) as occupations
      offset 0
    ) m
    order by h.met desc, h.person_id
    limit ${most}`;
  return { text, values };
}
