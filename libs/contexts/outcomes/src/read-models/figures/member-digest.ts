import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';

/** The injected key under which sets of members are digested: 32 bytes, the same for as long as figures are compared. */
export const memberDigestKey = Symbol('member digest key');

/**
 * Tells whether two figures are of the same claims, without telling which: HMAC-SHA-256 over the number of claims and 64 bits of
 * each one's hash put together by exclusive or, so that their order does not matter and PostgreSQL does it in the pass that counts them.
 */
@Injectable()
export class MemberDigest {
  constructor(@Inject(memberDigestKey) private readonly key: Buffer) {}

  /** Of disjoint cells of claims. */
  of(cells: readonly { readonly count: number; readonly hash: string }[]): string {
    const count = cells.reduce((total, cell) => total + cell.count, 0);
    const hash = cells.reduce((together, cell) => together ^ BigInt(cell.hash), 0n);
    return createHmac('sha256', this.key).update(`${count}:${hash}`).digest('base64url');
  }
}
