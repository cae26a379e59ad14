import type { LocalDate, Moment } from '@alongside/kernel';
import type { OccupationAsks } from '@alongside/skills-matching';
import type { CourseToJobDefinition } from '../../domain/metric-definition';
import { evidenceBits } from '../claim-facts/evidence-bits';
import { erased, noPlatform } from '../platform-facts/platforms';
import { platformsBetween } from './platform-join.sql';
import type { Selection } from './selection';
import { Bindings, lastDayOfClaim, SelectionSql } from './selection.sql';

/** In the place of the platform of a claim in which somebody was on a course that was not completed in it. */
export const onCourse = 'on-course';

type Rules = Pick<CourseToJobDefinition, 'platform' | 'success'>;

interface Steps extends Pick<Rules, 'platform'>, Moment {}

/** The skills that were taught to whoever completed a course, and the occupations of which jobs are: what a taxonomy is asked about. */
export function taughtAndToldSql({ platform, ...moment }: Steps): {
  readonly text: string;
  readonly values: unknown[];
} {
  const sql = new Bindings();
  const text = `
    select array(
      select distinct jsonb_array_elements_text(st.value::jsonb) from outcomes.platform_step_fact_v2 st
      where ${completed(sql, { platform, ...moment })}
    ) as skills, array(
      select distinct j.occupation from outcomes.job_fact_v1 j where j.occupation is not null and ${sql.known('j', moment)}
    ) as occupations`;
  return { text, values: sql.values };
}

/** That a step `st` is a completion by the as-at day of which it is known what was taught. */
function completed(sql: Bindings, { platform, ...moment }: Steps): string {
  return `st.platform = ${sql.bind(platform, 'text')} and st.step = 'completed' and st.value is not null
        and st.day <= ${sql.bind(moment.asAt, 'date')} and ${sql.known('st', moment)}`;
}

export interface PlacementWindow {
  readonly weeks: number;
  /** Whoever started before that day is of a month that is old enough. */
  readonly matureBefore: LocalDate;
}

/**
 * Claims by whether a course was completed in them (`g0`: the platform), and where they stand in the window: from the first completion in the
 * claim, the day of its closing included; of those on no course (`none`) from the opening. Who completed is placed by a job that began on the day
 * of a completion or later and asks for what that course taught, whoever was on no course by a job that asks for anything that was taught to those.
 */
export function courseToJobSql(
  selection: Selection,
  { platform, success, asks, known: knownOccupations, ...window }: Rules & PlacementWindow & OccupationAsks,
): { readonly text: string; readonly values: unknown[] } {
  const sql = new SelectionSql(selection, { withPlatforms: true });
  const known = (alias: string) => sql.known(alias, selection);
  const there = sql.bind(platform, 'text');
  const days = sql.bind(7 * window.weeks, 'integer');
  const occupations = sql.bind(
    asks.map(({ occupation }) => occupation),
    'text[]',
  );
  const skills = sql.bind(
    asks.map(({ skill }) => skill),
    'text[]',
  );
  const isThere = `${there} = any(string_to_array(${platformsBetween('f.valid_from', lastDayOfClaim(sql.asAt))}, ','))`;
  const inWindow = `j.started_on between m.start and m.start + ${days}`;
  const text = `
    with ask as materialized (
      select a.occupation, a.skill from unnest(${occupations}, ${skills}) a (occupation, skill)
    ),
    done as materialized (
      select coalesce(s.canonical_id, st.member_id) as person_id, st.day, array(select jsonb_array_elements_text(st.value::jsonb)) as skills
      from outcomes.platform_step_fact_v2 st
      left join outcomes.same_person_fact_v2 s on s.member_id = st.member_id and ${known('s')}
      where ${completed(sql, { platform, ...selection })}
    ),
    job as materialized (
      select coalesce(s.canonical_id, j.person_id) as person_id, j.started_on, j.occupation
      from outcomes.job_fact_v1 j
      left join outcomes.same_person_fact_v2 s on s.member_id = j.person_id and ${known('s')}
      where not j.in_error and j.evidence & ${evidenceBits(success.evidence)} <> 0 and j.started_on <= ${sql.asAt} and ${known('j')}
    ),
    claim as materialized (
      select f.claim_id, f.member_hash, f.in_error, f.erased, f.valid_from, f.valid_to, f.ending,
        coalesce(same.canonical_id, f.person_id) as person_id, ${isThere} as is_there
      from ${sql.from}
      where ${sql.where}
    ),
    first as (
      select c.claim_id, min(done.day) as day
      from claim c join done on done.person_id = c.person_id and done.day between c.valid_from and c.valid_to
      group by 1
    ),
    member as materialized (
      select c.*, coalesce(first.day, c.valid_from) as start,
        case when c.erased then '${erased}' when first.day is not null then ${there} when c.is_there then '${onCourse}' else '${noPlatform}' end as kind
      from claim c left join first using (claim_id)
    ),
    taught as materialized (
      select distinct m.claim_id, done.day, ask.occupation
      from member m join done on done.person_id = m.person_id and done.day between m.start and m.valid_to
      join ask on ask.skill = any(done.skills)
      where m.kind = ${there}
    ),
    placed as (
      select m.claim_id from member m join job j on j.person_id = m.person_id and ${inWindow}
      join taught t on t.claim_id = m.claim_id and t.occupation = j.occupation and j.started_on >= t.day
      union
      select m.claim_id from member m join job j on j.person_id = m.person_id and ${inWindow}
      where m.kind = '${noPlatform}'
        and j.occupation in (select t.occupation from taught t join member taken on taken.claim_id = t.claim_id where not taken.in_error)
    ),
    work as (
      select m.claim_id, bool_or(j.started_on < m.start) as before, bool_or(j.started_on >= m.start) as since,
        bool_or(j.started_on >= m.start and (j.occupation is null or j.occupation <> all(${sql.bind(knownOccupations, 'text[]')}))) as is_unknown
      from member m join job j on j.person_id = m.person_id and j.started_on between m.valid_from and m.start + ${days}
      group by 1
    )
    select
      f.kind as g0,
      f.in_error as "inError",
      f.start < ${sql.bind(window.matureBefore, 'date')} as mature,
      case when work.before then 'in-work-already' when placed.claim_id is not null then 'placed'
        when f.ending = 'follow-up-ended' and f.valid_to < f.start + ${days} then 'lost'
        when work.is_unknown then 'unknown-work' when work.since then 'other-work' else 'no-work' end as standing,
      count(*)::integer as count,
      bit_xor(f.member_hash)::text as hash
    from member f left join placed using (claim_id) left join work using (claim_id)
    group by 1, 2, 3, 4`;
  return { text, values: sql.values };
}
