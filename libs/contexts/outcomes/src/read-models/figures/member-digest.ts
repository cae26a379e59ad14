import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';

/** The injected key under which sets of members are digested: 32 bytes, the same for as long as figures are compared. */
export const memberDigestKey = Symbol('member digest key');

/**
 * Tells whether two figures are of the same claims, without telling which: HMAC-SHA-256 over the number of claims and the sum of a
 * 64-bit hash of each, so that their order does not matter and PostgreSQL adds them up in the pass that counts them.
 */
@Injectable()
export class MemberDigest {
  constructor(@Inject(memberDigestKey) private readonly key: Buffer) {}

  /** Of disjoint cells of claims. */
  of(cells: readonly { readonly count: number; readonly hash: string }[]): string {
    const count = cells.reduce((total, cell) => total + cell.count, 0);
    const hash = cells.reduce((total, cell) => total + BigInt(cell.hash), 0n);
    return createHmac('sha256', this.key).update(`${count}:${hash}`).digest('base64url');
  }
}
