import { erased, noPlatform } from '../platform-facts/platforms';
import { platformsBetween } from './platform-join.sql';
import type { Selection } from './selection';
import { lastDayOfClaim, SelectionSql } from './selection.sql';

interface Way {
  readonly platform: string;
  readonly weeks: number;
}

/**
 * Claims by whether the person was on the platform within so many weeks of the opening (`g0`), and was referred by it within them (`g1`): while
 * the claim was open, by the as-at day.
 */
export class WayToJobSql extends SelectionSql {
  override readonly groups: readonly string[];

  constructor(selection: Selection, { platform, weeks }: Way) {
    super(selection, { withPlatforms: true });
    const known = (alias: string) => this.known(alias, selection);
    const there = this.bind(platform, 'text');
    const last = lastDayOfClaim(`f.valid_from + ${this.bind(7 * weeks, 'integer')}`, this.asAt);
    const isThere = `${there} = any(string_to_array(${platformsBetween('f.valid_from', last)}, ','))`;
    this.groups = [
      `case when f.erased then '${erased}' when ${isThere} then ${there} else '${noPlatform}' end`,
      `exists (select from unnest(rf.days) as one (day) where one.day >= f.valid_from and one.day <= ${last})::text`,
    ];
    this.from += `
    left join (
      select coalesce(s.canonical_id, st.member_id) as member_id, array_agg(st.day) as days
      from outcomes.platform_step_fact_v2 st
      left join outcomes.same_person_fact_v2 s on s.member_id = st.member_id and ${known('s')}
      where st.platform = ${there} and st.step = 'referred' and ${known('st')}
      group by 1
    ) rf on rf.member_id = coalesce(same.canonical_id, f.person_id)`;
  }
}
