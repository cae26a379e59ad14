import { createHash } from 'node:crypto';
import { isUuid, type Uuid } from '@alongside/kernel';

/** The namespace of ids made from names of offices; a constant of the format, so it never changes. */
const namespace = Buffer.from('5f0c1b6ed3a54c0e9b0a8d7f2b1c4e63', 'hex');

/**
 * The id of an office known by id or by name. A name's id is its UUID of version 5 (RFC 9562, section 5.5): the same for every
 * file and run, whatever the case and the spaces of the name.
 */
export function officeId(idOrName: string): Uuid {
  const text = plainName(idOrName);
  if (isUuid(text)) return text;
  const bytes = createHash('sha1').update(namespace).update(text).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function plainName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
