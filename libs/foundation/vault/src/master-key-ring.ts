import { randomBytes } from 'node:crypto';
import type { Uuid } from '@alongside/kernel';
import { decrypt, encrypt } from './cipher';
import { UnknownWrappingKey, type KeyWrapping } from './key-wrapping';

/** The first master key, which derives from the root secret. */
export const rootName = 'root';

/**
 * The master keys of an installation: the first one derives from its root secret, the others stand in a text, a line each with name and 32
 * bytes of base64, the newest last.
 */
export class MasterKeyRing implements KeyWrapping {
  private keys!: ReadonlyMap<string, Buffer>;

  /** `text` reads the lines anew. Throws where one is no key, without telling it. */
  constructor(
    private readonly root: Buffer,
    private readonly text: () => string = () => '',
  ) {
    this.refresh();
  }

  get names(): readonly string[] {
    return [...this.keys.keys()];
  }

  refresh(): void {
    const lines = this.text()
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    this.keys = new Map([[rootName, this.root], ...lines.map(keyIn)]);
  }

  wrap(name: string, id: Uuid, secret: Buffer): Buffer {
    return encrypt(this.keyOf(name), secret, Buffer.from(id));
  }

  unwrap(name: string, id: Uuid, wrapped: Buffer): Buffer {
    return decrypt(this.keyOf(name), wrapped, Buffer.from(id));
  }

  private keyOf(name: string): Buffer {
    const key = this.keys.get(name);
    if (!key) throw new UnknownWrappingKey(name);
    return key;
  }
}

/** A line for a new master key. */
export function masterKeyLine(name: string): string {
  return `${name} ${randomBytes(32).toString('base64')}\n`;
}

function keyIn(line: string, index: number): [string, Buffer] {
  const [name = '', secret = '', more] = line.split(/\s+/);
  const key = Buffer.from(secret, 'base64');
  if (!/^m\d+$/.test(name) || key.length !== 32 || more !== undefined)
    throw new Error(`line ${index + 1} of the master keys is not a name such as m1 and 32 bytes of base64`);
  return [name, key];
}
