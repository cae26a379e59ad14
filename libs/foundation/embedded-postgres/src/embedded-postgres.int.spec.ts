import { execFile, spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { runTypescript, type ChildProgram, type ChildProgramOptions } from '@alongside/testing';
import { Client } from 'pg';
import { discardEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';

interface Hello {
  readonly owner: boolean;
  readonly url: string;
  readonly user: number;
}

let made: string;
let parent: string;
let dataFolder: string;
const children: ChildProgram[] = [];

beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'embedded-postgres-'));
  await (await startEmbeddedPostgres({ dataFolder: made })).stop();
});
afterAll(() => rm(made, { recursive: true }));

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'embedded-postgres-'));
  dataFolder = join(parent, 'missing', 'data');
});
afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.kill()));
  expect(await discardEmbeddedPostgres(dataFolder)).toBe(true);
  await rm(parent, { recursive: true });
});

/** The data folder of a server that has run before, where its first start is not what matters. */
async function runBefore(): Promise<void> {
  await mkdir(dirname(dataFolder));
  await promisify(execFile)('cp', ['-a', made, dataFolder]);
}

function startInChild(options: ChildProgramOptions = {}): ChildProgram {
  const child = runTypescript(join(__dirname, 'embedded-postgres.child.ts'), { args: [dataFolder], ...options });
  children.push(child);
  return child;
}

async function stopChild(child: ChildProgram): Promise<void> {
  const ended = new Promise((resolve) => child.process.once('close', resolve));
  child.process.send('stop');
  await ended;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows as Record<string, unknown>[])
    .finally(() => client.end());
}

const serverPid = async () =>
  Number((await readFile(join(dataFolder, 'cluster/postmaster.pid'), 'utf8')).split('\n')[0]);
const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

describe('a data folder', () => {
  it('is made at the first start, closed to others, and kept from start to start', async () => {
    const first = await startEmbeddedPostgres({ dataFolder });
    expect(first.owner).toBe(true);
    await query(first.url(), 'create table kept (id int)');
    const settings = [
      'server_encoding',
      'data_checksums',
      'fsync',
      'full_page_writes',
      'synchronous_commit',
      'log_error_verbosity',
    ];
    const shown = settings.map(async (name) => (await query(first.url(), `show ${name}`))[0]?.[name]);
    expect(await Promise.all(shown)).toEqual(['UTF8', 'on', 'on', 'on', 'on', 'terse']);
    expect(
      await query(first.url(), 'select datlocprovider, datlocale from pg_database where datname = current_database()'),
    ).toEqual([{ datlocprovider: 'b', datlocale: 'C.UTF-8' }]);
    expect([await modeOf(dataFolder), await modeOf(join(dataFolder, 'password'))]).toEqual(['700', '600']);
    await first.stop();
    await first.stop();
    await expect(query(first.url(), 'select 1')).rejects.toThrow('ECONNREFUSED');

    const second = await startEmbeddedPostgres({ dataFolder });
    expect(second.owner).toBe(true);
    expect(await query(second.url(), 'select from kept')).toEqual([]);
    await second.stop();
  });

  it('lets nobody in without its password', async () => {
    await runBefore();
    const server = await startEmbeddedPostgres({ dataFolder });
    const wrong = new URL(server.url());
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
    await server.stop();
  });

  it('gets each further database once', async () => {
    await runBefore();
    const server = await startEmbeddedPostgres({ dataFolder });
    await Promise.all(['keys', 'keys', 'a "b" c'].map((name) => server.createDatabase(name)));
    await server.createDatabase('keys');
    expect(await query(server.url('a "b" c'), 'select current_database() as name')).toEqual([{ name: 'a "b" c' }]);
    await server.stop();
  });

  it('keeps the values of failed statements out of its log', async () => {
    await runBefore();
    const server = await startEmbeddedPostgres({ dataFolder });
    await query(server.url(), 'create table person (name text primary key)');
    await query(server.url(), `insert into person values ('Secret Name')`);
    await expect(query(server.url(), `insert into person values ('Secret Name')`)).rejects.toThrow('duplicate key');
    await expect(query(server.url(), `select 'Secret Name'::date`)).rejects.toThrow('invalid input syntax');
    await server.stop();
    const log = await readFile(join(dataFolder, 'server.log'), 'utf8');
    expect(log).toContain('database system is ready to accept connections');
    expect(log).not.toContain('Secret Name');
  });
});

