import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Uuid } from '@alongside/kernel';

/** The injected key under which one-time links are made; whoever replaces it spends all links. */
export const satisfactionLinkKey = Symbol('satisfaction link key');

const idBytes = 16;

/**
 * The secrets of one-time links: the id of the asking and 256 bits that nobody makes without the key, so a replay of the asking is
 * answered the same though no secret is stored. The id tells nothing of who was asked.
 */
@Injectable()
export class SatisfactionLinks {
  constructor(@Inject(satisfactionLinkKey) private readonly key: Buffer) {}

  /** 64 characters of base64url. */
  secretOf(satisfactionId: Uuid): string {
    const id = Buffer.from(satisfactionId.replaceAll('-', ''), 'hex');
    return Buffer.concat([id, this.mac('secret', id)]).toString('base64url');
  }

  /** The asking whose secret that is; `null` of any other text, of which no time tells how much of it is right. */
  askingOf(secret: string): Uuid | null {
    const id = idOf(Buffer.from(secret, 'base64url').subarray(0, idBytes));
    if (id === null) return null;
    const [given, expected] = [Buffer.from(secret), Buffer.from(this.secretOf(id))];
    return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
  }

  /** What is stored of a secret. */
  digestOf(secret: string): string {
    return this.mac('digest', Buffer.from(secret)).toString('base64url');
  }

  private mac(purpose: string, of: Buffer): Buffer {
    return createHmac('sha256', this.key).update(`${purpose}\0`).update(of).digest();
  }
}

function idOf(bytes: Buffer): Uuid | null {
  if (bytes.length !== idBytes) return null;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
