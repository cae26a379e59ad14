import { StoreUnavailable } from '@alongside/event-store';
import { useTestDatabase } from '@alongside/testing';
import { Client } from 'pg';
import { PostgresEventStore } from './postgres-event-store';
import { hasChecksums, UnsafeServer } from './session';

const database = useTestDatabase();

async function sql(text: string): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

const open = (schema?: string) => PostgresEventStore.open({ connectionString: database.url, schema });

describe('opening the log', () => {
  it('installs one log, however many processes start at once', async () => {
    const stores = await Promise.all(Array.from({ length: 6 }, () => open('at_once')));
    const event = { id: '00000000-0000-4000-8000-000000000000', type: 'Opened', data: '{}', metadata: {} };
    await stores[0]!.append([{ stream: 'claim-1', expected: 'none', events: [event] }]);
    const heads = await Promise.all(stores.map((store) => store.head()));
    expect(new Set(heads).size).toBe(1);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('keeps logs in different schemas apart', async () => {
    const [one, two] = [await open('one'), await open('two')];
    const event = { id: '00000000-0000-4000-8000-000000000000', type: 'Opened', data: '{}', metadata: {} };
    await one.append([{ stream: 'claim-1', expected: 'none', events: [event] }]);
    expect(await two.head()).toBeNull();
    await two.append([{ stream: 'claim-1', expected: 'none', events: [event] }]);
    await Promise.all([one.close(), two.close()]);
  });

  it.each(['synchronous_commit'])('refuses a server on which %s is off, and names it', async (setting) => {
    const name = new URL(database.url).pathname.slice(1);
    await sql(`alter database "${name}" set ${setting} = off`);
    await expect(open()).rejects.toThrow(setting);
    await expect(open()).rejects.toBeInstanceOf(UnsafeServer);
    const willing = { connectionString: database.url, acceptLosingAcknowledgedEvents: true };
    await (await PostgresEventStore.open(willing)).close();
    await sql(`alter database "${name}" reset ${setting}`);
  });

  it('warns of a server that would not notice a damaged page, and of no other', async () => {
    const warnings: string[] = [];
    const onWarning = (warning: string) => warnings.push(warning);
    await (await PostgresEventStore.open({ connectionString: database.url, schema: 'checked', onWarning })).close();
    expect(warnings).toEqual([]);
    // The server of the tests cannot be had without checksums, so this one only says so.
    const answering = (data_checksums: string) =>
      ({ query: () => Promise.resolve({ rows: [{ data_checksums }] }) }) as unknown as Client;
    expect(await hasChecksums(answering('off'))).toBe(false);
    expect(await hasChecksums(answering('on'))).toBe(true);
  });

  it('refuses a log that a newer program has changed', async () => {
    await (await open('newer')).close();
    await sql('update newer.version set installed = 999');
    await expect(open('newer')).rejects.toThrow('start the newer program');
  });

  it('says that there is no server', async () => {
    const nowhere = PostgresEventStore.open({ connectionString: 'postgres://nobody@127.0.0.1:1/none' });
    await expect(nowhere).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('takes no schema that is not a plain name', async () => {
    await expect(open('log; drop table events')).rejects.toBeInstanceOf(TypeError);
  });
});
