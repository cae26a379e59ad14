/** By the day since when they hold a role there, the earliest or the latest first. */
export type StaffOrder = 'since' | '-since';

/**
 * Place (kind, id), day, roles, presence, where the page before ended (day, person) and limit. One statement, so that page and
 * count are of one snapshot. Absences of one person do not overlap: there is one at most on a day.
 */
export function staffAtPlaceSql(order: StaffOrder): string {
  const [direction, beyond] = order === 'since' ? ['asc', '>'] : ['desc', '<'];
  return `
    with holder as (
      select person_id, min(valid_from) as since,
        json_agg(json_build_object('role', role, 'from', valid_from, 'to', valid_to) order by valid_from, role) as roles
      from offices.staff_role_v1
      where place_kind = $1::text and place_id = $2::uuid and valid_from <= $3::date
        and (valid_to is null or valid_to > $3::date)
      group by person_id
      having $4::text[] is null or array_agg(role) && $4
    ), listed as (
      select holder.person_id as id, name_type as "nameType", name_sealed as "nameSealed", since, roles,
        absence.absence_id is null as present, absence.valid_to as "absentUntil"
      from holder
      join offices.staff_member_v1 member on member.person_id = holder.person_id
      left join offices.absence_v1 absence on absence.person_id = holder.person_id and absence.valid_from <= $3::date
        and (absence.valid_to is null or absence.valid_to > $3::date)
      where $5::boolean is null or (absence.absence_id is null) = $5
    )
    select
      case $1
        when 'office' then exists (select from offices.office_v1 where office_id = $2::uuid)
        else exists (select from offices.organisation_v1 where organisation_id = $2::uuid)
      end as known,
      (select count(*)::integer from listed) as total,
      (select coalesce(json_agg(shown), '[]') from (
        select * from listed
        where $6::date is null or (since, id) ${beyond} ($6::date, $7::uuid)
        order by since ${direction}, id ${direction}
        limit $8
      ) shown) as rows`;
}
