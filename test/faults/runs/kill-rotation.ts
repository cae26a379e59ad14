import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Uuid } from '@alongside/kernel';
import { runTypescript } from '@alongside/testing';
import { KeyStore, masterKeyLine, MasterKeyRing } from '@alongside/vault';
import { Acknowledgements } from '../support/acknowledgements';
import { countKeys, digestOf, type GivenKey, type Ring } from '../support/count-keys';
import { isClean, nothing, type Count, type FaultRun, type Ground } from '../support/fault-run';
import { onServer } from '../support/servers';

/** Of which a batch wraps a thousand. */
const keysAtFirst = 10_000;
const killsInRound = 3;
const keysInRound = 100;
const forgottenInRound = 5;

export const killRotation: FaultRun = {
  name: 'kill-rotation',
  what: 'kill -9 of the rotation of the master key, again and again, while keys are made and destroyed',
  share: 0.34,
  async run(ground) {
    const { count, wrong } = await rotateAndKill(ground, { rounds: ground.rounds, manner: 'properly' });
    const caught = async () => {
      for (let life = 0; life < 5; life += 1) {
        const folder = join(ground.folder, `control-${life}`);
        await mkdir(folder);
        const control = { ...ground, chance: ground.chance.of(`control-${life}`), folder };
        if (!isClean((await rotateAndKill(control, { rounds: 1, manner: 'names-first' })).count)) return true;
      }
      return false;
    };
    const defect = 'names the new master key before it wraps by it';
    return { ...count, rounds: ground.rounds, wrong, controls: [{ defect, caught: await caught() }] };
  },
};

interface Rounds {
  readonly rounds: number;
  readonly manner: 'properly' | 'names-first';
}

/** In each round a rotation is killed a few times, and goes on each time; then it is carried out to its end. */
function rotateAndKill(ground: Ground, { rounds, manner }: Rounds): Promise<{ count: Count; wrong: string[] }> {
  return onServer(ground.folder, async (url) => {
    const ring: Ring = { root: randomBytes(32), file: join(ground.folder, 'master-keys') };
    await writeFile(ring.file, '');
    const people = await People.open(url, ring, join(ground.folder, 'given.ndjson'));
    await people.come(keysAtFirst);
    let [lost, left, midst] = [0, 0, 0];
    for (let round = 1; round <= rounds; round += 1) {
      const name = `m${round}`;
      await appendFile(ring.file, masterKeyLine(name));
      for (let kill = 0; kill < killsInRound; kill += 1) {
        const args = [url, ring.root.toString('hex'), ring.file, name, manner];
        const child = runTypescript(join(__dirname, 'rotation.child.ts'), { args });
        const meanwhile = people.comeAndGo();
        await child.message();
        await delay(ground.chance.between(`kill ${round}/${kill}`, 0, 40));
        await child.kill();
        await meanwhile;
        const count = await countKeys(url, ring, people.present);
        lost = Math.max(lost, count.lost);
        if (count.under.size > 1) midst += 1;
      }
      if (manner === 'properly') await people.keys.rotateTo(name);
      for (const [by, keys] of (await countKeys(url, ring, [])).under) if (by !== name) left += keys;
    }
    const { opened, ...count } = await countKeys(url, ring, await people.close());
    const back = people.gone.filter((id) => opened.has(id)).length;
    const wrong = [
      ...(back > 0 ? [`${back} keys that were destroyed can be opened`] : []),
      ...(midst === 0 ? ['no rotation was killed in its midst'] : []),
    ];
    return { count: { ...nothing, ...count, lost: Math.max(lost, count.lost), skipped: left }, wrong };
  });
}

/** Those whose keys are on trial: what was given out stands in a file outside the database. */
class People {
  readonly #given = new Map<Uuid, GivenKey>();
  readonly #gone: string[] = [];

  private constructor(
    readonly keys: KeyStore,
    private readonly acknowledgements: Acknowledgements<GivenKey>,
  ) {}

  static async open(url: string, { root, file }: Ring, path: string): Promise<People> {
    const wrapping = new MasterKeyRing(root, () => readFileSync(file, 'utf8'));
    const keys = await KeyStore.open({ connectionString: url, wrapping });
    return new People(keys, await Acknowledgements.create(path));
  }

  get present(): readonly GivenKey[] {
    return [...this.#given.values()];
  }

  /** The ids of the keys that were destroyed. */
  get gone(): readonly string[] {
    return this.#gone;
  }

  async come(count: number): Promise<void> {
    const come = async () => {
      const person = randomUUID();
      const { id, secret } = await this.keys.obtain(person, 'personal');
      return [person, { id, digest: digestOf(secret!) }] as const;
    };
    const given = await Promise.all(Array.from({ length: count }, come));
    await this.acknowledgements.add(given.map(([, key]) => key));
    for (const [person, key] of given) this.#given.set(person, key);
  }

  async comeAndGo(): Promise<void> {
    for (let part = 0; part < forgottenInRound; part += 1) {
      await this.come(keysInRound / forgottenInRound);
      const [person, { id }] = [...this.#given][part * 2_000]!;
      this.#given.delete(person);
      await this.keys.forget(person);
      this.#gone.push(id);
    }
  }

  /** What was given out according to the file, but for what was destroyed. */
  async close(): Promise<readonly GivenKey[]> {
    await this.keys.close();
    const gone = new Set(this.#gone);
    return (await this.acknowledgements.close()).filter(({ id }) => !gone.has(id));
  }
}
