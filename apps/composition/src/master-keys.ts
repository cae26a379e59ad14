import { appendFileSync, chmodSync, readFileSync } from 'node:fs';
import { MasterKeyRing, masterKeyLine, type Secrets } from '@alongside/vault';
import type { Configuration } from './configuration';

type Place = Configuration['masterKeys'];

/** The installation's master keys: the first of its root secret, the later ones of the environment or a file. */
export function masterKeyRing(secrets: Secrets, place: Place): MasterKeyRing {
  return new MasterKeyRing(secrets.key('master-key'), () => textAt(place));
}

/** Writes a new master key to the file, flushed to the disk, and answers its name. Throws where the keys stand in the environment. */
export function addMasterKey(ring: MasterKeyRing, place: Place): string {
  if ('text' in place) throw new Error('the master keys stand in ALONGSIDE_MASTER_KEYS: add a line there');
  const name = `m${ring.names.length}`;
  appendFileSync(place.file, masterKeyLine(name), { mode: 0o600, flush: true });
  chmodSync(place.file, 0o600);
  ring.refresh();
  return name;
}

function textAt(place: Place): string {
  if ('text' in place) return place.text;
  try {
    return readFileSync(place.file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
