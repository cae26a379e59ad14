/** As parts of a statement. */
interface AdvisorAsked {
  readonly personId: string;
  readonly office: string;
  readonly day: string;
}

/** Whether `row`, which has an interval, is of that day. */
export function isOnSql(row: string, day: string): string {
  return `${row}.valid_from <= ${day} and (${row}.valid_to is null or ${row}.valid_to > ${day})`;
}

/** Whether `row`, of the roles, is that of an advisor at the office on that day. */
export function isAdvisorAtSql(row: string, { office, day }: Pick<AdvisorAsked, 'office' | 'day'>): string {
  return `${row}.place_kind = 'office' and ${row}.place_id = ${office} and ${row}.role = 'advisor' and ${isOnSql(row, day)}`;
}

/**
 * Whether the person is an advisor of that office on that day, and there rather than absent. It is looked up in an index for each row that
 * asks: behind `offset 0` the planner never reads the register beside a list.
 */
export function isAdvisorThereSql({ personId, office, day }: AdvisorAsked): string {
  return `exists (
    select from offices.staff_role_v1 held where held.person_id = ${personId} and ${isAdvisorAtSql('held', { office, day })}
      and not exists (
        select from offices.absence_v1 absence where absence.person_id = held.person_id and ${isOnSql('absence', day)}
      ) offset 0
  )`;
}
