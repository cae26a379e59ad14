import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { AnyDecider, DomainEvent } from '@alongside/kernel';
import { EventCodec, type Vault } from '@alongside/vault';

type Fields = Record<string, unknown>;

/** One example for each event of a union: another event asks for another example, or it does not compile. */
export type ExamplesOf<Event extends DomainEvent> = {
  readonly [Type in Event['type']]: Extract<Event, { type: Type }>['data'];
};

export interface Catalogue {
  readonly folder: string;
  readonly deciders: readonly AnyDecider[];
  readonly examples: Readonly<Record<string, object>>;
}

/** An event as it lies in the log, but what is sealed stands open under its class. */
interface Golden {
  readonly type: string;
  /** What of it depends on the event; who did what on which route is the same for all. */
  readonly metadata: { readonly subject?: string };
  readonly data: Fields & { readonly sealed?: Readonly<Record<string, Fields>> };
}

/** Seals nothing, so that the files are the same on each day. */
const openVault = {
  seal: async (_person: string, _privacyClass: string, plaintext: string) => plaintext,
  open: async (blob: string) => blob,
  assertRemembered: async () => undefined,
} as unknown as Vault;

/**
 * What is wrong between the files and the events of this build, in sentences; nothing when all is well. A file stands for
 * what lies in the logs of others: it is the code that is wrong.
 */
export async function goldenFaults({ folder, deciders, examples }: Catalogue): Promise<string[]> {
  const codec = new EventCodec(deciders, openVault);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const types = typesOf(deciders);
  const ofTypes = types.map(async (type) => {
    const data = examples[type];
    if (!data) return `${type} has no example`;
    const file = fileOf(type);
    if (!files.includes(file)) return `${type} has no golden file: npm run golden`;
    const golden = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Golden;
    if (golden.type !== type) return `${file} holds an event of the type ${golden.type}`;
    if (!isDeepStrictEqual(await decode(codec, golden), { type, data }))
      return `${file} decodes to another event than its example`;
    if (!isDeepStrictEqual(golden, await encode(codec, type, data)))
      return `${type} would be stored otherwise than in ${file}`;
    return null;
  });
  const known = new Set(types.map(fileOf));
  return [
    ...(await Promise.all(ofTypes)).filter((fault) => fault !== null),
    ...files.filter((file) => !known.has(file)).map((file) => `${file} is of a type that no decider defines`),
    ...Object.keys(examples)
      .filter((type) => !types.includes(type))
      .map((type) => `the example ${type} is of a type that no decider defines`),
  ].sort();
}

/** Writes the files of the types that have none, and answers their names. It never touches one that is there. */
export async function writeMissing({ folder, deciders, examples }: Catalogue): Promise<string[]> {
  const codec = new EventCodec(deciders, openVault);
  const there = new Set(readdirSync(folder));
  const missing = typesOf(deciders).filter((type) => examples[type] && !there.has(fileOf(type)));
  for (const type of missing) {
    const golden = await encode(codec, type, examples[type]!);
    writeFileSync(join(folder, fileOf(type)), `${JSON.stringify(golden, null, 2)}\n`, { flag: 'wx' });
  }
  return missing.map(fileOf);
}

function typesOf(deciders: readonly AnyDecider[]): string[] {
  return deciders.flatMap((decider) => Object.keys(decider.events as object));
}

/** A type without a version is the first. */
function fileOf(type: string): string {
  return `${/\.v\d+$/.test(type) ? type : `${type}.v1`}.json`;
}

async function encode(codec: EventCodec, type: string, example: object): Promise<Golden> {
  const { subject, data } = await codec.encode({ type, data: example as DomainEvent['data'] });
  const { sealed, ...clear } = JSON.parse(data) as Fields & { sealed?: Record<string, string> };
  const metadata = subject === null ? {} : { subject };
  if (!sealed) return { type, metadata, data: clear };
  const opened = Object.entries(sealed).map(
    ([privacyClass, blob]) => [privacyClass, JSON.parse(blob) as Fields] as const,
  );
  return { type, metadata, data: { ...clear, sealed: Object.fromEntries(opened) } };
}

async function decode(codec: EventCodec, { type, data: { sealed, ...clear } }: Golden): Promise<DomainEvent> {
  const blobs = Object.entries(sealed ?? {}).map(([privacyClass, fields]) => [privacyClass, JSON.stringify(fields)]);
  return codec.decode({ type, data: JSON.stringify({ ...clear, sealed: Object.fromEntries(blobs) }) });
}
