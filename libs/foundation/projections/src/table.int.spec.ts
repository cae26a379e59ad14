import { useTestDatabase } from '@alongside/testing';
import type { Pool } from 'pg';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { foldingPool } from './folding-pool';
import { columnArrays, Table, type Row } from './table';

@Entity({ schema: 'toy', name: 'everything_v1' })
@Index(['list'], { type: 'gin' })
class EverythingRow {
  @PrimaryColumn({ type: 'integer' })
  id: number;

  @Column({ type: 'text', nullable: true })
  words: string | null;

  @Column({ type: 'text', array: true, nullable: true })
  list: readonly (string | null)[] | null;

  @Column({ type: 'integer', array: true, nullable: true })
  numbers: readonly number[] | null;

  @Column({ type: 'jsonb', nullable: true })
  json: unknown;

  @Column({ type: 'timestamptz', nullable: true })
  instant: string | null;

  @Column({ type: 'date', nullable: true })
  day: string | null;

  @Column({ type: 'boolean', nullable: true })
  yes: boolean | null;

  @Column({ type: 'double precision', nullable: true })
  amount: number | null;

  @Column({ type: 'bigint', nullable: true })
  sequence: string | null;

  @Column({ type: 'uuid', nullable: true })
  person: string | null;
}

const nothing: Omit<EverythingRow, 'id'> = {
  ...{ words: null, list: null, numbers: null, json: null, instant: null, day: null },
  ...{ yes: null, amount: null, sequence: null, person: null },
};

const awkward = ['', ' ', 'NULL', 'null', '{}', '{"a"}', 'a,b', '"', "'", '\\', '\\N', '\\"', 'a\nb\t', 'Łódź 🙂 é'];

const values: readonly (readonly [string, Partial<EverythingRow>])[] = [
  ['nothing at all', {}],
  ...awkward.map((words) => [`the text ${JSON.stringify(words)}`, { words, json: words }] as const),
  ['awkward texts in a list', { list: awkward }],
  ['an empty list', { list: [], numbers: [] }],
  ['a list with a gap', { list: ['a', null, 'NULL'] }],
  ['a list of numbers', { numbers: [1, -2, 2_147_483_647] }],
  ['an object', { json: { a: [1, 'two', { three: null }], b: true } }],
  ['a list of objects', { json: [{ a: 1 }, { a: 'x"y' }] }],
  ['false, zero and less than nothing', { json: false, yes: false, amount: 0 }],
  ['numbers of many digits', { amount: 0.1 + 0.2, sequence: '9223372036854775807' }],
  ['very large and very small numbers', { amount: -1.7976931348623157e308, yes: true }],
  ['no end', { instant: 'infinity', day: 'infinity', amount: Infinity }],
  ['no beginning', { instant: '-infinity', day: '-infinity', amount: -Infinity }],
  ['an instant with milliseconds', { instant: '2026-03-29T00:59:59.987Z', day: '2026-03-29' }],
  ['an instant without', { instant: '2026-10-25T01:00:00.000Z', day: '2028-02-29' }],
  ['an instant before 1970', { instant: '1948-07-05T00:00:00.010Z', day: '1948-07-05' }],
  ['an id', { person: '0192aaaa-0000-7000-8000-000000000001' }],
];

describe('the table of a row class', () => {
  const database = useTestDatabase();
  const table = new Table(EverythingRow);
  let pool: Pool;
  beforeAll(async () => {
    pool = foldingPool(database.url);
    await pool.query(table.createSql(1));
  });
  afterAll(() => pool.end());

  const write = (rows: readonly Row[]) => pool.query(table.upsertSql(1), columnArrays(table.columns, rows));
  const read = async (ids: readonly number[]): Promise<Row[]> => {
    const { rows } = await pool.query<(string | null)[]>({
      text: table.selectSql(1, 'id'),
      values: [ids.map(String)],
      rowMode: 'array',
    });
    return rows.map((texts) => table.fromTexts(texts)).sort((a, b) => Number(a['id']) - Number(b['id']));
  };

  it.each(values)('gives back as it was: %s', async (_, given) => {
    const row = { id: 1, ...nothing, ...given };
    await write([row]);
    expect(await read([1])).toEqual([row]);
  });

  it('gives them all back as they were when written at once', async () => {
    const rows = values.map(([, given], index) => ({ id: index + 10, ...nothing, ...given }));
    await write(rows);
    expect(await read(rows.map(({ id }) => id))).toEqual(rows);
  });

  it('replaces what was there, and deletes by primary key', async () => {
    const rows = [1_001, 1_002].map((id) => ({ id, ...nothing, words: 'old' }));
    await write(rows);
    await write([{ ...rows[0]!, words: null, list: ['new'] }]);
    await pool.query(table.deleteSql(1), columnArrays(table.primary, [rows[1]!]));
    expect(await read([1_001, 1_002])).toEqual([{ ...rows[0], words: null, list: ['new'] }]);
  });

  it('gives them back as they were when a statement has them in place of its own', async () => {
    await pool.query(table.viewSql(1));
    const rows = values.map(([, given], index) => ({ id: index, ...nothing, ...given }));
    const columns = table.columns.map(({ select }) => select).join(', ');
    const text = `select ${columns} from ${table.givenSql('$1')} t order by t.id`;
    const given = await pool.query<(string | null)[]>({ text, values: [table.jsonOf(rows)], rowMode: 'array' });
    expect(given.rows.map((texts) => table.fromTexts(texts))).toEqual(rows);
  });

  it('has its indexes, of the kind that they say', async () => {
    const { rows } = await pool.query("select indexdef from pg_indexes where schemaname = 'toy' order by indexname");
    expect(rows).toEqual([
      { indexdef: expect.stringContaining('USING gin (list)') },
      { indexdef: expect.stringContaining('USING btree (id)') },
    ]);
  });

  it('reads what is left out as null', async () => {
    await write([{ id: 2_000 }]);
    expect(await read([2_000])).toEqual([{ id: 2_000, ...nothing }]);
  });
});
