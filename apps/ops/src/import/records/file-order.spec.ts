import { setTimeout as delay } from 'node:timers/promises';
import { Chance } from '../../demo/chance';
import { inParallel } from '../in-parallel';
import { FileOrder } from './file-order';

interface Row {
  readonly line: number;
  readonly touched: readonly string[];
}

async function* each(rows: readonly Row[]) {
  yield* rows;
}

/** A file whose rows touch a few of some things, taken with waits that are the same at every run. */
async function taken(seed: string, { rows: count, things }: { readonly rows: number; readonly things: number }) {
  const chance = new Chance(seed);
  const rows = Array.from({ length: count }, (_, line): Row => {
    const some = Array.from({ length: chance.between(`how many ${line}`, 0, 3) });
    return { line, touched: some.map((_, at) => `thing ${chance.between(`${line}/${at}`, 1, things)}`) };
  });
  const wait = (name: string) => delay(chance.between(name, 0, 4));
  const order = new FileOrder();
  const ended: Row[] = [];
  let underWay = 0;
  let most = 0;
  const take = async (row: Row) => {
    const found = wait(`finding ${row.line}`).then(() => row.touched);
    await order.take(found, async () => {
      most = Math.max(most, (underWay += 1));
      await wait(`taking ${row.line}`);
      underWay -= 1;
      ended.push(row);
    });
  };
  await inParallel(each(rows), take, 32);
  const linesOf = (all: readonly Row[], thing: string) =>
    all.filter(({ touched }) => touched.includes(thing)).map(({ line }) => line);
  const names = [...new Set(rows.flatMap(({ touched }) => touched))];
  const byThing = (all: readonly Row[]) => Object.fromEntries(names.map((thing) => [thing, linesOf(all, thing)]));
  return { ended: byThing(ended), inFile: byThing(rows), count: ended.length, most };
}

describe('the order of a file', () => {
  it.each(['first', 'second', 'third', 'fourth', 'fifth'])(
    'is kept by rows that touch the same, however long each takes (%s)',
    async (seed) => {
      const { ended, inFile, count } = await taken(seed, { rows: 200, things: 12 });
      expect(count).toBe(200);
      expect(ended).toEqual(inFile);
    },
  );

  it('holds up nobody who touches nothing in common', async () => {
    const { most } = await taken('side by side', { rows: 200, things: 10_000 });
    expect(most).toBeGreaterThan(16);
  });

  it('goes on after a row that failed', async () => {
    const order = new FileOrder();
    const failing = order.take(['a number'], () => Promise.reject(new Error('failed')));
    const next = order.take(['a number'], () => Promise.resolve('taken'));
    await expect(failing).rejects.toThrow('failed');
    expect(await next).toBe('taken');
  });
});
