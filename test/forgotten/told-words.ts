import { resolved, type ApiDocument, type Schema } from '../fuzz/api-document';

/** What is told in words of their own. */
const special = new Set(['dateOfBirth', 'nationalInsuranceNumber']);

/** What is needed beside the words, where nothing of it is given. */
const besides: Readonly<Record<string, object>> = {
  nextSteps: { owner: 'claimant' },
  barrier: { theme: 'housing', severity: 'low' },
};

/** In every word: it stands nowhere else. */
const stem = 'zorblat';

/** The words, dates and numbers that a person was told of, each of them once. */
export class ToldWords {
  readonly all: string[] = [];
  private readonly dates = ['1951-03-29', '1951-03-30'];
  private readonly numbers = ['ZK481516A', 'ZL623432B'];

  constructor(private readonly document: ApiDocument) {}

  /** Whether something of that shape takes what is told of a person in other than codes. */
  isToldIn(schema: Schema, name = ''): boolean {
    const { items, properties, maxLength, pattern } = resolved(this.document, schema);
    if (properties) return Object.entries(properties).some(([key, property]) => this.isToldIn(property, key));
    if (items) return this.isToldIn(items, name);
    return special.has(name) || (maxLength !== undefined && pattern === undefined);
  }

  /** What was given, and a new word wherever something of that shape takes one; but not in what is given as `null`: it is left out. */
  filled(schema: Schema, given: unknown, name = ''): unknown {
    const { items, properties, required = [] } = resolved(this.document, schema);
    if (properties) {
      const known = (given ?? besides[name] ?? {}) as Readonly<Record<string, unknown>>;
      const told = Object.entries(properties).flatMap(([key, property]) => {
        const isTold = key in known || required.includes(key) || this.isToldIn(property, key);
        if (known[key] === null) return [[key, undefined] as const];
        return isTold ? [[key, this.filled(property, known[key], key)] as const] : [];
      });
      return { ...known, ...Object.fromEntries(told) };
    }
    if (items) return ((given ?? [undefined]) as readonly unknown[]).map((item) => this.filled(items, item, name));
    if (this.isToldIn(schema, name)) return this.newWord(name);
    return given;
  }

  newWord(name: string): string {
    const word = this.wordFor(name);
    this.all.push(word);
    return word;
  }

  private wordFor(name: string): string {
    if (name === 'dateOfBirth') return this.next(this.dates);
    if (name === 'nationalInsuranceNumber') return this.next(this.numbers);
    const word = `${stem}${this.all.length}${name}`;
    return name === 'email' ? `${word}@example.invalid` : word;
  }

  /** One of these is in each word. */
  get marks(): readonly string[] {
    return [stem, ...this.all.filter((word) => !word.startsWith(stem))];
  }

  private next(values: string[]): string {
    const value = values.shift();
    if (value === undefined) throw new Error('more of these are told than there are made up');
    return value;
  }
}
