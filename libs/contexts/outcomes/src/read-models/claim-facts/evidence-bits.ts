import { evidenceKinds } from '../../domain/destination';

/** Kinds of evidence as the bits of a number: the first kind is 1. A kind that nobody knows has no bit. */
export function evidenceBits(kinds: readonly string[]): number {
  return evidenceKinds.reduce((bits, kind, index) => (kinds.includes(kind) ? bits | (1 << index) : bits), 0);
}
