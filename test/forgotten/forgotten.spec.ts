import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '@alongside/http';
import type { Instant, Uuid } from '@alongside/kernel';
import { openPlatform } from '../../apps/composition/src';
import { digests, rebuildAll } from '../e2e/support/figures-of';
import { useTestApi } from '../e2e/support/test-api';
import { wordsIn } from '../e2e/support/whole-text';
import { operationsIn, type ApiDocument } from '../fuzz/api-document';
import { askersOf, type Asker } from '../policy/askers';
import { setScene, type Scene } from '../policy/scene';
import { allAnswers } from './answers';
import { DataFolder } from './data-folder';
import { tellEverything, type Told } from './tell-everything';
import { ToldWords } from './told-words';
import { totals } from './totals';
import { untoldFields } from './untold-fields';

process.env['LOG_LEVEL'] = 'trace'; // whatever a process could log

/** Commands whose words are about no person, or an advisor's own alone. */
const aboutNobody = [
  ...['POST /v1/satisfaction/own-work/{id}/answer', 'POST /v1/satisfaction/own-work/{id}/error'],
  ...['POST /v1/offices', 'POST /v1/offices/{id}/names', 'POST /v1/organisations', 'POST /v1/organisations/{id}/names'],
  'POST /v1/organisations/{id}/systems',
  ...['POST /v1/desks', 'POST /v1/desks/{id}/names'],
  ...['POST /v1/employers', 'POST /v1/employers/{id}/detail-corrections'],
  ...['POST /v1/vacancies', 'POST /v1/vacancies/{id}/changes'],
  ...['POST /v1/courses', 'POST /v1/courses/{id}/changes'],
  ...['mapping', 'mapping-withdrawal'].map((change) => `POST /v1/taxonomies/{taxonomy}/concepts/{code}/${change}`),
];

// Everything is asked by everybody, and each byte of the data folder looked at.
jest.setTimeout(300_000);

