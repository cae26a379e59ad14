import { open, readFile, type FileHandle } from 'node:fs/promises';

/** One event whose append was answered. */
export interface Acknowledged {
  /** Names what was meant, however often it was sent. */
  readonly token: string;
  readonly stream: string;
  readonly revision: string;
  /** The number in its position; `null` where whoever acknowledged it did not wait to hear. */
  readonly number: string | null;
}

/** What was acknowledged, in a file outside every database. It is on disk when `add` resolves; those that wait share one flush. */
export class Acknowledgements<One = Acknowledged> {
  #lines: string[] = [];
  #flushed: Promise<void> | null = null;
  #count = 0;

  private constructor(
    private readonly file: FileHandle,
    private readonly path: string,
  ) {}

  static async create<One = Acknowledged>(path: string): Promise<Acknowledgements<One>> {
    return new Acknowledgements<One>(await open(path, 'ax'), path);
  }

  get count(): number {
    return this.#count;
  }

  add(acknowledged: readonly One[]): Promise<void> {
    this.#count += acknowledged.length;
    for (const one of acknowledged) this.#lines.push(JSON.stringify(one));
    this.#flushed ??= this.#flush();
    return this.#flushed;
  }

  async close(): Promise<readonly One[]> {
    await this.#flushed;
    if (this.#lines.length > 0) await this.#flush();
    await this.file.close();
    const text = await readFile(this.path, 'utf8');
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as One);
  }

  async #flush(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    const lines = this.#lines.splice(0);
    this.#flushed = null;
    await this.file.appendFile(lines.map((line) => `${line}\n`).join(''));
    await this.file.datasync();
  }
}
