import { createHash } from 'node:crypto';
import type { Uuid } from '@alongside/kernel';

/** 64 bits of a member's id, as PostgreSQL's `bigint`: sets of members are told apart by putting them together. */
export function memberHash(id: Uuid): string {
  return createHash('sha256').update(id).digest().readBigInt64BE().toString();
}
