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
      select person_id as id, name_type as "nameType", name_sealed as "nameSealed", since, roles,
        absence_id is null as present, absence.valid_to as "absentUntil"
      from holder
      join offices.staff_member_v1 using (person_id)
      left join offices.absence_v1 absence using (person_id)
    )
    select`;
}
