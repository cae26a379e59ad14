/** The ids of all records of the employer that `id` is a record of, itself included: of one that is merged with none, and of no employer, that one alone. */
export function recordsOfEmployerSql(id: string): string {
  return `coalesce((
    select stays.duplicate_ids || stays.employer_id from employers.employer_v2 own
    join employers.employer_v2 stays on stays.employer_id = coalesce(own.canonical_id, own.employer_id)
    where own.employer_id = ${id}), array[${id}])`;
}

/** The record of the employer that stays, where `id` is merged into another; else `id`. */
export function stayingEmployerSql(id: string): string {
  return `coalesce((select canonical_id from employers.employer_v2 where employer_id = ${id}), ${id})`;
}
