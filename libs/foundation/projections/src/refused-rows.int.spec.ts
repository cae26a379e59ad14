import { randomBytes } from 'node:crypto';
import { useTestDatabase } from '@alongside/testing';
import type { AnyFoldedEvent } from '@alongside/vault';
import type { ClientBase } from 'pg';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { applyStretch, stretchOf } from './apply-page';
import type { Fold } from './fold';
import { lockLive } from './generations';
import { parkedKeys } from './parking';
import { prepareProjections } from './prepare-projections';
import { tallyFold, ToyWorld } from './toy-folds.contract';
import { unpark } from './unpark';

@Entity({ schema: 'toy', name: 'note_v1' })
@Index(['words'])
class NoteRow {
  @PrimaryColumn({ type: 'text' })
  counter: string;

  @PrimaryColumn({ type: 'integer' })
  number: number;

  @Column({ type: 'text', nullable: true })
  words: string | null;

  @Column({ type: 'uuid', nullable: true })
  person: string | null;

  @Column({ type: 'jsonb', nullable: true })
  anything: unknown;
}

type Rows = { note: NoteRow };
type Event = AnyFoldedEvent & { readonly data: { counter: string; by: number } };

const plain: NoteRow = { counter: '', number: 0, words: null, person: null, anything: null };
const circular: Record<string, unknown> = {};
circular['itself'] = circular;

/** What each of these is refused for, by PostgreSQL or on the way there. */
const defects: Readonly<Record<string, readonly Partial<NoteRow>[]>> = {
  'an integer too large': [{ number: 3_000_000_000 }],
  'no such uuid': [{ person: 'Jo Bloggs' }],
  'U+0000': [{ words: 'a\0b' }],
  'a key twice': [{ number: 1 }, { number: 1 }],
  'no key': [{ number: null as never }],
  'words too long for their index': [{ words: randomBytes(4_000).toString('hex') }],
  'no JSON': [{ anything: 10n }],
  'JSON without an end': [{ anything: circular }],
};

let mended = false;
const noteFold: Fold<Rows, Event> = {
  name: 'toy.note_v1',
  tables: { note: NoteRow },
  key: 'counter',
  keys: ({ data }) => data.counter.split(' and '),
  evolve: ({ note }, { data }, key) => ({
    note:
      mended || !defects[key]
        ? [{ ...plain, counter: key, number: note.length === 0 ? 1 : note[0]!.number + data.by }]
        : rowsOf(key),
  }),
};

function rowsOf(key: string): NoteRow[] {
  return defects[key]!.map((defect) => ({ ...plain, counter: key, ...defect }));
}

describe('a row that cannot be written', () => {
  const database = useTestDatabase();
  let world: ToyWorld;
  beforeEach(async () => {
    mended = false;
    world = await ToyWorld.open(database.url);
    await prepareProjections(world.pool, [noteFold]);
  });
  afterEach(() => world.close());

  const applyAll = async () => {
    const lock = (client: ClientBase) => lockLive(client, [noteFold, tallyFold]); // whose rows are written behind
    const stretch = await stretchOf(world.codec, null, await world.store.readAll(null, { limit: 1_000 }));
    await applyStretch({ store: world.store, pool: world.pool, lock }, stretch);
  };
  const notes = async () => {
    const { rows } = await world.pool.query<NoteRow>('select counter, number from toy.note_v1 order by counter');
    return rows.map(({ counter, number }) => `${counter} ${number}`);
  };
  const parked = async () => (await parkedKeys(world.pool)).map(({ key, waiting }) => `${key} ${waiting}`);

  it.each(Object.keys(defects))('parks its key alone, wherever it stands among the others: %s', async (defect) => {
    for (let index = 0; index < 30; index++) await world.count('good');
    await world.count(defect);
    for (let index = 0; index < 30; index++) await world.count('good');
    await world.count(defect);
    await applyAll();
    expect(await notes()).toEqual(['good 60']);
    expect(await parked()).toEqual([`${defect} 2`]);
    expect(await world.tallies()).toEqual({ good: 60, [defect]: 2 });
    mended = true;
    expect(await unpark({ ...world, folds: [noteFold] })).toBe(1);
    expect(await notes()).toEqual([`${defect} 2`, 'good 60'].sort());
  });

  it('does not park the other key of the same event', async () => {
    await world.count('no such uuid and good');
    await world.count('good');
    await applyAll();
    expect(await notes()).toEqual(['good 2']);
    expect(await parked()).toEqual(['no such uuid 1']);
  });

  it('leaves nothing of its text where it is parked', async () => {
    for (const defect of Object.keys(defects)) await world.count(defect);
    await applyAll();
    const { rows } = await world.pool.query<{ error: string }>('select error from projections.parked');
    expect(rows).toHaveLength(Object.keys(defects).length);
    for (const { error } of rows) expect(error).not.toMatch(/Jo Bloggs|3000000000|a.b|itself/);
  });
});

describe('what is kept of an error', () => {
  const database = useTestDatabase();
  let world: ToyWorld;
  beforeEach(async () => {
    world = await ToyWorld.open(database.url);
  });
  afterEach(() => world.close());

  it.each(['at 12 Baker Street, Jo fell ill', 'Jo fell\n    at home (of Jo:1:1)', ''])(
    'is its kind and where it arose, whatever stands in its message: %j',
    async (message) => {
      const failing: typeof noteFold = {
        ...noteFold,
        evolve: () => {
          throw new RangeError(message);
        },
      };
      await prepareProjections(world.pool, [failing]);
      await world.count('a');
      const stretch = await stretchOf(world.codec, null, await world.store.readAll(null, { limit: 10 }));
      await applyStretch({ ...world, lock: (client) => lockLive(client, [failing]) }, stretch);
      const error = (await parkedKeys(world.pool))[0]!.error;
      expect(error).toMatch(/^RangeError at .*refused-rows\.int\.spec\.ts:\d+:\d+\)?$/);
      expect(error).not.toMatch(/Jo|Baker/);
    },
  );
});
