import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { discardEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from '@alongside/embedded-postgres';
import { PostgresEventStore } from '@alongside/event-store-postgres';
import { Acknowledgements, type Acknowledged } from '../support/acknowledgements';
import { appendSome, properly, type Manner } from '../support/append-some';
import { countLog } from '../support/count-log';
import { isClean, type Count, type FaultRun, type Ground } from '../support/fault-run';
import { killServer } from '../support/servers';

const writers = 64;
/** In the long form so many that 200 rounds come to more than a million. */
const eventsInRound = { short: 600, long: 5_500 };

export const killPostgres: FaultRun = {
  name: 'kill-postgres',
  what: 'kill -9 of every PostgreSQL process during appends',
  async run(ground) {
    const { count, wrong } = await killRounds(ground, { manner: properly, rounds: ground.rounds });
    // A kill may find nobody at the wrong moment: a defect has a few lives.
    const caught = async (name: string, defect: Partial<Manner>) => {
      for (let life = 0; life < 5; life += 1) {
        const part = `${name}-${life}`;
        const control = { ...ground, chance: ground.chance.of(part), folder: join(ground.folder, part) };
        await mkdir(control.folder);
        const found = await killRounds(control, { manner: { ...properly, ...defect }, rounds: 1 });
        if (!isClean(found.count)) return true;
      }
      return false;
    };
    return {
      ...count,
      rounds: ground.rounds,
      wrong,
      controls: [
        {
          defect: 'acknowledges before the commit',
          caught: await caught('early', { acknowledges: 'before the answer' }),
        },
        { defect: 'asks again under new ids', caught: await caught('new-ids', { asksAgain: 'under new ids' }) },
      ],
    };
  },
};

interface Rounds {
  readonly manner: Manner;
  readonly rounds: number;
}

async function killRounds(ground: Ground, { manner, rounds }: Rounds): Promise<{ count: Count; wrong: string[] }> {
  const dataFolder = join(ground.folder, 'postgres');
  const server = new KilledServer(dataFolder);
  await server.start();
  const acknowledgements = await Acknowledgements.create(join(ground.folder, 'acknowledged.ndjson'));
  const size = eventsInRound[ground.long ? 'long' : 'short'];
  let round = 0;
  let target = 0;
  const nextTarget = () => acknowledgements.count + ground.chance.between(`round ${round}`, size, size + size / 5);
  target = nextTarget();
  const kill: { underWay: Promise<void> | null } = { underWay: null };
  const restart = async () => {
    await server.killAndStart();
    round += 1;
    target = nextTarget();
    kill.underWay = null;
  };
  const onAcknowledged = async (some: readonly Acknowledged[]) => {
    await acknowledgements.add(some);
    if (acknowledgements.count >= target) kill.underWay ??= restart();
  };
  let appends = 0;
  const writer = async () => {
    while (round < rounds) {
      const append = (appends += 1);
      const events = ground.chance.between(`append ${append}`, 1, 4);
      const tokens = Array.from({ length: events }, (_, n) => `${append}/${n}`);
      const losesAnswer = ground.chance.isSo(`answer ${append}`, 0.02);
      await appendSome({ tokens, manner, store: () => server.store(), onAcknowledged, losesAnswer });
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  await kill.underWay;
  const acknowledged = await acknowledgements.close();
  const count = await countLog(server.url, acknowledged);
  const { problems } = await (await server.store()).verify();
  await server.stop();
  await discardEmbeddedPostgres(dataFolder);
  return { count, wrong: [...problems] };
}

/** A server that comes back after it was killed, and the store on it. */
class KilledServer {
  #server: EmbeddedPostgres | null = null;
  #store: Promise<PostgresEventStore> | null = null;

  constructor(private readonly dataFolder: string) {}

  get url(): string {
    return this.#server!.url();
  }

  store(): Promise<PostgresEventStore> {
    return this.#store!;
  }

  async start(): Promise<void> {
    this.#store = this.#open();
    await this.#store;
  }

  async killAndStart(): Promise<void> {
    const [server, store] = [this.#server!, await this.#store!];
    await killServer(this.dataFolder);
    this.#store = store
      .close()
      .then(() => server.stop())
      .then(() => this.#open());
    await this.#store;
  }

  async stop(): Promise<void> {
    await (await this.#store!).close();
    await this.#server!.stop();
  }

  async #open(): Promise<PostgresEventStore> {
    this.#server = await startEmbeddedPostgres({ dataFolder: this.dataFolder });
    return PostgresEventStore.open({ connectionString: this.#server.url() });
  }
}
