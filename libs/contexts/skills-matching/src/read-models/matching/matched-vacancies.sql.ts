import { personOfSql, recordsOfSql, toldToEmployersSql } from '@alongside/caseload';
import { recordsOfEmployerSql, stayingEmployerSql } from '@alongside/employers';
import type { LocalDate, Uuid } from '@alongside/kernel';
import type { AskingVacancyRow } from './asking-vacancy.row';
import type { MatchableClaimantRow } from './matchable-claimant.row';

/** What a claimant is matched by, over all records of the person, and what keeps some vacancies away. */
export interface MatchingPerson extends Pick<MatchableClaimantRow, 'skills' | 'occupations'> {
  readonly declined: boolean;
  readonly excluded: readonly Uuid[];
  /** Vacancies for which there is an application. */
  readonly applied: readonly Uuid[];
  readonly hired: boolean;
}

export const matchingPersonSql = `
  with person as materialized (select ${recordsOfSql(personOfSql('$1::uuid'))} as records)
  select e.declined, e.excluded,
    (select coalesce(json_agg(s), '[]') from skills_matching.matchable_claimant_v1 m cross join lateral jsonb_array_elements(m.skills) s
      where m.claimant_id = any(p.records)) as skills,
    (select coalesce(json_agg(o), '[]') from skills_matching.matchable_claimant_v1 m cross join lateral jsonb_array_elements(m.occupations) o
      where m.claimant_id = any(p.records)) as occupations,
    (select coalesce(array_agg(distinct a.vacancy_id), '{}') from employers.application_v1 a
      where a.claimant_id = any(p.records) and a.state <> 'entered-in-error') as applied,
    exists (select from employers.application_v1 a
      where a.claimant_id = any(p.records) and a.state = 'accepted' and a.hire_ended_on is null) as hired
  from person p cross join lateral (${toldToEmployersSql('p.records', '$2::date')}) e`;

export interface RankedVacancy extends Pick<AskingVacancyRow, 'required' | 'wanted' | 'occupation'> {
  readonly vacancyId: Uuid;
  readonly met: number;
  readonly title: string;
  readonly kind: string;
  readonly employerId: Uuid | null;
  readonly employerName: string;
  readonly office: Uuid;
  readonly placesLeft: number;
  readonly validThrough: LocalDate | null;
  readonly remote: boolean | null;
}

/**
 * `$1` codes with what each is met, asked for as a skill (`$2`) or as an occupation (`$3`), per point of importance. The index alone is
 * read of vacancies that have something in common; of those that are shown their rows.
 */
export const rankedVacanciesSql = `
  with near as materialized (
    select * from unnest($1::text[], $2::integer[], $3::integer[]) n (code, as_skill, as_occupation)
  ), hit as materialized (
    select a.vacancy_id, sum(a.importance * case a.asked_as when 'occupation' then n.as_occupation else n.as_skill end)::double precision / min(a.asked) as met
    from near n cross join lateral (
      select a.vacancy_id, a.asked_as, a.importance, a.asked from skills_matching.vacancy_ask_v1 a
      where a.code = n.code and ($4::uuid[] is null or a.office = any($4)) and (a.valid_through is null or a.valid_through >= $5::date)
      offset 0
    ) a
    group by a.vacancy_id
  ), shown as (
    select h.vacancy_id, h.met from hit h
    where h.vacancy_id <> all($6::uuid[])
      and ($8::double precision is null or (-h.met, h.vacancy_id) > (-$8, $9::uuid))
      and (cardinality($7::uuid[]) = 0 or not exists (
        select from skills_matching.asking_vacancy_v1 v where v.vacancy_id = h.vacancy_id and $7::uuid[] && ${recordsOfEmployerSql('v.employer_id')}))
    order by h.met desc, h.vacancy_id
    limit $10
  )
  select s.vacancy_id as "vacancyId", s.met, a.required, a.wanted, a.occupation, a.office, ${stayingEmployerSql('a.employer_id')} as "employerId",
    v.terms ->> 'title' as title, v.kind, v.terms -> 'employer' ->> 'name' as "employerName", v.places_left as "placesLeft",
    v.valid_through::text as "validThrough", (v.terms -> 'remote')::boolean as remote
  from shown s join skills_matching.asking_vacancy_v1 a using (vacancy_id) join employers.vacancy_v3 v using (vacancy_id)
  order by s.met desc, s.vacancy_id`;
