import { createHmac, timingSafeEqual } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import type { KeptHead } from '@alongside/event-store-postgres';

/** A file that is no kept head, or that somebody changed. */
export class NoKeptHead extends Error {
  constructor(file: string) {
    super(`${file} holds no head that this installation signed`);
    this.name = 'NoKeptHead';
  }
}

/** A head of the log in a file, signed with a key that the database does not know. */
export class HeadFile {
  constructor(
    private readonly file: string,
    private readonly key: Buffer,
  ) {}

  /** `null` where there is no such file yet. Throws `NoKeptHead` where its signature is wrong. */
  async read(): Promise<KeptHead | null> {
    const text = await readFile(this.file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (text === null) return null;
    const { position, link, signature } = parsed(text);
    const expected = this.#signature({ position: String(position), link: String(link) });
    const given = Buffer.from(String(signature), 'hex');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new NoKeptHead(this.file);
    return { position: String(position), link: String(link) };
  }

  /** Whole or not at all, and durable when it resolves. */
  async write(head: KeptHead): Promise<void> {
    const draft = `${this.file}.draft`;
    const file = await open(draft, 'w');
    try {
      const signature = this.#signature(head).toString('hex');
      await file.writeFile(`${JSON.stringify({ ...head, signature }, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, this.file);
  }

  #signature({ position, link }: KeptHead): Buffer {
    return createHmac('sha256', this.key)
      .update(JSON.stringify([position, link]))
      .digest();
  }
}

function parsed(text: string): { readonly [name in 'position' | 'link' | 'signature']?: unknown } {
  try {
    return Object(JSON.parse(text)) as object;
  } catch {
    return {};
  }
}
