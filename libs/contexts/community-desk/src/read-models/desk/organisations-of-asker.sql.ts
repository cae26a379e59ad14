import type { Bind } from '@alongside/caseload';
import type { LocalDate, Uuid } from '@alongside/kernel';

/** Somebody from whom an exclusion of an organisation may keep claimants. */
export interface Asker {
  readonly personId: Uuid;
  /** Those that the person holds a role at. */
  readonly organisations: readonly Uuid[];
  /** Those that the person holds a role at. */
  readonly desks: readonly Uuid[];
  readonly today: LocalDate;
}

/**
 * The organisations that somebody is of today, as an array: those of the roles, those worked for at any desk, and, of a desk where the person
 * holds a role and is not known to work, its host and every other partner.
 */
export function organisationsOfAskerSql({ personId, organisations, desks, today }: Asker, bind: Bind): string {
  const [me, day] = [bind(personId, 'uuid'), bind(today, 'date')];
  const isToday = (row: string) =>
    `${row}.valid_from <= ${day} and (${row}.valid_to is null or ${row}.valid_to > ${day})`;
  return `(${bind(organisations, 'uuid[]')} || array(
    select w.organisation_id from community_desk.desk_worker_v1 w where w.person_id = ${me} and ${isToday('w')}
    union
    select p.organisation_id from community_desk.desk_partner_v1 p
    where p.desk_id = any(${bind(desks, 'uuid[]')}) and ${isToday('p')} and not exists (
      select from community_desk.desk_worker_v1 w
      where w.desk_id = p.desk_id and w.person_id = ${me} and ${isToday('w')})))`;
}
