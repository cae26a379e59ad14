import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { isForgotten, type DomainEvent, type Uuid } from '@alongside/kernel';
import type { Role } from '@alongside/http';
import type { RecordClass } from '@alongside/privacy';
import { breakGlassRetention } from '../../libs/contexts/high-barriers/src/read-models/retention/break-glass-retention';
import { disclosureRetention } from '../../libs/contexts/high-barriers/src/read-models/retention/disclosure-retention';
import { casework, makingTheLeap, northgate, person, problemIn } from './support/casework';
import { supportCases } from './support/support-case';
import { useTestApi, type Answer } from './support/test-api';

const hour = 3_600_000;
/** Everything but the clock on the wall goes on as it does. */
const doNotFake = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const),
  ...(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
];
const bicycle = 'Took a made-up bicycle at nineteen';
const window = 'Broke a made-up window at twenty';
const sentence = 'I made a mistake at nineteen and have worked since.';
const basis = { lawfulBasis: 'public-task', condition: 'social-protection' };

interface Entries<Entry> {
  readonly entries: readonly Entry[];
}

describe('a support case, seen from outside its team', () => {
  const api = useTestApi();
  const { register, command, show } = casework(api);
  const cases = supportCases(api);
  /** Two in the night. */
  let night: number;
  let tokens: Readonly<Record<string, string>>;
  let ids: Readonly<Record<string, Uuid>>;
  let amina: Uuid;
  let caseId: Uuid;
  let offences: string;

  const staff: Readonly<Record<string, readonly [Role, Uuid]>> = {
    ifrah: ['advisor', northgate],
    dalmar: ['advisor', northgate],
    excluded: ['advisor', northgate],
    lula: ['team_leader', northgate],
    emma: ['employer_adviser', northgate],
    oscar: ['employer_adviser', northgate],
    ruth: ['specialist', makingTheLeap],
    paul: ['specialist', makingTheLeap],
  };
  const as = (name: string) => ({ as: null, purpose: null, headers: { authorization: tokens[name]! } });
  const forSafety = (name: string) => ({ ...as(name), purpose: 'safeguarding' });
  const at = (ms: number) => jest.setSystemTime(ms);
  const codeOf = async (answer: Answer) => (await problemIn(api, answer)).type.replace('/problems/', '');
  const get = async (url: string, asked: object) => api.get(`${url}?atLeast=${await api.head()}`, asked);
  const tell = (url: string, body: object, name: string) => command(url, body, { ...as(name) });

  /** The day from which on a record of Amina's is kept only for so long. */
  const endOf = async ({ endsSql }: RecordClass) => {
    const text = `select ended_on::text as on from (${endsSql}) ends where record_id = $1`;
    return (await api.platform.dataSource.query<{ on: string | null }[]>(text, [amina])).map(({ on }) => on);
  };

  beforeAll(async () => {
    night = Date.parse(`${new Date().toISOString().slice(0, 10)}T02:00:00.000Z`);
    jest.useFakeTimers({ now: night, doNotFake: [...doNotFake] });
    ids = Object.fromEntries(Object.keys(staff).map((name) => [name, randomUUID()]));
    const signed: Record<string, string> = {};
    for (const [name, [role, place]] of Object.entries(staff)) {
      await api.employ(ids[name]!, role, place);
      signed[name] = `Bearer ${await api.token([role], { person: ids[name]!, expiresIn: '30d' })}`;
    }
    tokens = signed;
    amina = (await register(person('Amina', 'Invented'))).id;
    const excluded = { excluded: { kind: 'person', id: ids['excluded'] }, reason: 'An invented quarrel' };
    await command(`/v1/claimants/${amina}/exclusions`, excluded);
    caseId = await cases.open(amina, ids['ifrah']!);
    const ofLeap = { by: ids['ifrah']!, organisationId: makingTheLeap };
    await cases.join(caseId, { ...ofLeap, memberId: ids['ruth']!, offences: true });
    await cases.join(caseId, { ...ofLeap, memberId: ids['paul']! });
    offences = `/v1/support-cases/${caseId}/offences`;
    await tell(offences, { ...basis, words: bicycle, destroyOn: '2999-01-01' }, 'ifrah');
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
  });
  afterAll(() => jest.useRealTimers());

  describe('offences, for its own team', () => {
    const ask = (name: string) =>
      tell(`/v1/support-cases/${caseId}/offence-accesses`, { purpose: 'job-check', reason: 'A check' }, name);

    it('take a second person, whoever recorded them', async () => {
      expect(await codeOf(await get(offences, as('ifrah')))).toBe('high-barriers/offence-access-needed');
      const { id } = await ask('ifrah');
      const approval = `/v1/support-cases/${caseId}/offence-accesses/${id}/approval`;
      const own = await api.post(approval, undefined, as('ifrah'));
      expect(await codeOf(own)).toBe('high-barriers/second-person');
      await command(approval, undefined, as('ruth'));
      const read = await get(offences, as('ifrah'));
      expect(read.json<Entries<object>>().entries).toEqual([
        expect.objectContaining({ words: bicycle, ...basis, state: 'recorded' }),
      ]);
      at(night + 24 * hour);
      expect(await codeOf(await get(offences, as('ifrah')))).toBe('high-barriers/offence-access-needed');
      at(night);
      await command(approval.replace('approval', 'end'), undefined, as('ifrah'));
      expect(await codeOf(await get(offences, as('ifrah')))).toBe('high-barriers/offence-access-needed');
    });

    it('take an agreement that covers them', async () => {
      for (const answer of [
        await get(offences, as('paul')),
        await api.post(offences, { ...basis, words: window }, as('paul')),
        await api.post(
          `${offences.replace('offences', 'offence-accesses')}`,
          { purpose: 'risk', reason: 'x' },
          as('paul'),
        ),
      ])
        expect(await codeOf(answer)).toBe('high-barriers/offences-not-covered');
    });
  });

  it('is nothing to a duty advisor who has broken no glass, nor to whom the claimant excludes, whatever they do', async () => {
    expect(await codeOf(await get(offences, forSafety('dalmar')))).toBe('high-barriers/case-not-found');
    const why = { reason: 'safety-of-claimant', words: 'Stands at the door and has nowhere to sleep' };
    const refused = await api.post(`/v1/claimants/${amina}/break-glass`, why, as('excluded'));
    expect(await codeOf(refused)).toBe('caseload/claimant-not-found');
    const long = await api.post(`/v1/claimants/${amina}/break-glass`, { ...why, minutes: 181 }, as('dalmar'));
    expect(await codeOf(long)).toBe('http/invalid-request');
    const owner = await api.post(`/v1/claimants/${amina}/break-glass`, why, as('ifrah'));
    expect(await codeOf(owner)).toBe('high-barriers/no-glass-to-break');
  });

  it('is opened at night by breaking glass, for three hours, told to its owner, offences by a second person alone', async () => {
    const why = { reason: 'safety-of-claimant', words: 'Stands at the door and has nowhere to sleep' };
    const broken = await command(`/v1/claimants/${amina}/break-glass`, why, as('dalmar'));
    expect(broken.url).toBe(`/v1/support-cases/${caseId}`);
    const told = `/v1/staff/${ids['ifrah']}/break-glasses?atLeast=${broken.position}`;
    const until = new Date(night + 3 * hour).toISOString();
    expect((await api.get(told, as('ifrah'))).json<Entries<object>>().entries).toEqual([
      expect.objectContaining({ id: broken.id, brokenBy: ids['dalmar'], ...why, until, open: true, verdict: null }),
    ]);
    expect((await api.get(told, forSafety('lula'))).json<Entries<object>>().entries).toEqual([]);

    const whole = await get(broken.url, forSafety('dalmar'));
    expect(whole.json()).toMatchObject({ id: caseId, claimantId: amina, reason: 'Has to report each week' });
    expect(whole.body).not.toContain(bicycle);
    expect(await codeOf(await api.get(broken.url, as('dalmar')))).toBe('http/purpose-required');
    expect(await codeOf(await get(offences, forSafety('dalmar')))).toBe('high-barriers/offence-access-needed');
    expect(await codeOf(await api.post(offences, { ...basis, words: window }, as('dalmar')))).toBe(
      'high-barriers/case-not-found',
    );
    const asked = { purpose: 'risk', reason: 'Somebody waits for her outside' };
    at(night + hour);
    const { id } = await command(`/v1/support-cases/${caseId}/offence-accesses`, asked, forSafety('dalmar'));
    const waiting = `/v1/offices/${northgate}/offence-accesses?state=asked&atLeast=${await api.head()}`;
    expect((await api.get(waiting, as('lula'))).json<Entries<object>>().entries).toEqual([
      expect.objectContaining({ id, askedBy: ids['dalmar'], glassId: broken.id, ...asked }),
    ]);
    const approval = `/v1/support-cases/${caseId}/offence-accesses/${id}/approval`;
    expect(await codeOf(await api.post(approval, undefined, forSafety('dalmar')))).toBe(
      'high-barriers/offences-not-covered',
    );
    await command(approval, undefined, as('lula'));
    expect((await get(offences, forSafety('dalmar'))).body).toContain(bicycle);

    at(night + 3 * hour - 1);
    expect((await api.get(offences, forSafety('dalmar'))).body).toContain(bicycle);
    at(night + 3 * hour);
    expect(await codeOf(await api.get(offences, forSafety('dalmar')))).toBe('high-barriers/case-not-found');

    expect(await codeOf(await api.get(broken.url, forSafety('dalmar')))).toBe('high-barriers/case-not-found');
    const again = await api.post(`/v1/claimants/${amina}/break-glass`, why, as('dalmar'));
    expect(await codeOf(again)).toBe('high-barriers/glass-not-reviewed');

    const queue = (state: string) => api.get(`/v1/offices/${northgate}/break-glasses?review=${state}`, as('lula'));
    expect((await queue('overdue')).json<Entries<object>>().entries).toEqual([]);
    at(night + 4 * 24 * hour);
    expect((await queue('overdue')).json<Entries<object>>().entries).toEqual([
      expect.objectContaining({ id: broken.id, reviewOverdue: true, open: false }),
    ]);
    const found = { verdict: 'justified', words: 'She had no bed for the night' };
    expect(await endOf(breakGlassRetention)).toEqual([null]);
    const reviewed = await tell(`/v1/break-glasses/${broken.id}/review`, found, 'lula');
    await api.platform.waiter.waitFor(reviewed.position, 10_000);
    expect(await endOf(breakGlassRetention)).toEqual([new Date(night + 4 * 24 * hour).toISOString().slice(0, 10)]);
    const days = new Date(night).toISOString().slice(0, 10);
    const officer = { as: ['privacy_officer'] as const };
    const period = `from=${days}&to=${days}&atLeast=${await api.head()}`;
    const figures = await api.get(`/v1/break-glass-figures?${period}`, officer);
    const count = {
      office: northgate,
      reason: why.reason,
      broken: 1,
      persons: 1,
      reviewed: 1,
      notJustified: 0,
      overdue: 0,
    };
    expect(figures.json()).toMatchObject({ counts: [count] });
    at(night);

    const readings = await api.get(`/v1/persons/${amina}/readings?limit=200`, officer);
    const under = readings
      .json<Entries<{ under: Uuid | null; route: string; purpose: string; reader: Uuid }>>()
      .entries.filter((one) => one.under === broken.id);
    expect(new Set(under.map(({ route, purpose, reader }) => `${route} ${purpose} ${reader}`))).toEqual(
      new Set(['', '/offences'].map((part) => `GET /v1/support-cases/:id${part} safeguarding ${ids['dalmar']}`)),
    );
    const held = (await api.get(`/v1/persons/${amina}/subject-access`, officer)).body;
    for (const words of ['Somebody outside the team looked into it', bicycle, why.words]) expect(held).toContain(words);
    expect(held).not.toContain(ids['dalmar']);
  });

  it('can be closed to whoever broke glass by its owner, at once', async () => {
    at(night + 6 * hour);
    const why = { reason: 'other', words: 'Wanted to know more', minutes: 60 };
    const { id } = await command(`/v1/claimants/${amina}/break-glass`, why, as('dalmar'));
    expect(await codeOf(await get(offences, forSafety('dalmar')))).toBe('high-barriers/offence-access-needed');
    await command(`/v1/break-glasses/${id}/closure`, undefined, as('ifrah'));
    expect(await codeOf(await get(offences, forSafety('dalmar')))).toBe('high-barriers/case-not-found');
    at(night);
  });

  it('has words for one employer that the claimant agreed to: read by whoever says them, until withdrawn', async () => {
    const bakery = await cases.employer('Willow Lane Bakery');
    const agreed = { employerId: bakery, sayerId: ids['emma'], sentence, act: { means: 'in-person', language: 'so' } };
    const { id, url } = await tell(`/v1/support-cases/${caseId}/disclosures`, agreed, 'ifrah');
    const list = (name: string) => get(`/v1/staff/${ids[name]}/disclosures`, as(name));
    expect((await list('emma')).json<Entries<object>>().entries).toEqual([
      expect.objectContaining({ id, employerId: bakery, saidOn: null }),
    ]);
    expect((await list('emma')).body).not.toContain(sentence);
    const read = await get(url, as('emma'));
    expect(read.json()).toMatchObject({ sentence, employerId: bakery, state: 'agreed' });
    expect(read.body).not.toContain(caseId);
    for (const other of ['oscar', 'dalmar', 'excluded', 'lula'])
      expect(await codeOf(await get(url, as(other)))).toBe('high-barriers/disclosure-not-found');
    expect((await list('oscar')).json<Entries<object>>().entries).toEqual([]);
    await tell(`${url}/saying`, { answer: 'Thanked her for saying so' }, 'emma');
    expect(await codeOf(await get(`/v1/support-cases/${caseId}/disclosures`, as('paul')))).toBe(
      'high-barriers/offences-not-covered',
    );
    const team = await get(`/v1/support-cases/${caseId}/disclosures`, as('ruth'));
    expect(team.json<Entries<object>>().entries).toEqual([
      expect.objectContaining({ sentence, sayerId: ids['emma'], means: 'in-person', said: [expect.anything()] }),
    ]);
    for (const served of [`/v1/employers/${bakery}`, `/v1/employers/${bakery}/history`])
      expect((await get(served, as('oscar'))).body).not.toContain(sentence);
    await tell(`/v1/support-cases/${caseId}/disclosures/${id}/withdrawal`, { act: { means: 'phone' } }, 'ifrah');
    expect(await codeOf(await get(url, as('emma')))).toBe('high-barriers/disclosure-not-found');
    expect((await get(url, as('ifrah'))).json()).toMatchObject({ sentence, state: 'withdrawn' });
    expect(await endOf(disclosureRetention)).toEqual([new Date(night).toISOString().slice(0, 10)]);
  });

  it('keeps nothing of an offence that was destroyed, nor of any once all were, and is there all the same', async () => {
    const events = async () => {
      const { events: all } = await api.platform.store.readAll(null, { limit: 10_000 });
      const told = all.filter(({ type }) => /^OffenceRecorded|DisclosureAgreed/.test(type));
      const decoded: DomainEvent[] = await Promise.all(told.map((event) => api.platform.codec.decode(event)));
      const wordsOf = ({ data }: DomainEvent) => data as { words?: unknown; sentence?: unknown };
      return decoded.map((event) => wordsOf(event).words ?? wordsOf(event).sentence);
    };
    const second = await tell(offences, { ...basis, words: window }, 'ruth');
    expect(await events()).toEqual([bicycle, sentence, window]);
    await tell(`${offences}/${second.id}/destruction`, { ground: 'spent' }, 'ifrah');
    await until(async () => isForgotten((await events())[2]));
    expect((await events()).slice(0, 2)).toEqual([bicycle, sentence]);
    await tell(`/v1/support-cases/${caseId}/offence-destruction`, { ground: 'claimant-asked' }, 'ifrah');
    await until(async () => (await events()).every(isForgotten));
    expect(await codeOf(await api.post(offences, { ...basis, words: window }, as('ifrah')))).toBe(
      'high-barriers/offences-destroyed',
    );
    const team = await get(`/v1/support-cases/${caseId}/disclosures`, as('ifrah'));
    expect(team.json<Entries<object>>().entries).toEqual([expect.objectContaining({ sentence: null })]);
    const ledger = await readFile(api.configuration.erasureLedger, 'utf8');
    expect(ledger.match(/"of":"offences"/g)).toHaveLength(2);
    await api.restart();
    expect(await events()).toEqual([expect.anything(), expect.anything(), expect.anything()]);
    expect((await events()).every(isForgotten)).toBe(true);
    expect(await show<object>(`/v1/claimants/${amina}`)).toMatchObject({ id: amina, name: { given: 'Amina' } });
    const said = await api.platform.store.readAll(null, { limit: 10_000 });
    expect(said.events.map(({ type }) => type)).not.toContain('PersonForgotten');
  });

  it('that was entered in error tells nobody of its offences, and its owner clears it', async () => {
    const idil = (await register(person('Idil', 'Invented'))).id;
    const errored = await cases.open(idil, ids['ifrah']!);
    const url = `/v1/support-cases/${errored}`;
    const bakery = await cases.employer('Bridge Street Bakery');
    const agreed = { employerId: bakery, sayerId: ids['emma'], sentence, act: { means: 'in-person' } };
    const told = await tell(`${url}/disclosures`, agreed, 'ifrah');
    const access = await tell(`${url}/offence-accesses`, { purpose: 'risk', reason: 'A check' }, 'ifrah');
    await command(`${url}/offence-accesses/${access.id}/approval`, undefined, as('lula'));
    expect((await get(`${url}/offences`, as('ifrah'))).statusCode).toBe(200);
    await tell(`${url}/error`, { reason: 'Of another person' }, 'ifrah');
    expect(await codeOf(await get(`${url}/offences`, as('ifrah')))).toBe('high-barriers/case-not-found');
    expect(await codeOf(await get(told.url, as('emma')))).toBe('high-barriers/disclosure-not-found');
    expect(await codeOf(await api.post(`${told.url}/saying`, {}, as('emma')))).toBe(
      'high-barriers/disclosure-not-found',
    );
    const list = await get(`/v1/staff/${ids['emma']}/disclosures`, as('emma'));
    expect(list.json<Entries<{ id: Uuid }>>().entries.map(({ id }) => id)).not.toContain(told.id);
    const destruction = { ground: 'wrong-person' };
    const refused = await api.post(`${url}/offence-destruction`, destruction, as('lula'));
    expect(await codeOf(refused)).toBe('high-barriers/case-not-found');
    await tell(`${url}/disclosures/${told.id}/withdrawal`, { act: { means: 'phone' } }, 'ifrah');
    await tell(`${url}/offence-destruction`, destruction, 'ifrah');
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await delay(20);
}
