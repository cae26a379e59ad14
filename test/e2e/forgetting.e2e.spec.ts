import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createLog } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import { ErasureLedger } from '@alongside/vault';
import { Client } from 'pg';
import { openPlatform } from '../../apps/composition/src';
import { forget as forgetBy } from '../../apps/ops/src/commands/forget.command';
import { casework, northgate, person, problemIn, type Done } from './support/casework';
import { digests, rebuildAll } from './support/figures-of';
import { advisor, useTestApi } from './support/test-api';
import { wholeText, wordsIn } from './support/whole-text';

const officer = { as: ['privacy_officer'] as const, person: '0192d3c2-7e1a-7c33-9a55-00000000000d' };
const administrator = { as: ['administrator'] as const };
const evaluator = { as: ['evaluator'] as const };

/** All that is said of somebody, in words that stand nowhere else. */
const wordsOf = (name: string) => ({
  given: `${name}given`,
  family: `${name}family`,
  email: `${name}mail@example.invalid`,
  needs: `${name}needs`,
  workHistory: `${name}worked`,
  barrier: `${name}barrier`,
  reason: `${name}reason`,
  employer: `${name}employer`,
  summary: `${name}summary`,
  step: `${name}step`,
  goal: `${name}goal`,
  planStep: `${name}planstep`,
  outcome: `${name}outcome`,
});
/** Codes, which lists and breakdowns have in clear as long as the person is known. */
const codesOf = (name: string) => ({
  community: `${name}-community`,
  skill: `${name}-SKILL`,
  theme: `${name}-theme`,
  sex: `${name}-sex`,
});

interface Told {
  readonly words: readonly string[];
  readonly codes: readonly string[];
  readonly claimant: Done;
  readonly urls: readonly string[];
  readonly openClaim: Done;
}

interface Rates {
  readonly rows: { group: Record<string, string>; figures: { numerator: number; denominator: number }[] }[];
}

