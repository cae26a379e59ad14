/**
 * Those of a table of members who are at a desk on a day, the longest there first: desk, day, where the page before ended (day, id) and
 * limit. The closing of the desk ends what had no end before. One statement, so that page and count are of one snapshot.
 */
export function deskMembersSql(table: 'desk_partner_v1' | 'desk_worker_v1', columns: string): string {
  return `
    with listed as (
      select joining_id as id, valid_from as "from", least(valid_to, closed_on) as "to", organisation_id as "organisationId",
        ${columns}
      from community_desk.${table} member join community_desk.desk_v1 desk on desk.desk_id = member.desk_id
      where member.desk_id = $1 and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)
        and (closed_on is null or closed_on > $2::date)
    )
    select
      (select count(*)::integer from listed) as total,
      (select coalesce(json_agg(shown), '[]') from (
        select * from listed where $3::date is null or ("from", id) > ($3::date, $4::uuid) order by "from", id limit $5
      ) shown) as rows`;
}
