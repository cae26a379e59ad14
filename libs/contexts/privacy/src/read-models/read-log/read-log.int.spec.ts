import { useTestDatabase } from '@alongside/testing';
import { DataSource } from 'typeorm';
import { PartitionedReadLog1795600000000 } from '../../migrations/1795600000000-partitioned-read-log';
import { ReadLog1763780000000 } from '../../migrations/1763780000000-read-log';
import { ReadUnder1795760000000 } from '../../migrations/1795760000000-read-under';
import { dropMonths, expiredMonths } from './expired-readings';
import { ListReadings, ListReadingsHandler, type ReadingsAsked } from './list-readings.query';
import { ReadLog, ReadLogUnavailable } from './read-log';

const uuid = (kind: string, number = 0) => `0192${kind.repeat(4)}-0000-7000-8000-${String(number).padStart(12, '0')}`;
const ada = uuid('a');
const amina = uuid('c', 1);
const reading = (purpose = 'casework', reader = ada) => ({
  reader: { personId: reader, roles: ['advisor', 'team_leader'] },
  route: 'GET /v1/claimants/:id',
  purpose,
  correlationId: uuid('e', 7),
});

const database = useTestDatabase();
let dataSource: DataSource;
let log: ReadLog;
const partitions = async () => {
  const found = await dataSource.query<{ name: string }[]>(
    "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'privacy.read_log'::regclass order by 1",
  );
  return found.map(({ name }) => name);
};

beforeAll(async () => {
  dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  const runner = dataSource.createQueryRunner();
  await new ReadLog1763780000000().up(runner);
  await runner.query(
    `insert into privacy.read_log (read_at, reader, roles, route, purpose, correlation_id, persons)
     values ('2023-11-30T23:59:59.999Z', $1, '{advisor}', 'GET /v1/claims/:id', 'casework', $2, array[$3::uuid]),
            ('2023-12-01T00:00:00Z', $1, '{advisor}', 'GET /v1/claims/:id', 'complaint', $2, array[$3::uuid])`,
    [ada, uuid('e', 1), amina],
  );
  await new PartitionedReadLog1795600000000().up(runner);
  await new ReadUnder1795760000000().up(runner);
  await runner.release();
  log = new ReadLog(dataSource);
});
afterAll(() => dataSource.destroy());

const list = (asked: ReadingsAsked, limit = 100, after: { readAt: string; id: string } | null = null) =>
  new ListReadingsHandler(dataSource).execute(new ListReadings(asked, { limit, after }));

describe('the read log', () => {
  it('keeps what was read before it had months, each in its own', async () => {
    expect((await partitions()).slice(0, 2)).toEqual(['privacy.read_log_2023_11', 'privacy.read_log_2023_12']);
    const { entries } = await list({ of: { persons: [amina] } });
    expect(entries.map(({ readAt, purpose }) => [readAt, purpose])).toEqual([
      ['2023-12-01T00:00:00.000000Z', 'complaint'],
      ['2023-11-30T23:59:59.999000Z', 'casework'],
    ]);
  });

  it('has a row for each reading, with each person once, however many are read at a time', async () => {
    const persons = Array.from({ length: 300 }, (_, index) => uuid('d', index));
    await Promise.all(persons.map((person) => log.record(reading('audit'), [person, person, amina])));
    const { total, entries } = await list({ of: { persons: [amina] }, purpose: ['audit'] });
    expect([total, entries.length]).toEqual([300, 100]);
    expect(entries[0]).toMatchObject({ reader: ada, roles: ['advisor', 'team_leader'], shown: 2 });
    expect((await list({ of: { persons: [persons[7]!] } })).total).toBe(1);
  });

  it('says under what alone somebody could read, where it took that', async () => {
    const under = uuid('9');
    await log.record({ ...reading('under'), under }, [amina]);
    await log.record(reading('under'), [amina]);
    const { entries } = await list({ of: { persons: [amina] }, purpose: ['under'] });
    expect(entries.map((one) => one.under).sort()).toEqual([under, null].sort());
  });

  it('is narrowed to a route', async () => {
    await log.record({ ...reading('by-route'), route: 'GET /v1/claims/:id' }, [amina]);
    await log.record(reading('by-route'), [amina]);
    const asked = { of: { persons: [amina] }, purpose: ['by-route'] };
    expect((await list(asked)).total).toBe(2);
    expect(await list({ ...asked, route: 'GET /v1/claims/:id' })).toMatchObject({
      total: 1,
      entries: [{ route: 'GET /v1/claims/:id' }],
    });
  });

  it('makes a month when it has come, without losing a reading', async () => {
    for (const name of (await partitions()).slice(2)) await dataSource.query(`drop table ${name}`);
    expect(await partitions()).toHaveLength(2);
    const racing = [log, new ReadLog(dataSource), new ReadLog(dataSource)];
    await Promise.all(racing.map((one) => one.record(reading('month-turned'), [amina])));
    expect((await list({ of: { reader: ada }, purpose: ['month-turned'] })).total).toBe(3);
    expect(await partitions()).toHaveLength(4); // this month and the next
  });

  it('is turned over page by page, and narrowed by day', async () => {
    await Promise.all(Array.from({ length: 25 }, () => log.record(reading('paged', uuid('b')), [amina])));
    const seen: string[] = [];
    let after: { readAt: string; id: string } | null = null;
    do {
      const page = await list({ of: { reader: uuid('b') } }, 10, after);
      expect(page.total).toBe(25);
      seen.push(...page.entries.map(({ readAt, correlationId }) => readAt + correlationId));
      after = page.next;
    } while (after);
    expect(seen).toHaveLength(25);
    expect(seen).toEqual([...seen].sort().reverse());
    const november = { from: '2023-11-01', to: '2023-11-30' };
    expect((await list({ of: { persons: [amina] }, day: november })).total).toBe(1);
  });

  it('drops whole months that are older than it is kept, and no other', async () => {
    const now = new Date();
    const monthsSince = (now.getUTCFullYear() - 2023) * 12 + now.getUTCMonth() + 1 - 11;
    expect(await expiredMonths(dataSource, monthsSince)).toEqual([]);
    const expired = await expiredMonths(dataSource, monthsSince - 1);
    expect(expired).toEqual([{ month: '2023-11', readings: 1 }]);
    // Somebody looks into it meanwhile, and keeps on doing so.
    const reader = dataSource.createQueryRunner();
    await reader.query('begin');
    await reader.query("select count(*) from privacy.read_log where read_at > '2024-01-01'");
    const dropping = dropMonths(dataSource, expired);
    await log.record(reading('meanwhile'), [amina]);
    await reader.query('commit');
    await reader.release();
    await dropping;
    expect((await list({ of: { persons: [amina] }, purpose: ['complaint'] })).total).toBe(1);
    expect(await expiredMonths(dataSource, monthsSince - 1)).toEqual([]);
  });

  it('is unavailable where it is not there', async () => {
    await dataSource.query('alter table privacy.read_log rename to read_log_away');
    await expect(log.record(reading(), [amina])).rejects.toBeInstanceOf(ReadLogUnavailable);
    await dataSource.query('alter table privacy.read_log_away rename to read_log');
    await log.record(reading(), [amina]);
  });
});