describe('somebody who is forgotten', () => {
  const api = useTestApi();
  const { register, command, openClaim, show, assign } = casework(api);
  const hodanNumber = 'AB123456C';
  let hodan: Told;
  let ayaan: Told;

  /** Registers somebody of whom everything is told that can be told. */
  async function tell(name: string, nationalInsuranceNumber: string): Promise<Told> {
    const [words, codes] = [wordsOf(name), codesOf(name)];
    const claimant = await register(
      person(words.given, words.family, {
        contact: { email: words.email },
        dateOfBirth: '2001-04-17',
        nationalInsuranceNumber,
      }),
      '2023-12-18',
    );
    await command(`${claimant.url}/communities`, { communities: [codes.community], occurredAt: '2023-12-18' });
    await command(`${claimant.url}/languages`, { languages: ['so', 'en'], interpreterNeeded: true });
    await command(`${claimant.url}/accessibility-needs`, { needs: words.needs });
    const skill = { skill: codes.skill, level: 'advanced', workHistory: words.workHistory };
    await command(`${claimant.url}/skills`, skill);
    await command(`${claimant.url}/barriers`, { theme: codes.theme, severity: 'high', note: words.barrier });
    await assign(claimant.id, advisor, '2024-01-02');
    const characteristics = [{ name: 'sex', value: codes.sex }];
    const claim = await openClaim(claimant.id, '2024-01-02', { characteristics, weeklyAmountPence: 8_480 });
    const uprated = { weeklyAmountPence: 9_045, reason: words.reason, occurredAt: '2024-02-05' };
    await command(`${claim.url}/adjustments`, uprated);
    await command(`${claim.url}/closure`, { destination: 'employment', occurredAt: '2024-03-04' });
    const terms = { startedOn: '2024-03-04', hours: 'full-time', employer: words.employer };
    const job = await command('/v1/employments', {
      claimantId: claimant.id,
      claimId: claim.id,
      terms,
      evidence: 'payslip',
    });
    const again = await openClaim(claimant.id, '2025-01-06', { characteristics });
    const meeting = await command('/v1/interactions', {
      claimantId: claimant.id,
      ...{ kind: 'work-search-review', channel: 'in-person', office: northgate, minutes: 30, language: 'so' },
      summary: words.summary,
      nextSteps: [{ owner: 'claimant', words: words.step }],
    });
    const plan = await command('/v1/action-plans', {
      claimantId: claimant.id,
      goals: [{ words: words.goal, steps: [{ owner: 'claimant', dueOn: '2025-02-03', words: words.planStep }] }],
    });
    await command(`${plan.url}/closure`, { outcome: 'other', note: words.outcome });
    const urls = [claimant.url, `${claimant.url}/timeline`, claim.url, again.url, job.url, meeting.url, plan.url];
    return {
      words: [...Object.values(words), nationalInsuranceNumber, '2001-04-17'],
      codes: Object.values(codes),
      claimant,
      urls: [...urls, `${claimant.url}/interactions`, `${claimant.url}/action-plans`, `${claimant.url}/assignment`],
      openClaim: again,
    };
  }

  const ask = async (personId: Uuid, asking: object = officer) =>
    api.post('/v1/rights-requests', { personId, asksFor: 'erasure', askedBy: 'person' }, asking);
  const grant = (request: Uuid, more: object = {}) =>
    api.post(`/v1/rights-requests/${request}/grant`, { ground: 'own-request' }, { ...officer, ...more });
  const asked = async (id: Uuid) => (await ask(id)).json<{ id: Uuid }>().id;
  const forget = async (id: Uuid) => grant(await asked(id));
  const carriedOut = async (request: Uuid) => {
    for (;;) {
      const { status } = (await api.get(`/v1/rights-requests/${request}`, officer)).json<{ status: string }>();
      if (status === 'carried-out') return;
      await delay(100);
    }
  };
  const folded = async () => api.platform.waiter.waitFor((await api.head())!, 10_000);
  const dump = async () => {
    await folded();
    return (await Promise.all([wholeText(api.databases.main), wholeText(api.databases.keys)])).join('\n');
  };
  const answers = async ({ urls }: Told) => {
    await folded();
    const all = await Promise.all(urls.map((url) => api.get(url)));
    expect(all.map(({ statusCode }) => statusCode)).toEqual(urls.map(() => 200));
    return all.map(({ body }) => body).join('\n');
  };
  const offFlow = async (by: string) => {
    const answer = await api.get(
      `/v1/outcomes/off-flow?weeks=26&by=${by}&asAt=2025-12-31&atLeast=${await api.head()}`,
      evaluator,
    );
    const { rows } = answer.json<Rates>();
    return rows
      .map(({ group, figures }) => [Object.values(group)[0], figures[0]!.numerator, figures[0]!.denominator])
      .sort();
  };
  const keysQuery = async (sql: string) => {
    const client = new Client({ connectionString: api.databases.keys });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  const ledgerLines = () => readFileSync(api.configuration.erasureLedger, 'utf8').trimEnd().split('\n');
  const logged = async (id: Uuid) => (await api.platform.store.read(`person-${id}`, {})).map(({ type }) => type);

  beforeAll(async () => {
    [hodan, ayaan] = [await tell('hodan', hodanNumber), await tell('ayaan', 'CE123456A')];
    await folded();
    await rebuildAll(api); // so that there are tables which are kept for a rollback
    await keysQuery('create table public.backup as select * from vault.key');
  }, 60_000);

  it('was known until then, wherever the test looks', async () => {
    expect(wordsIn(await answers(hodan), hodan.words)).toEqual(hodan.words);
    expect(wordsIn(await dump(), hodan.words)).toEqual([]);
    expect(wordsIn(await dump(), hodan.codes)).toEqual(hodan.codes);
    expect(await offFlow('community')).toEqual([
      ['ayaan-community', 1, 2],
      ['hodan-community', 1, 2],
    ]);
  });

  it('is forgotten by a privacy officer only, and only if anything was ever recorded', async () => {
    const request = await asked(hodan.claimant.id);
    for (const as of ['advisor', 'team_leader', 'administrator'] as const) {
      expect((await ask(hodan.claimant.id, { as: [as] })).statusCode).toBe(403);
      expect((await grant(request, { as: [as] })).statusCode).toBe(403);
    }
    const unknown = await problemIn(api, await ask(randomUUID()));
    expect(unknown).toMatchObject({ status: 404, type: expect.stringContaining('privacy/person-not-found') });
    const inWords = await api.post(`/v1/rights-requests/${request}/grant`, { ground: 'Asked for it' }, officer);
    expect(inWords.statusCode).toBe(400);
    expect(existsSync(api.configuration.erasureLedger)).toBe(false);
  });

  it('is forgotten once, however often it is asked for', async () => {
    const [request, another] = [await asked(hodan.claimant.id), await asked(hodan.claimant.id)];
    const key = randomUUID();
    const first = await grant(request, { key });
    expect(first.json()).toEqual({ revision: 2, position: expect.any(String) });
    expect((await grant(request, { key })).json()).toEqual(first.json());
    expect((await grant(another)).statusCode).toBe(200);
    expect((await ask(hodan.claimant.id)).statusCode).toBe(409);
    expect(await logged(hodan.claimant.id)).toEqual(['PersonForgotten']);
    expect(ledgerLines().map((line) => JSON.parse(line) as object)).toEqual([
      {
        ...{ id: expect.any(String), person: hodan.claimant.id, by: officer.person },
        ...{ at: expect.any(String), ground: 'own-request', keys: expect.any(Object) },
      },
    ]);
  });

  it('is found by no word in any table, log line, ledger or answer', async () => {
    const text = await dump();
    expect(wordsIn(text, [...hodan.words, ...hodan.codes])).toEqual([]);
    expect(wordsIn(text, ayaan.codes)).toEqual(ayaan.codes);
    expect(wordsIn(await answers(hodan), [...hodan.words, ...hodan.codes])).toEqual([]);
    expect(wordsIn(await answers(ayaan), ayaan.words)).toEqual(ayaan.words);
    expect(wordsIn(`${api.logged}${ledgerLines().join('')}`, hodan.words)).toEqual([]);
  });

  it('leaves a record of dates and counts', async () => {
    expect(await show(hodan.claimant.url)).toMatchObject({
      ...{ registeredOn: '2023-12-18', name: null, dateOfBirth: null, contact: null, nationalInsuranceNumber: null },
      ...{ accessibilityNeeds: null, birthMonth: 'erased', languages: ['erased'], communities: ['erased'] },
      barriers: [{ theme: 'erased', severity: 'erased', resolvedOn: null }],
      claims: [{ openedOn: '2025-01-06' }, { openedOn: '2024-01-02', destination: 'employment' }],
      employments: [{ startedOn: '2024-03-04', employer: null }],
    });
  });

  it('stays in the totals, and stands under "erased" in the breakdowns', async () => {
    expect(await offFlow('community')).toEqual([
      ['ayaan-community', 1, 2],
      ['erased', 1, 2],
    ]);
    expect(await offFlow('ageBand')).toEqual([
      ['18-24', 1, 2],
      ['erased', 1, 2],
    ]);
    expect(await offFlow('office')).toEqual([[northgate, 2, 4]]);
  });

  it('is not there either when all read models are built anew', async () => {
    await folded();
    const live = await digests(api);
    await rebuildAll(api);
    expect(await digests(api)).toEqual(live);
    expect(wordsIn(await dump(), [...hodan.words, ...hodan.codes])).toEqual([]);
    const { rows } = await api.platform.pool.query('select from projections.parked');
    expect(rows).toEqual([]);
  });

  it('has nothing more recorded, be it personal or not', async () => {
    const { claimant, openClaim: claim } = hodan;
    const refused = [
      await api.post(`${claimant.url}/communities`, { communities: ['somali'] }),
      await api.post(`${claim.url}/payments`, { amountPence: 8_480, from: '2025-01-06', to: '2025-01-13' }),
      await api.post(`${claim.url}/closure`, { destination: 'unknown' }),
      await api.post('/v1/claims', { claimantId: claimant.id, benefit: 'universal-credit', office: northgate }),
    ];
    for (const answer of refused)
      expect(await problemIn(api, answer)).toMatchObject({
        status: 409,
        type: expect.stringContaining('privacy/person-forgotten'),
      });
  });

  it('gives the National Insurance number free for somebody else', async () => {
    const other = await register(person('Nadif', 'Farah', { nationalInsuranceNumber: hodanNumber }));
    expect(await show(other.url)).toMatchObject({ nationalInsuranceNumber: hodanNumber });
    const taken = await api.post('/v1/claimants', {
      details: person('Idil', 'Ali', { nationalInsuranceNumber: hodanNumber }),
    });
    expect(taken.statusCode).toBe(409);
  });

  it('is forgotten as a member of the staff too, whose roles end', async () => {
    const office = await command('/v1/offices', { name: 'Harlesden', area: 'north-west-london' }, administrator);
    const roles = [{ role: 'advisor', place: { kind: 'office', id: office.id } }];
    const joined = await command(
      '/v1/staff',
      { name: { given: 'Jamiegiven', family: 'Invented' }, roles },
      administrator,
    );
    expect(await show(joined.url)).toMatchObject({ name: { given: 'Jamiegiven' }, leftOn: null });
    expect((await forget(joined.id)).statusCode).toBe(200);
    expect(await show(joined.url)).toMatchObject({ name: null, leaveReason: 'forgotten' });
  });

  describe('after the restore of a back-up of the keys from before', () => {
    const nameInLog = async (ledger: string) => {
      const platform = await openPlatform(
        { ...api.configuration, erasureLedger: ledger },
        createLog({ write: () => undefined }),
      );
      try {
        const [registered] = await platform.store.read(`claimant-${hodan.claimant.id}`, { limit: 1 });
        return ((await platform.codec.decode(registered!)).data as { name?: unknown }).name;
      } finally {
        await platform.close();
      }
    };
    beforeAll(() => keysQuery('delete from vault.key; insert into vault.key select * from public.backup'));

    it('would be known again without the ledger', async () => {
      const lost = join(api.dataFolder, 'lost.ndjson');
      expect(await nameInLog(lost)).toEqual({ given: 'hodangiven', family: 'hodanfamily' });
    });

    it('is forgotten again before anything is answered', async () => {
      await api.restart();
      expect(api.logged).toContain('persons were forgotten again, as the ledger says');
      expect(await nameInLog(api.configuration.erasureLedger)).toEqual({ forgotten: true });
      expect(await show(hodan.claimant.url)).toMatchObject({ name: null, communities: ['erased'] });
      expect(wordsIn(await answers(hodan), [...hodan.words, ...hodan.codes])).toEqual([]);
      expect(wordsIn(await answers(ayaan), ayaan.words)).toEqual(ayaan.words);
      expect(await logged(hodan.claimant.id)).toEqual(['PersonForgotten']);
    });
  });

  describe('where a crash came in between', () => {
    const erasureOf = (id: Uuid) => ({
      ...{ id: randomUUID(), person: id, by: officer.person },
      ...{ at: '2026-03-09T10:30:00.000Z', ground: 'retention-over' },
    });

    it('of the ledger and the keys, or of the keys and the log, is forgotten at the next start', async () => {
      const [entered, destroyed] = [
        await register(person('Enteredgiven', 'Ali')),
        await register(person('Destroyedgiven', 'Ali')),
      ];
      await api.platform.erasures.carryOut(erasureOf(destroyed.id));
      const ids = { personal: randomUUID(), special: randomUUID(), criminal: randomUUID(), coded: randomUUID() };
      await new ErasureLedger(api.configuration.erasureLedger).enter({ ...erasureOf(entered.id), keys: ids });
      appendFileSync(api.configuration.erasureLedger, '{"id":"0192'); // of a third one, whose line was being written
      expect(await show(entered.url)).toMatchObject({ name: { given: 'Enteredgiven' } });
      await api.restart();
      for (const { id, url } of [entered, destroyed]) {
        expect(await logged(id)).toEqual(['PersonForgotten']);
        expect(await show(url)).toMatchObject({ name: null, communities: ['erased'] });
      }
      const before = await api.head();
      await api.restart();
      expect(await api.head()).toBe(before);
    });

    it('answers the retry of who asked for it as if nothing had happened', async () => {
      const { id } = await register(person('Retriedgiven', 'Ali'));
      const request = await asked(id);
      await api.platform.erasures.carryOut(erasureOf(id));
      expect((await grant(request)).json()).toMatchObject({ revision: 2 });
      const [event] = await api.platform.store.read(`person-${id}`, {});
      expect(JSON.parse(event!.data)).toEqual({ personId: id, ground: 'retention-over', occurredAt: '2026-03-09' });
    });
  });

  it('can be forgotten from the command line', async () => {
    const { id, url } = await register(person('Commandgiven', 'Ali'));
    const session = { platform: api.platform, app: api.app };
    expect(await forgetBy(session, { personId: id, ground: 'own-request', by: officer.person })).toMatchObject({
      revision: 2n,
    });
    expect(await show(url)).toMatchObject({ name: null });
  });

  it('is known no more to a process that had folded the own words, once another one forgot the person', async () => {
    const details = person('Foldedgiven', 'Ali');
    const { id, url } = await register(person('Foldedgiven', 'Aly'));
    const correct = () => api.post(`${url}/detail-corrections`, { details, reason: 'Misspelt' });
    expect((await correct()).statusCode).toBe(200);
    const head = await api.head();
    expect((await correct()).statusCode).toBe(200); // it changes nothing: these are the details that it has in memory
    expect(await api.head()).toBe(head);

    const other = await openPlatform(api.configuration, createLog({ write: () => undefined }));
    const heard = new Promise<void>((resolve) => api.platform.keys.onForgotten(resolve));
    await other.keys.forget(id);
    await heard;
    await other.close();
    expect(await problemIn(api, await correct())).toMatchObject({ type: '/problems/privacy/person-forgotten' });
  });

  describe('while the ledger is damaged', () => {
    it('is not forgotten by halves: nobody is, and nothing starts', async () => {
      const { id, url } = await register(person('Keptgiven', 'Ali'));
      const whole = readFileSync(api.configuration.erasureLedger);
      writeFileSync(api.configuration.erasureLedger, Buffer.concat([Buffer.from('scribbled\n'), whole]));
      const request = await asked(id);
      const problem = await problemIn(api, await grant(request));
      expect(problem).toMatchObject({
        status: 503,
        type: expect.stringContaining('privacy/erasure-ledger-unavailable'),
      });
      expect(await show(url)).toMatchObject({ name: { given: 'Keptgiven' } });
      const starting = openPlatform(api.configuration, createLog({ write: () => undefined }));
      await expect(starting).rejects.toThrow('line 1 is no erasure: restore it from its back-up');
      writeFileSync(api.configuration.erasureLedger, whole);
      await carriedOut(request); // by the process: nobody asks again
      expect(await show(url)).toMatchObject({ name: null });
    });
  });
});
