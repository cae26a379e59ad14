import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { discardEmbeddedPostgres, startEmbeddedPostgres } from '@alongside/embedded-postgres';
import { DevelopmentIssuer } from '@alongside/http';
import { runTypescript, type ChildProgram } from '@alongside/testing';
import type { Configuration } from '../../../apps/composition/src';
import { admitBefore } from '../../support/admit-before';
import { Acknowledgements } from '../support/acknowledgements';
import { isClean, type Count, type FaultRun, type Ground } from '../support/fault-run';
import { configurationIn } from '../support/installation';
import { withClient } from '../support/servers';

const advisor = '0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f';
const northgate = '0192cccc-0000-7000-8000-000000000001';
const clients = 8;
const commandsInRound = 40;

export const killApi: FaultRun = {
  name: 'kill-api',
  what: 'kill -9 of the api in mid-batch, answers dropped, asked again under the same key',
  share: 0.34,
  async run(ground) {
    const count = await ask(ground, { newKeys: false });
    const folder = join(ground.folder, 'control');
    await mkdir(folder);
    const control = await ask({ ...ground, folder, rounds: 0 }, { newKeys: true });
    const controls = [{ defect: 'asks again under a new key', caught: !isClean(control) }];
    return { ...count, rounds: ground.rounds, controls, wrong: [] };
  },
};

/** Registers claimants until each was answered; the api is killed so many times meanwhile. */
async function ask({ chance, rounds, folder }: Ground, { newKeys }: { readonly newKeys: boolean }): Promise<Count> {
  const dataFolder = join(folder, 'postgres');
  const server = await startEmbeddedPostgres({ dataFolder });
  await server.createDatabase('keys');
  const databases = { main: server.url(), keys: server.url('keys') };
  const configuration = configurationIn(folder, databases);
  await admitBefore(configuration, advisor, { offices: [northgate] });
  const api = new KilledApi(configuration);
  const token = await tokenOf(folder);
  const acknowledgements = await Acknowledgements.create(join(folder, 'acknowledged.ndjson'));
  let [asked, round] = [0, 0];
  const client = async () => {
    while (acknowledgements.count < (rounds + 1) * commandsInRound) {
      const command = String((asked += 1));
      const losesAnswer = chance.isSo(`answer ${command}`, 0.1);
      const { id, position } = await register(api, { token, command, newKeys, losesAnswer });
      const number = position.slice(position.lastIndexOf(':') + 1);
      await acknowledgements.add([{ token: command, stream: `claimant-${id}`, revision: '0', number }]);
      const target = round * commandsInRound + chance.between(`round ${round}`, 10, commandsInRound);
      if (round < rounds && acknowledgements.count >= target) {
        round += 1;
        void api.kill();
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  await api.kill();
  const acknowledged = await acknowledgements.close();
  const places = await registrations(databases.main);
  await server.stop();
  await discardEmbeddedPostgres(dataFolder);
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter(({ stream, number }) => places.get(stream) !== number).length,
    doubled: places.size - acknowledged.length,
    skipped: 0,
  };
}

interface Registering {
  readonly token: string;
  readonly command: string;
  readonly newKeys: boolean;
  readonly losesAnswer: boolean;
}

/** Asks until there is an answer, as a client does that was cut off. */
async function register(api: KilledApi, { token, command, newKeys, losesAnswer }: Registering) {
  const details = { name: { given: `Person ${command}`, family: 'Example' } };
  let key = randomUUID();
  for (let attempt = 1; ; attempt += 1) {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key };
    const body = JSON.stringify({ details, occurredAt: '2024-01-01' });
    const answer = await fetch(`${await api.url()}/v1/claimants`, { method: 'POST', headers, body })
      .then(async (response) => ({ status: response.status, body: (await response.json()) as Registered }))
      .catch(() => null);
    const isDropped = losesAnswer && attempt === 1;
    if (answer?.status === 201 && !isDropped) return answer.body;
    if (answer !== null && ![201, 503].includes(answer.status)) throw new Error(`the api answered ${answer.status}`);
    if (newKeys) key = randomUUID();
  }
}

interface Registered {
  readonly id: string;
  readonly position: string;
}

/** The position of each registration by its stream. */
async function registrations(url: string): Promise<Map<string, string>> {
  const text = `select stream, position from log.events where type = 'ClaimantRegistered'`;
  const { rows } = await withClient(url, (client) => client.query<{ stream: string; position: string }>(text));
  return new Map(rows.map(({ stream, position }) => [stream, position]));
}

async function tokenOf(folder: string): Promise<string> {
  const issuer = await DevelopmentIssuer.open(folder);
  return issuer.sign({ personId: advisor, roles: ['advisor'], expiresIn: '24h' });
}

/** An api that comes back whenever somebody wants it after it was killed. */
class KilledApi {
  #running: Promise<{ child: ChildProgram; url: string }> | null = null;

  constructor(private readonly configuration: Configuration) {}

  async url(): Promise<string> {
    this.#running ??= this.#start();
    return (await this.#running).url;
  }

  async kill(): Promise<void> {
    const running = this.#running;
    if (!running) return;
    const { child } = await running;
    child.process.kill('SIGKILL');
    this.#running = null;
    await child.kill();
  }

  async #start(): Promise<{ child: ChildProgram; url: string }> {
    const child = runTypescript(join(__dirname, 'api.child.ts'), { args: [JSON.stringify(this.configuration)] });
    return { child, url: await child.message<string>() };
  }
}
