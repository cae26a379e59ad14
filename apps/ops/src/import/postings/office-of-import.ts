import { isUuid, type Uuid } from '@alongside/kernel';
import type { Session } from '../../session';

interface Office {
  readonly id: Uuid;
  readonly name: string;
}

const openSql = 'select office_id as id, name from offices.office_v1 where closed_on is null order by name';

/** The office by id or by name; the only one that is open unless told. */
export async function officeOfImport({ platform }: Pick<Session, 'platform'>, told: string | undefined): Promise<Uuid> {
  const { rows } = await platform.pool.query<Office>(openSql);
  const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();
  const found = told === undefined ? rows : rows.filter(({ id, name }) => [id, plain(name)].includes(plain(told)));
  if (found.length === 1) return found[0]!.id;
  if (told !== undefined && isUuid(told) && rows.length === 0) return told.toLowerCase();
  const known = rows.map(({ id, name }) => `${name} (${id})`).join(', ') || 'none';
  throw new Error(`name the office that looks after the vacancies with --office: its id or its name. Open: ${known}`);
}
