import { GroupedStatements, QueueFull } from './grouped-statements';

/** Statements that end when they are told to. */
function held() {
  const groups: { rows: readonly number[]; end: (error?: Error) => void }[] = [];
  const write = (rows: readonly number[]) =>
    new Promise<void>((done, failed) => groups.push({ rows, end: (error) => (error ? failed(error) : done()) }));
  return { groups, write };
}

const limits = { mostWaiting: 3, mostAtOnce: 2 };
const settled = () => new Promise((resolve) => setImmediate(resolve));

it('runs the first at once, and what comes meanwhile in groups', async () => {
  const { groups, write } = held();
  const statements = new GroupedStatements<number>(limits, write);
  const all = Promise.all([1, 2, 3, 4].map((row) => statements.add(row)));
  expect(groups.map(({ rows }) => rows)).toEqual([[1]]);
  groups[0]!.end();
  await settled();
  expect(groups.map(({ rows }) => rows)).toEqual([[1], [2, 3]]);
  groups[1]!.end();
  await settled();
  groups[2]!.end();
  await all;
  expect(groups.map(({ rows }) => rows)).toEqual([[1], [2, 3], [4]]);
});

it('answers none before its group is written', async () => {
  const { groups, write } = held();
  const written: number[] = [];
  const statements = new GroupedStatements<number>(limits, write);
  for (const row of [1, 2]) void statements.add(row).then(() => written.push(row));
  await settled();
  expect(written).toEqual([]);
  groups[0]!.end();
  await settled();
  expect(written).toEqual([1]);
});

it('fails those of a group that failed, and goes on with the next', async () => {
  const { groups, write } = held();
  const statements = new GroupedStatements<number>(limits, write);
  const [first, second] = [statements.add(1), statements.add(2)];
  groups[0]!.end(new Error('away'));
  await expect(first).rejects.toThrow('away');
  groups[1]!.end();
  await second;
});

it('takes no more than may wait', async () => {
  const { write } = held();
  const statements = new GroupedStatements<number>(limits, write);
  for (const row of [1, 2, 3, 4]) void statements.add(row);
  await expect(statements.add(5)).rejects.toBeInstanceOf(QueueFull);
});

it('answers each of a group what it asked', async () => {
  const doubled = new GroupedStatements<number, number>(limits, async (asked) => asked.map((one) => 2 * one));
  expect(await Promise.all([1, 2, 3].map((one) => doubled.add(one)))).toEqual([2, 4, 6]);
});
