import { createHash } from 'node:crypto';
import type { Uuid } from '@alongside/kernel';

/**
 * An id that the same command derives again: UUID version 8 of the command id's first 48 bits (so that it keeps the time order
 * of a v7 key) and a hash of the command id and the name.
 */
export function derivedId(commandId: Uuid, name: string): Uuid {
  const bytes = createHash('sha256').update(`${commandId}/${name}`).digest();
  Buffer.from(commandId.replaceAll('-', ''), 'hex').copy(bytes, 0, 0, 6);
  return uuidOfDigest(bytes);
}

/** The first 16 bytes of a digest in the layout of a UUID of version 8. */
export function uuidOfDigest(digest: Buffer): Uuid {
  const bytes = Buffer.from(digest.subarray(0, 16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
