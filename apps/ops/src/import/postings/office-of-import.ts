import { isUuid, type Uuid } from '@alongside/kernel';
import type { Session } from '../../session';
import { plainName } from '../office-id';
import { registeredOffices, type RegisteredOffice } from '../office-register';

/** The office by id or by name; the only one that is open unless told. */
export async function officeOfImport(session: Pick<Session, 'platform'>, told: string | undefined): Promise<Uuid> {
  const rows = (await registeredOffices(session)).filter(({ closedOn }) => closedOn === null);
  const isMeant = ({ id, name }: RegisteredOffice) => [id, plainName(name)].includes(plainName(told ?? ''));
  const found = told === undefined ? rows : rows.filter(isMeant);
  if (found.length === 1) return found[0]!.id;
  if (told !== undefined && isUuid(told) && rows.length === 0) return told.toLowerCase();
  const known = rows.map(({ id, name }) => `${name} (${id})`).join(', ') || 'none';
  throw new Error(`name the office that looks after the vacancies with --office: its id or its name. Open: ${known}`);
}