describe('processes that share a data folder', () => {
  it('start one server when they all come at the same moment', async () => {
    const hellos = await Promise.all([1, 2, 3, 4].map(() => startInChild().message<Hello>()));
    expect(hellos.filter(({ owner }) => owner)).toHaveLength(1);
    expect(new Set(hellos.map(({ url }) => url)).size).toBe(1);
  });

  it('leave the server to its starter when they joined it', async () => {
    await runBefore();
    const starter = startInChild();
    const { url } = await starter.message<Hello>();
    const joined = await startEmbeddedPostgres({ dataFolder });
    expect([joined.owner, joined.url()]).toEqual([false, url]);
    await joined.stop();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await stopChild(starter);
    await expect(query(url, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('keep the server when its starter ends first; the last one stops it', async () => {
    await runBefore();
    const starter = startInChild();
    await starter.message<Hello>();
    const joined = await startEmbeddedPostgres({ dataFolder });
    await stopChild(starter);
    expect(await query(joined.url(), 'select 1 as one')).toEqual([{ one: 1 }]);
    await joined.stop();
    await expect(query(joined.url(), 'select 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('adopt the server that a killed starter left', async () => {
    await runBefore();
    const starter = startInChild();
    const { url } = await starter.message<Hello>();
    const pid = await serverPid();
    await starter.kill();
    const adopted = await startEmbeddedPostgres({ dataFolder });
    expect([adopted.owner, adopted.url(), await serverPid()]).toEqual([true, url, pid]);
    await adopted.stop();
    await expect(query(url, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });
});

describe('what was killed', () => {
  it('is made good when a starter died at any moment of its first start', async () => {
    for (const milliseconds of [300, 500, 700, 1000, 1400]) {
      const starter = startInChild();
      await sleep(milliseconds);
      await starter.kill();
      const server = await startEmbeddedPostgres({ dataFolder });
      expect(server.owner).toBe(true);
      expect(await query(server.url(), 'select 1 as one')).toEqual([{ one: 1 }]);
      await server.stop();
      expect((await readdir(dataFolder)).filter((name) => name.startsWith('lock-'))).toEqual([]);
      await rm(dataFolder, { recursive: true });
    }
  }, 60_000);

  it('is recovered when the server itself died among busy connections', async () => {
    await runBefore();
    const server = await startEmbeddedPostgres({ dataFolder });
    await query(server.url(), 'create table survivor (id int)');
    await query(server.url(), 'insert into survivor values (1)');
    const busy = expect(
      query(server.url(), 'select sum(i) from generate_series(1, 3000000) i, pg_sleep(0.5)'),
    ).rejects.toThrow();
    await sleep(100);
    process.kill(await serverPid(), 'SIGKILL');

    const again = await startEmbeddedPostgres({ dataFolder });
    expect(await query(again.url(), 'select id from survivor')).toEqual([{ id: 1 }]);
    await busy;
    await server.stop();
    await again.stop();
  });

  it('does not stand in the way when its number is another process by now', async () => {
    await runBefore();
    const server = await startEmbeddedPostgres({ dataFolder });
    const file = join(dataFolder, 'cluster/postmaster.pid');
    const pid = await serverPid();
    const text = await readFile(file, 'utf8');
    process.kill(pid, 'SIGKILL');
    const stranger = spawn('sleep', ['60']);
    await writeFile(file, text.replace(String(pid), String(stranger.pid)));

    const again = await startEmbeddedPostgres({ dataFolder });
    expect(await query(again.url(), 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    await again.stop();
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
  });

  it('is waited for while it still shuts down', async () => {
    await runBefore();
    const server = await startEmbeddedPostgres({ dataFolder });
    await query(server.url(), 'create table filled as select generate_series(1, 300000) as id');
    process.kill(await serverPid(), 'SIGINT');
    await sleep(5);
    const again = await startEmbeddedPostgres({ dataFolder });
    expect(await query(again.url(), 'select count(*)::int from filled')).toEqual([{ count: 300000 }]);
    await server.stop();
    await again.stop();
  });
});

const asRoot = process.geteuid?.() === 0;
if (asRoot)
  describe('root', () => {
    const nobody = { uid: 65534, gid: 65534 };

    it('runs the server in a folder that is closed to everybody else', async () => {
      await chmod(parent, 0o700);
      const server = await startEmbeddedPostgres({ dataFolder });
      expect((await stat(join(dataFolder, 'cluster'))).uid).toBe(0);
      await server.stop();
    });

    it('runs it under another account where user namespaces are refused, and again under that account', async () => {
      await chmod(parent, 0o711);
      const withoutUnshare = { env: { PATH: '/nonexistent' } };
      const { owner } = await startInChild(withoutUnshare).message<Hello>();
      expect(owner).toBe(true);
      expect((await stat(join(dataFolder, 'cluster'))).uid).not.toBe(0);
      await stopChild(children[0] as ChildProgram);

      const again = await startEmbeddedPostgres({ dataFolder });
      expect(again.owner).toBe(true);
      await again.stop();
    });

    it('is told what to do where neither works', async () => {
      await chmod(parent, 0o700);
      const failing = startInChild({ env: { PATH: '/nonexistent' } }).message<Hello>();
      await expect(failing).rejects.toThrow(/does not run here \(as nobody in a user namespace: .*set DATABASE_URL/);
    });

    it('leaves a folder of an ordinary user in a state in which that user can go on', async () => {
      dataFolder = join(parent, 'data');
      await chown(parent, nobody.uid, nobody.gid);
      await chmod(parent, 0o700);
      const asRoot = await startEmbeddedPostgres({ dataFolder });
      await asRoot.stop();
      expect((await startInChild(nobody).message<Hello>()).owner).toBe(true);
    });

    it('keeps its own folder from an ordinary user, who is told so', async () => {
      await runBefore();
      await chmod(parent, 0o711);
      const server = await startEmbeddedPostgres({ dataFolder });
      await expect(startInChild(nobody).message<Hello>()).rejects.toThrow('belongs to another user (number 0)');
      await server.stop();
    });

    it('joins and adopts what an ordinary user started', async () => {
      await chown(parent, nobody.uid, nobody.gid);
      const ordinary = startInChild(nobody);
      const { owner, url, user } = await ordinary.message<Hello>();
      expect([owner, user]).toEqual([true, nobody.uid]);
      await ordinary.kill();
      const adopted = await startEmbeddedPostgres({ dataFolder });
      expect([adopted.owner, adopted.url()]).toEqual([true, url]);
      await adopted.stop();
    });
  });
else
  console.log(
    'not run, for want of root: closed folders of root, root without user namespaces, root beside an ordinary user',
  );
