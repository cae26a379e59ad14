import type { LocalDate, Uuid } from '@alongside/kernel';
import type { Session } from '../session';
import { officeId, plainName } from './office-id';
import { quoted, RowProblem } from './row-problem';

/** The id of an office that is known by id or by name; throws a `RowProblem` where there is none. */
export type OfficeOf = (idOrName: string) => Uuid;

export interface RegisteredOffice {
  readonly id: Uuid;
  readonly name: string;
  readonly closedOn: LocalDate | null;
}

const officesSql = 'select office_id as id, name, closed_on as "closedOn" from offices.office_v1 order by name';

export async function registeredOffices({ platform }: Pick<Session, 'platform'>): Promise<readonly RegisteredOffice[]> {
  return (await platform.pool.query<RegisteredOffice>(officesSql)).rows;
}

/**
 * Looks offices up among those of the register, one that was closed included, for records are of days long gone. Of two with one name the
 * open one is meant; an office may also have been opened under the id that is made from its name.
 */
export function officeAmong(offices: readonly RegisteredOffice[]): OfficeOf {
  const ids = new Set(offices.map(({ id }) => id));
  return (idOrName) => {
    const id = officeId(idOrName);
    const called = offices.filter(({ name }) => plainName(name) === plainName(idOrName));
    const open = called.filter(({ closedOn }) => closedOn === null);
    const [one, another] = open.length > 0 ? open : called;
    if (another && !ids.has(id))
      throw new RowProblem('unknown-office', `several offices are called ${quoted(idOrName)}: name it by its id`);
    if (one && !another) return one.id;
    if (ids.has(id)) return id;
    throw new RowProblem(
      'unknown-office',
      `the register has no office ${quoted(idOrName)}; it has ${inWords(offices)}`,
    );
  };
}

function inWords(offices: readonly RegisteredOffice[]): string {
  const shown = offices.slice(0, 10).map(({ id, name }) => `${name} (${id})`);
  return shown.length === 0 ? 'none' : shown.join(', ') + (offices.length > 10 ? ', …' : '');
}
