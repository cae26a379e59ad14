import { erased, noPlatform } from '../platform-facts/platforms';

/** That a version of the table of that alias is the one which was held at the moment. */
type Known = (alias: string) => string;

/**
 * The memberships of whom `person` names, `pl`, one row for all records of that person. Whoever was on no platform costs the probe of a
 * hash that holds nobody else.
 */
export function platformJoin(person: string, known: Known): string {
  return `
    left join outcomes.same_person_fact_v2 same on same.member_id = ${person} and ${known('same')}
    left join (
      select coalesce(s.canonical_id, m.member_id) as member_id,
        array_agg(m.platform) as platforms, array_agg(m.valid_from) as froms, array_agg(m.valid_to) as tos
      from outcomes.membership_fact_v2 m
      left join outcomes.same_person_fact_v2 s on s.member_id = m.member_id and ${known('s')}
      where ${known('m')}
      group by 1
    ) pl on pl.member_id = coalesce(same.canonical_id, ${person})`;
}

/** The platforms on which the person was on any day from the first to the last one: codes in their order with commas between them. */
export function platformsBetween(first: string, last: string): string {
  return `case when pl.member_id is null then '${noPlatform}' else coalesce((
    select string_agg(distinct one.platform, ',' order by one.platform)
    from unnest(pl.platforms, pl.froms, pl.tos) as one (platform, joined, gone)
    where one.joined <= ${last} and one.gone > ${first}), '${noPlatform}') end`;
}

/** The same of a claim `f`, whose person may have been forgotten. */
export function platformsOfClaim(first: string, last: string): string {
  return `case when f.erased then '${erased}' else ${platformsBetween(first, last)} end`;
}
