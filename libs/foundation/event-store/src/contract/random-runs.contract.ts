import { randomInt, randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { WrongRevision } from '../errors';
import type { Appended, EventStore, ExpectedRevision, Position, StreamCheck, StreamWrite } from '../event-store.port';
import { meets } from '../expected-revision';
import { InMemoryEventStore } from '../in-memory-event-store';
import { idsOf, newEvents } from './bench.contract';
import type { Check } from './check.contract';

/** A run against a store beside the model. */
interface Run {
  readonly store: EventStore;
  readonly model: InMemoryEventStore;
  readonly names: readonly string[];
  readonly start: Position | null;
  readonly done: Append[];
}

/** One append as numbers, so that a failing run can be shrunk and printed. */
interface Step {
  readonly touches: readonly Touch[];
  /** Repeats the append of that many steps ago, with this many of its events cut off or added. */
  readonly repeat: { readonly ago: number; readonly change: number } | null;
}

interface Touch {
  readonly stream: number;
  /** Against where the stream is: 0 right, else off by so many; or by name. */
  readonly expected: number | 'none' | 'exists' | 'any';
  /** 0 makes it a check. */
  readonly events: number;
}

interface Append {
  readonly writes: readonly StreamWrite[];
  readonly checks: readonly StreamCheck[];
}

const touch = fc.record<Touch>({
  stream: fc.nat(5),
  expected: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -2, max: 2 }) },
    { weight: 3, arbitrary: fc.constantFrom('none' as const, 'exists' as const, 'any' as const) },
  ),
  events: fc.nat(3),
});

const step = (atMost: number): fc.Arbitrary<Step> =>
  fc.record({
    touches: fc.uniqueArray(touch, { minLength: 1, maxLength: atMost, selector: ({ stream }) => stream }),
    repeat: fc.option(fc.record({ ago: fc.nat(8), change: fc.constantFrom(0, 0, 0, 1, -1) }), { freq: 4 }),
  });

export const randomRuns: readonly Check[] = [
  {
    title: 'does in random runs what the model in memory does',
    async run(bench) {
      const { atomicStreams } = bench.store.capabilities;
      const seed = Number(process.env.CONTRACT_SEED ?? randomInt(2 ** 31));
      const runs = fc.array(step(atomicStreams ? 3 : 1), { minLength: 1, maxLength: 60, size: 'max' });
      const property = fc.asyncProperty(runs, (steps) => compare(bench.store, steps));
      // fast-check's message names the seed and the shortest run that fails.
      await fc.assert(property, { seed, numRuns: Number(process.env.CONTRACT_RUNS ?? 25) });
    },
  },
];

async function compare(store: EventStore, steps: readonly Step[]): Promise<void> {
  const model = new InMemoryEventStore(store.capabilities);
  const names = Array.from({ length: 6 }, (_, n) => `${n % 2 ? 'claimant' : 'vacancy'}-${randomUUID()}`);
  const run: Run = { store, model, names, start: await store.head(), done: [] };
  let together: Promise<void>[] = [];
  const busy = new Set<string>();
  for (const next of steps) {
    const append = await toAppend(next, run);
    if (!append) continue;
    run.done.push(append);
    const streams = [...append.writes, ...append.checks].map(({ stream }) => stream);
    if (streams.some((stream) => busy.has(stream))) {
      await Promise.all(together);
      together = [];
      busy.clear();
    }
    for (const stream of streams) busy.add(stream);
    // Appends that touch different streams go out together; the model takes them one by one.
    together.push(expectSame(run, append, await outcome(model, append)));
  }
  await Promise.all(together);
  await compareContents(run);
}

async function toAppend({ touches, repeat }: Step, { model, names, done }: Run): Promise<Append | null> {
  const repeated = repeat && done.at(-1 - repeat.ago);
  if (repeated) return changed(repeated, repeat.change);
  const writes: StreamWrite[] = [];
  const checks: StreamCheck[] = [];
  for (const { stream: n, expected, events } of touches) {
    const stream = names[n]!;
    const revision = await expectedRevision(model, stream, expected);
    if (events > 0) writes.push({ stream, expected: revision, events: newEvents(events) });
    else if (revision !== 'any' && model.capabilities.atomicStreams) checks.push({ stream, expected: revision });
  }
  return writes.length > 0 ? { writes, checks } : null;
}

/** A repeat that expects no explicit revision is not idempotent, and what then becomes of known ids is each store's own. */
function changed(append: Append, change: number): Append | null {
  if (append.writes.some(({ expected }) => expected === 'any' || expected === 'exists')) return null;
  if (change === 0) return append;
  const [first, ...rest] = append.writes as [StreamWrite, ...StreamWrite[]];
  const events = change > 0 ? [...first.events, ...newEvents(1)] : [...first.events.slice(0, -1), ...newEvents(1)];
  return { ...append, writes: [{ ...first, events }, ...rest] };
}

async function expectedRevision(model: EventStore, stream: string, wish: Touch['expected']): Promise<ExpectedRevision> {
  if (typeof wish === 'string') return wish;
  const revision = ((await lastRevision(model, stream)) ?? -1n) + BigInt(wish);
  return revision < 0n ? 'none' : revision;
}

async function lastRevision(store: EventStore, stream: string): Promise<bigint | null> {
  const [last] = await store.read(stream, { direction: 'backwards', limit: 1 });
  return last?.revision ?? null;
}

function outcome(store: EventStore, { writes, checks }: Append): Promise<Appended | Error> {
  return store.append(writes, checks).catch((error: Error) => error);
}

async function expectSame({ store, model }: Run, append: Append, expected: Appended | Error): Promise<void> {
  const actual = await outcome(store, append);
  if (!(expected instanceof WrongRevision)) {
    expect(actual).toEqual({ ...expected, position: expect.any(String) });
    const last = append.writes.at(-1)!;
    const [event] = await store.read(last.stream, { from: (actual as Appended).revisions.at(-1)!, limit: 1 });
    expect(event).toMatchObject({ position: (actual as Appended).position, id: last.events.at(-1)!.id });
    return;
  }
  // Which of several lost streams is named is the store's choice.
  expect(actual).toBeInstanceOf(WrongRevision);
  const lost = actual as WrongRevision;
  expect(lost.actual).toBe(await lastRevision(model, lost.stream));
  expect(meets(lost.expected, lost.actual)).toBe(false);
}

async function compareContents({ store, model, names, start }: Run): Promise<void> {
  for (const name of names) {
    const [ours, theirs] = await Promise.all([store.read(name), model.read(name)]);
    expect(ours.map(withoutPlace)).toEqual(theirs.map(withoutPlace));
  }
  const { events } = await store.readAll(start, { limit: 10_000 });
  const modelled = await model.readAll(null, { limit: 10_000 });
  expect(idsOf(events).sort()).toEqual(idsOf(modelled.events).sort());
}

function withoutPlace({ id, type, data, metadata, revision }: Awaited<ReturnType<EventStore['read']>>[number]): object {
  return { id, type, data, metadata, revision };
}
