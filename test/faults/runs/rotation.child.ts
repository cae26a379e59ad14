import { readFileSync } from 'node:fs';
import { KeyStore, MasterKeyRing } from '@alongside/vault';
import type { Uuid } from '@alongside/kernel';
import { withClient } from '../support/servers';

/** Rotates to that master key and tells of each batch, then that it is done; `names-first` is a defect. */
async function main([url, root, ringFile, name, manner]: readonly string[]): Promise<void> {
  const wrapping = new MasterKeyRing(Buffer.from(root!, 'hex'), () => readFileSync(ringFile!, 'utf8'));
  const tell = () => void process.send!('a batch');
  if (manner === 'names-first') await nameFirst(url!, { wrapping, name: name!, tell });
  else {
    const keys = await KeyStore.open({ connectionString: url!, wrapping });
    await keys.rotateTo(name!, tell);
    await keys.close();
  }
  process.send!('done', () => process.disconnect());
}

interface Rotation {
  readonly wrapping: MasterKeyRing;
  readonly name: string;
  readonly tell: () => void;
}

/** Says of each key that it is under the new master key, and wraps it only then. */
function nameFirst(url: string, { wrapping, name, tell }: Rotation): Promise<void> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ id: Uuid; wrapped: Buffer; by: string }>(
      'select id, wrapped, wrapped_by as by from vault.key where wrapped is not null and wrapped_by <> $1',
      [name],
    );
    await client.query('update vault.key set wrapped_by = $1 where wrapped is not null', [name]);
    tell();
    for (const { id, wrapped, by } of rows) {
      const anew = wrapping.wrap(name, id, wrapping.unwrap(by, id, wrapped));
      await client.query('update vault.key set wrapped = $1 where id = $2 and wrapped is not null', [anew, id]);
    }
  });
}

void main(process.argv.slice(2));
