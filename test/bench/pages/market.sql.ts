import { perAdvisor, perOffice } from './caseload-rows.sql';

export { perAdvisor, perOffice };

const numbered = (prefix: string, number: string): string => `('${prefix}' || lpad((${number})::text, 12, '0'))::uuid`;

export const claimantId = (number: string): string => numbered('0192eeee-0000-7000-8000-', number);
export const vacancyId = (number: string): string => numbered('0192aaaa-0000-7000-8000-', number);
const officeId = (number: string): string => numbered('0192cccc-0000-7000-8000-', number);

/** 100 skills that are of use everywhere, and 300 fields of 46, each with four occupations. */
export const skills = 13_900;
const everywhere = 100;
const perField = 46;
export const occupations = 1_200;

const anyOf = (seed: string, most: string | number): string => `(hashtextextended(${seed}, 7) & 1048575) % ${most}`;
/** One skill in so many that are asked for is the most popular one: the third power has as long a tail as published vacancies. */
const popular = (seed: string): string =>
  `floor(3000 * power(((hashtextextended(${seed}, 3) & 1048575) / 1048576.0)::double precision, 3))::integer`;
const inField = (field: string, seed: string): string =>
  `${everywhere} + (${field}) * ${perField} + ${anyOf(seed, perField)}`;

/**
 * A made-up taxonomy in the shape of ESCO: 13,900 skills below 600 groups and, a third of them, below another skill; four degrees of how
 * far they are of use; occupations with 22 skills, most of their own field and some that are asked for everywhere.
 */
export const fillTaxonomy = `
  create schema market;
  create table market.skill as
    select n, md5('skill' || n)::uuid::text as code,
      case when n < 30 then 'transversal' when n < ${everywhere} or n % 10 < 3 then 'cross-sector'
        when n % 10 < 8 then 'sector-specific' else 'occupation-specific' end as reuse_level
    from generate_series(0, ${skills - 1}) n;
  create unique index on market.skill (n);
  create table market.occupation as
    select o, o / 4 as field, md5('occupation' || o)::uuid::text as code from generate_series(0, ${occupations - 1}) o;
  create table market.takes as
    select distinct o.o, (case when k < 14 then ${inField('o.field', `'takes' || o.o || '/' || k`)} else ${popular(`'needs' || o.o || '/' || k`)} end)::integer as n, k < 14 as own
    from market.occupation o cross join generate_series(0, 21) k;
  create index on market.takes (o);
  analyze market.takes;
  create table market.own as select o, n, row_number() over (partition by o order by hashtextextended(n::text, o)) - 1 as at from market.takes where own;
  create index on market.own (o, at);
  analyze market.own, market.skill, market.takes;
  insert into skills_matching.taxonomy_in_force_v1 (taxonomy, since, version) values ('esco', '2024-01-01', 'bench');
  insert into skills_matching.concept_v1 (concept, taxonomy, version, code, kind, reuse_level)
    select 'esco/bench/' || code, 'esco', 'bench', code, 'skill', reuse_level from market.skill
    union all select 'esco/bench/' || code, 'esco', 'bench', code, 'occupation', null from market.occupation;
  insert into skills_matching.concept_label_v1 (concept, language, taxonomy, version, code, kind, label, alternatives, texts, plain, words)
    select concept, 'en', taxonomy, version, code, kind, 'do work of the kind ' || code, '{}', '{}', code, '' from skills_matching.concept_v1;
  insert into skills_matching.concept_relations_v1 (concept, taxonomy, version, code, broader, essential, optional)
    select 'esco/bench/' || s.code, 'esco', 'bench', s.code,
      array['G' || (s.n / 23)] || case when s.n % 8 in (1, 2, 3) then array[p.code] else '{}'::text[] end, '{}'::text[], '{}'::text[]
    from market.skill s join market.skill p on p.n = s.n - s.n % 8
    union all
    select 'esco/bench/' || o.code, 'esco', 'bench', o.code, array['F' || o.field],
      (select array_agg(s.code) from market.takes t join market.skill s using (n) where t.o = o.o), '{}'::text[]
    from market.occupation o`;