describe('somebody of whom everything was told, and who is forgotten', () => {
  const api = useTestApi({ inDataFolder: true });
  const folder = new DataFolder(api);
  const officer = { as: ['privacy_officer'] as const, person: randomUUID() };
  let scene: Scene;
  let askers: readonly Asker[];
  let told: Told;
  let backUp: string;
  /** When all of it was told. */
  let then: Instant;
  let before: Awaited<ReturnType<typeof totals>>;

  const folded = async () => api.platform.waiter.waitFor((await api.head())!, 10_000);
  const everything = () => [...told.words, ...told.codes];
  const answers = async () => {
    await folded();
    const record = `/v1/claimants/${told.recorded.claimant}`;
    const lists = [
      '',
      '/timeline',
      '/employments',
      '/notes',
      '/interactions',
      '/action-plans',
      '/consents',
      '/assignment',
    ];
    const past = lists.map((list) => `${record}${list}?knownAt=${then}`);
    return allAnswers(api, { scene, askers, urls: [...told.urls, ...past] });
  };

  async function forget(personId: Uuid): Promise<void> {
    const asked = { personId, asksFor: 'erasure', askedBy: 'person' };
    const { id } = (await api.post('/v1/rights-requests', asked, officer)).json<{ id: Uuid }>();
    const granted = await api.post(`/v1/rights-requests/${id}/grant`, { ground: 'own-request' }, officer);
    expect(granted.statusCode).toBe(200);
  }

  beforeAll(async () => {
    backUp = await mkdtemp(join(tmpdir(), 'alongside-back-up-'));
    const set = await setScene(api);
    told = await tellEverything(api, set);
    then = new Date().toISOString();
    scene = { ...set, amina: told.recorded };
    askers = (await askersOf(api, scene)).flat();
    await folded();
    await rebuildAll(api); // so that there are tables which are kept for a rollback
    await folder.query('analyze'); // so that there are statistics of the planner's with codes in them
    before = await totals(api, scene.office);
    expect(JSON.stringify(before)).toMatch(/"numerator":[1-9]/);
  });
  afterAll(() => rm(backUp, { recursive: true, force: true }));

  describe('until then', () => {
    it('has words of theirs in each field of each command that takes words about a person', async () => {
      const document = (await api.get('/openapi.json', { as: null })).json<ApiDocument>();
      const words = new ToldWords(document);
      const untold = operationsIn(document)
        .filter(({ name, body }) => name.startsWith('POST ') && body !== null && words.isToldIn(body))
        .filter(({ parameters = [] }) => parameters.some(({ name }) => name === 'Idempotency-Key'))
        .map(({ name }) => name)
        .filter((name) => !told.commands.has(name))
        .filter((name) => !name.startsWith('POST /v1/gatherings')); // of nobody in particular, under keys of their own
      expect(untold.sort()).toEqual([...aboutNobody].sort());
    });

    it('has words of theirs in each protected field of each event about a person', async () => {
      expect(await untoldFields(api, told.recorded.claimant, told.words)).toEqual([]);
    });

    it('is found by every word in what staff are answered, and by none in the databases and files', async () => {
      expect(wordsIn(await answers(), everything())).toEqual(everything());
      expect(wordsIn(await folder.dump(), everything())).toEqual(told.codes);
      await folder.query('checkpoint');
      expect(await folder.filesWith(told.marks)).toEqual({});
    });
  });

  describe('from then on', () => {
    beforeAll(async () => {
      await api.restart(async () => void (await folder.copyTo(join(backUp, 'cluster'))));
      await forget(told.recorded.claimant);
      await folded();
    });

    it('is found by no word and no code in what anybody is answered', async () => {
      expect(wordsIn(await answers(), everything())).toEqual([]);
    });

    it('is found by none in a dump of the databases, in the log or in the erasure ledger', async () => {
      expect(wordsIn(await folder.dump(), everything())).toEqual([]);
      expect(wordsIn(api.logged, everything())).toEqual([]);
      expect(wordsIn(await readFile(api.configuration.erasureLedger, 'utf8'), everything())).toEqual([]);
    });

    it('is found by no word in any byte of the data folder, and once PostgreSQL has tidied up by a code in older WAL alone', async () => {
      for (const tidying of ['analyze', 'vacuum full', 'checkpoint']) await folder.query(tidying);
      const files = Object.entries(await folder.filesWith([...told.marks, ...told.codes]));
      expect(files.filter(([file]) => !file.startsWith('postgres/cluster/pg_wal/'))).toEqual([]);
      expect(files.flatMap(([, words]) => words.filter((word) => told.marks.includes(word)))).toEqual([]);
    });

    it('is in all totals as before', async () => {
      expect(await totals(api, scene.office)).toEqual(before);
    });

    it('leaves read models that equal a rebuild, and a log that is whole', async () => {
      const live = await digests(api);
      await rebuildAll(api);
      expect(await digests(api)).toEqual(live);
      expect(wordsIn(await folder.dump(), everything())).toEqual([]);
      expect((await api.platform.pool.query('select from projections.parked')).rows).toEqual([]);
      expect((await api.platform.store.verify()).problems).toEqual([]);
    });
  });

  describe('after an older back-up was restored', () => {
    beforeAll(() => api.restart(() => folder.restoreFrom(join(backUp, 'cluster'))));

    it('is forgotten again before anybody is answered', async () => {
      expect(api.logged).toContain('persons were forgotten again, as the ledger says');
      expect(wordsIn(await answers(), everything())).toEqual([]);
      expect(wordsIn(await folder.dump(), everything())).toEqual([]);
      expect(await totals(api, scene.office)).toEqual(before);
    });

    it('would be known to everybody again without the ledger: a seeded defect', async () => {
      const lost = { ...api.configuration, erasureLedger: join(api.dataFolder, 'lost.ndjson') };
      await api.restart(async () => {
        await folder.restoreFrom(join(backUp, 'cluster'));
        const platform = await openPlatform(lost, createLog({ write: () => undefined }));
        const [registered] = await platform.store.read(`claimant-${told.recorded.claimant}`, { limit: 1 });
        const { data } = await platform.codec.decode(registered!).finally(() => platform.close());
        expect(wordsIn(JSON.stringify(data), told.words)).not.toEqual([]);
      });
    });
  });

  it('would be found wherever a word was left in clear: seeded defects', async () => {
    await folded();
    const word = told.words[0]!;
    const left = [`upper('${word}')`, `reverse('${word}')`, `encode('${word}', 'hex')`, `encode('x${word}', 'base64')`];
    for (const words of left) {
      await folder.query(`create table public.left_over as select ${words} as words`);
      expect(wordsIn(await folder.dump(), [word])).toEqual([word]);
      await folder.query('drop table public.left_over');
    }
    expect(Object.keys(await folder.filesWith(told.marks.slice(0, 1)))).not.toEqual([]);
  });
});
