import type { PlanToJobDefinition } from '../../domain/metric-definition';
import { erased, noPlatform } from '../platform-facts/platforms';
import type { Selection } from './selection';
import { countAndHash, SelectionSql } from './selection.sql';
import { survivalCode, untilSql } from './survival-cells.sql';

/**
 * How long the claims in which a plan was agreed were followed from that day on: `g0` is the platform where the plan is followed there, `g1`
 * whether there was the job before there was the plan.
 *
 * A plan is of every claim of the person that was open on the day of its agreement. On the platform it counts from the day on which it was
 * made the plan of a partnership at the earliest: what was signed before did not yet follow it there. Of a claim that was closed by then it
 * is a plan as any other.
 */
export function planToJobSql(
  selection: Selection,
  { platform, success }: Pick<PlanToJobDefinition, 'platform' | 'success'>,
): { readonly text: string; readonly values: unknown[] } {
  const sql = new SelectionSql(selection);
  const known = (alias: string) => sql.known(alias, selection);
  const until = untilSql(sql, success);
  const there = sql.bind(platform, 'text');
  const text = `
    with named as (
      select st.value::uuid as plan_id, min(st.day) as day
      from outcomes.platform_step_fact_v2 st
      where st.platform = ${there} and st.step = 'plan-agreed' and st.day <= ${sql.asAt} and ${known('st')}
      group by 1
    ),
    plan as (
      select coalesce(s.canonical_id, a.person_id) as person_id, way.day, way.is_there
      from outcomes.plan_fact_v1 a
      left join named on named.plan_id = a.plan_id
      cross join lateral (values (a.agreed_on, false), (greatest(a.agreed_on, named.day), true)) way (day, is_there)
      left join outcomes.same_person_fact_v2 s on s.member_id = a.person_id and ${known('s')}
      where not a.in_error and (named.plan_id is not null or not way.is_there) and a.agreed_on <= ${sql.asAt} and ${known('a')}
    ),
    claim as (
      select distinct on (f.claim_id) f.*, plan.day as start, plan.is_there
      from ${sql.from}
      left join outcomes.same_person_fact_v2 one on one.member_id = f.person_id and ${known('one')}
      join plan on plan.person_id = coalesce(one.canonical_id, f.person_id)
        and plan.day >= f.valid_from and plan.day < f.valid_to
      where ${sql.where}
      order by f.claim_id, plan.is_there desc, plan.day
    )
    select
      case when f.erased then '${erased}' when f.is_there then ${there} else '${noPlatform}' end as g0,
      (${until} < f.start)::text as g1,
      case when ${until} < f.start then 0 else ${survivalCode(sql, success, 'f.start')} end as code,
      ${countAndHash}
    from claim f
    group by 1, 2, 3`;
  return { text, values: sql.values };
}