/** `$offices` of them. A vacancy requires five skills of its occupation and one that is asked for everywhere, and wants two and one; half of them name the occupation. */
export const fillVacancies = (vacancies: number): string => `
  create table market.vacancy as select v, v % ${occupations} as o from generate_series(0, ${vacancies - 1}) v;
  create table market.asks as
    select v.v, w.n, case when min(k) < 6 then 'required' else 'wanted' end as asked_as
    from market.vacancy v cross join generate_series(0, 8) k
    cross join lateral (select case when k in (5, 8) then ${popular(`'asks' || v.v || '/' || k`)}
      else (select n from market.own own where own.o = v.o and own.at = (v.v / ${occupations} * 5 + k) % (select count(*) from market.own of where of.o = v.o)) end as n) w
    group by v.v, w.n;
  create index on market.asks (v);
  analyze market.asks;
  insert into skills_matching.asking_vacancy_v1 (vacancy_id, office, employer_id, required, wanted, occupation, places, taken, closed)
    select ${vacancyId('v.v')}, ${officeId('v.v % $offices')}, null,
      coalesce((select array_agg(s.code) from market.asks a join market.skill s using (n) where a.v = v.v and a.asked_as = 'required'), '{}'),
      coalesce((select array_agg(s.code) from market.asks a join market.skill s using (n) where a.v = v.v and a.asked_as = 'wanted'), '{}'),
      case when v.v % 2 = 0 then o.code end, 2, 0, false
    from market.vacancy v join market.occupation o using (o)`;

export const fillAsks = `
  insert into skills_matching.vacancy_ask_v1 (vacancy_id, code, office, asked_as, importance, asked)
    select vacancy_id, code, office, asked_as, importance, sum(importance) over (partition by vacancy_id) from (
      select vacancy_id, office, code, 'required' as asked_as, 2 as importance from skills_matching.asking_vacancy_v1, unnest(required) code
      union all select vacancy_id, office, code, 'wanted', 1 from skills_matching.asking_vacancy_v1, unnest(wanted) code
      union all select vacancy_id, office, occupation, 'occupation', 2 from skills_matching.asking_vacancy_v1 where occupation is not null
    ) each;
  insert into employers.vacancy_v3 (vacancy_id, revision, office, opened_on, terms, description, kind, skills, words, place, places, taken, places_left, doubts)
    select vacancy_id, 0, office, '2026-01-05',
      '{"title": "Made-up work", "kind": "job", "employer": {"name": "Made-up Mill"}, "places": 2, "locations": [{"locality": "London"}]}',
      'Work that nobody offers.', 'job', required || wanted, 'made-up work', 'london', 2, '[]', 2, '{}'
    from skills_matching.asking_vacancy_v1`;

/**
 * `$claimants` of them. A claimant has worked in an occupation, which one in three jobs on the record names, and has said four of its skills, three in ten of
 * them as another skill of the same group; and two skills that are asked for everywhere and one of another field.
 */
export const fillClaimants = `
  create table market.claimant as
    select c, ${anyOf("'was' || c", occupations)} as o, (c::int8 * 7919) % $claimants::int8 as place from generate_series(0, $claimants - 1) c;
  create table market.holds as
    select distinct on (c.c, s.code) c.c, s.code from market.claimant c cross join generate_series(0, 6) k
    cross join lateral (select (select own.n from market.own own where own.o = c.o and own.at = ${anyOf("'said' || c.c || '/' || k", 14)}) as n) own
    join market.skill s on s.n = case
      when k < 4 and ${anyOf("'else' || c.c || '/' || k", 10)} >= 3 then own.n
      when k < 4 then own.n / 23 * 23 + ${anyOf("'other' || c.c || '/' || k", 23)}
      when k < 6 then ${popular("'has' || c.c || '/' || k")}
      else ${everywhere} + ${anyOf("'noise' || c.c", skills - everywhere)} end;
  insert into market.holds select c.c, o.code from market.claimant c join market.occupation o using (o) where c.c % 3 = 0`;

export const fillMatchable = (table: string): string => `
  insert into ${table} (claimant_id, canonical_id, duplicates, offices, skills, occupations, codes, forgotten)
  select ${claimantId('c.c')}, null, 0, array[${officeId(`c.place / ${perOffice}`)}],
    coalesce(jsonb_agg(jsonb_build_object('code', h.code, 'level', 'intermediate', 'gainedIn', null)) filter (where h.code <> o.code), '[]'),
    coalesce(jsonb_agg(jsonb_build_object('code', h.code, 'employmentId', ${claimantId('c.c')})) filter (where h.code = o.code), '[]'),
    array_agg(h.code), false
  from market.claimant c join market.occupation o using (o) join market.holds h using (c) group by c.c, c.place`;

export const fillHeld = (table: string): string => `
  insert into ${table} (claimant_id, office, code, person_id, merged)
  select m.claimant_id, m.offices[1], code, m.claimant_id, false from skills_matching.matchable_claimant_v1 m, unnest(m.codes) code`;
