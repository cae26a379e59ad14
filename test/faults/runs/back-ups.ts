import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { discardEmbeddedPostgres, startEmbeddedPostgres } from '@alongside/embedded-postgres';
import { assertReached, ForeignPosition, StaleCheckpoint, type EventStore } from '@alongside/event-store';
import { PostgresEventStore, type KeptHead } from '@alongside/event-store-postgres';
import type { Acknowledged } from '../support/acknowledgements';
import { appendSome, properly } from '../support/append-some';
import { countLog } from '../support/count-log';
import { isClean, type Count, type FaultRun, type Ground } from '../support/fault-run';
import { killServer, withClient } from '../support/servers';

const copy = (from: string, to: string) => promisify(execFile)('cp', ['-a', from, to]);

export const backUps: FaultRun = {
  name: 'back-ups',
  what: 'a base back-up with WAL, the same without the later WAL, and a logical dump, each restored',
  share: 0.05,
  async run(ground) {
    const told = await tell(ground);
    const whole = await restored(told, 'whole', {});
    const older = await restored(told, 'older', { recovery_target: 'immediate', recovery_target_action: 'promote' });
    const dumped = await dump(told);
    await discardEmbeddedPostgres(join(ground.folder, 'postgres'));
    return {
      acknowledged: told.acknowledged.length,
      lost: whole.lost + dumped.lost,
      doubled: whole.doubled + dumped.doubled,
      skipped: whole.skipped + older.skipped + dumped.skipped,
      rounds: 1,
      wrong: [...whole.wrong, ...older.wrong, ...dumped.wrong],
      controls: [{ defect: 'is restored without its latest WAL', caught: !isClean(older) }],
    };
  },
};

/** A log of two halves: a base back-up is made between them, and the WAL of both is kept. */
interface Told {
  readonly folder: string;
  readonly acknowledged: readonly Acknowledged[];
  /** Of the second half. */
  readonly kept: KeptHead;
}

type Found = Count & { readonly wrong: readonly string[] };

async function tell({ folder }: Ground): Promise<Told> {
  const dataFolder = join(folder, 'postgres');
  const archive = join(folder, 'archive');
  await mkdir(archive);
  const settings = { archive_mode: 'on', archive_command: `cp "%p" "${archive}/%f"` };
  const server = await startEmbeddedPostgres({ dataFolder, settings });
  const store = await PostgresEventStore.open({ connectionString: server.url() });
  const acknowledged: Acknowledged[] = [];
  await append(store, acknowledged, 300);
  const working = append(store, acknowledged, 300);
  await withClient(server.url(), async (client) => {
    await client.query("select pg_backup_start('base', true)");
    await copy(join(dataFolder, 'cluster'), join(folder, 'base')).catch(() => undefined); // a file may go while it is copied
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop()');
    await writeFile(join(folder, 'base/backup_label'), rows[0]!.labelfile);
  });
  await working;
  await append(store, acknowledged, 300);
  const { keep } = await store.verify();
  await withClient(server.url(), async (client) => {
    const { rows } = await client.query<{ name: string }>('select pg_walfile_name(pg_switch_wal()) as name');
    await client.query('checkpoint');
    const isArchived = 'select from pg_stat_archiver where last_archived_wal >= $1';
    while ((await client.query(isArchived, [rows[0]!.name])).rowCount === 0)
      await client.query('select pg_sleep(0.05)');
  });
  await store.close();
  await killServer(dataFolder);
  await server.stop();
  return { folder, acknowledged, kept: keep! };
}

async function append(store: EventStore, acknowledged: Acknowledged[], count: number): Promise<void> {
  const onAcknowledged = async (some: readonly Acknowledged[]) => void acknowledged.push(...some);
  const from = acknowledged.length;
  const one = (n: number) =>
    appendSome({ tokens: [`${from}+${n}`], manner: properly, store: async () => store, onAcknowledged });
  for (let n = 0; n < count; n += 10) await Promise.all(Array.from({ length: 10 }, (_, step) => one(n + step)));
}

async function restored(told: Told, name: 'whole' | 'older', recovery: Record<string, string>): Promise<Found> {
  const dataFolder = join(told.folder, name);
  const cluster = join(dataFolder, 'cluster');
  await mkdir(dataFolder, { mode: 0o700 });
  await copy(join(told.folder, 'postgres/password'), dataFolder);
  await copy(join(told.folder, 'base'), cluster);
  await rm(join(cluster, 'postmaster.pid'), { force: true });
  await writeFile(join(cluster, 'recovery.signal'), '');
  const settings = { restore_command: `cp "${told.folder}/archive/%f" "%p"`, ...recovery };
  const server = await startEmbeddedPostgres({ dataFolder, settings });
  const store = await PostgresEventStore.open({ connectionString: server.url() });
  const count = await countLog(server.url(), told.acknowledged);
  const wrong = name === 'whole' ? await isAsItWas(store, told) : await isKnownForOlder(store, told);
  await store.close();
  await server.stop();
  await discardEmbeddedPostgres(dataFolder);
  return { ...count, wrong };
}

async function isAsItWas(store: PostgresEventStore, { kept }: Told): Promise<string[]> {
  await assertReached(store, [{ name: 'a reader', position: kept.position }]);
  return [...(await store.verify({ kept })).problems];
}

/** Whoever read further than it goes must not go on. */
async function isKnownForOlder(store: PostgresEventStore, { kept }: Told): Promise<string[]> {
  const checkpoint = [{ name: 'a reader', position: kept.position }];
  const guarded = await assertReached(store, checkpoint).catch((error: unknown) => error);
  const read = await store.readAll(kept.position, { limit: 1 }).catch((error: unknown) => error);
  const { problems } = await store.verify({ kept });
  return [
    ...(guarded instanceof StaleCheckpoint ? [] : ['a checkpoint ahead of an older log was taken']),
    ...(read instanceof ForeignPosition ? [] : ['an older log was read on from behind its end']),
    ...(problems.length === 1 && problems[0]!.includes('not in this log any more')
      ? []
      : [`verify said of an older log: ${problems.join('; ')}`]),
  ];
}

/** There is no pg_dump among the programs: tables go out and in by COPY. */
async function dump({ folder, acknowledged, kept }: Told): Promise<Found> {
  const dataFolder = join(folder, 'postgres');
  const server = await startEmbeddedPostgres({ dataFolder });
  await server.createDatabase('another');
  const columns = 'position, revision, recorded_at, id, stream, type, data, metadata, link';
  const [events, identity] = [join(dataFolder, 'events.copy'), join(dataFolder, 'identity.copy')];
  await withClient(server.url(), async (client) => {
    await client.query(`copy log.events (${columns}) to '${events}'`);
    await client.query(`copy log.identity to '${identity}'`);
  });
  const another = server.url('another');
  await (await PostgresEventStore.open({ connectionString: another })).close();
  await withClient(another, async (client) => {
    await client.query(`copy log.events (${columns}) from '${events}'`);
    await client.query(`delete from log.identity; copy log.identity from '${identity}'`);
  });
  const store = await PostgresEventStore.open({ connectionString: another });
  const wrong = (await store.verify({ kept })).problems;
  const count = await countLog(another, acknowledged);
  await store.close();
  await server.stop();
  return { ...count, wrong };
}
