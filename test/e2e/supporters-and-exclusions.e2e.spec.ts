import { randomUUID } from 'node:crypto';
import type { Uuid } from '@alongside/kernel';
import { casework, northgate, person, problemIn, type Done } from './support/casework';
import { advisor, useTestApi } from './support/test-api';
import { record } from './support/told';
import { wordsIn } from './support/whole-text';

const cousin = '0192d3c2-7e1a-7c33-9a55-0000000000b1';

describe('around a claimant', () => {
  const api = useTestApi();
  const { register, command, show } = casework(api);
  let amina: Done;

  beforeAll(async () => {
    amina = await register(person('Amina', 'Warsame'));
  });

  it('are those who support her, until they do so no longer', async () => {
    const elder = { kind: 'elder', name: 'Mr Elmi Example', contact: { phone: '020 7946 0018' } };
    const named = await command(`${amina.url}/supporters`, { ...elder, occurredAt: '2024-01-08' });
    expect(named.url).toBe(`${amina.url}/supporters/${named.id}`);
    const twice = await api.post(`${amina.url}/supporters`, elder);
    expect(await problemIn(api, twice)).toMatchObject({ type: '/problems/caseload/supporter-already-named' });
    const ended = await command(`${named.url}/end`, { occurredAt: '2024-03-04' });
    expect(await show(amina.url, ended)).toMatchObject({
      supporters: [
        {
          supporterId: named.id,
          ...elder,
          personId: null,
          organisationId: null,
          namedOn: '2024-01-08',
          endedOn: '2024-03-04',
        },
      ],
    });
  });

  it('are told of as they were all along, once corrected, and not at all where they were named in error', async () => {
    const aunt = { kind: 'family', name: 'Mrs Asha Example', occurredAt: '2024-01-08' };
    const wrong = await command(`${amina.url}/supporters`, { ...aunt, contact: { phone: '020 7946 0020' } });
    const right = { kind: 'family', name: 'Mrs Asha Example', contact: { phone: '020 7946 0021' } };
    await command(`${wrong.url}/corrections`, { supporter: right, reason: 'Two digits swapped' });
    const own = await api.post(`${amina.url}/supporters`, { kind: 'family', personId: amina.id });
    expect(await problemIn(api, own)).toMatchObject({ type: '/problems/caseload/supporter-is-the-claimant' });
    const corrected = { supporterId: wrong.id, ...right, namedOn: '2024-01-08', endedOn: null };
    const supportersIn = async (url: string) => (await show<{ supporters: object[] }>(url)).supporters;
    expect(await supportersIn(amina.url)).toContainEqual(expect.objectContaining(corrected));
    expect(await supportersIn(`${amina.url}?asAt=2024-01-08`)).toContainEqual(expect.objectContaining(corrected));

    await command(`${wrong.url}/error`, { reason: 'The aunt of a namesake' });
    for (const url of [amina.url, `${amina.url}?asAt=2024-01-08`])
      expect(JSON.stringify(await supportersIn(url))).not.toContain(wrong.id);
    const { entries } = await show<{ entries: { type: string; data: { reason?: string } | null }[] }>(
      `${amina.url}/timeline?limit=100`,
    );
    const told = (type: string) => entries.filter((entry) => entry.type === type).map(({ data }) => data);
    expect(told('SupporterCorrected')).toEqual([null]);
    expect(told('SupporterNamed').filter((data) => data === null)).toHaveLength(1);
    expect(told('SupporterEnteredInError')).toMatchObject([{ reason: 'The aunt of a namesake' }]);
    expect(wordsIn(JSON.stringify(entries), ['Asha', '0020', '0021', 'swapped'])).toEqual([]);
    const more = await api.post(`${wrong.url}/corrections`, { supporter: right, reason: 'Again' });
    expect(await problemIn(api, more)).toMatchObject({ type: '/problems/caseload/entered-in-error' });
  });

  it('are those who may not see her, and why, until that is lifted', async () => {
    const exclusion = { excluded: { kind: 'person', id: cousin }, reason: 'A cousin of hers' };
    const set = await command(`${amina.url}/exclusions`, { ...exclusion, occurredAt: '2024-01-08' });
    expect(set.url).toBe(`${amina.url}/exclusions/${set.id}`);
    expect(await show(amina.url, set)).toMatchObject({
      exclusions: [{ exclusionId: set.id, ...exclusion, setOn: '2024-01-08', liftedOn: null }],
    });
    const lifted = await command(`${set.url}/lifting`, { reason: 'She asked for it', occurredAt: '2024-03-04' });
    expect(await show(amina.url, lifted)).toMatchObject({ exclusions: [{ liftedOn: '2024-03-04' }] });
  });

  it('leaves no name in the read model in clear', async () => {
    const { rows } = await api.platform.pool.query<{ row: string }>(
      'select c::text as row from caseload.claimant_v4 c',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.row).toContain('elder');
    expect(rows[0]!.row).not.toMatch(/Elmi|7946|cousin of/);
  });
});

describe('a supporter with a record of the own', () => {
  const api = useTestApi();
  const { register, assign, command, show } = casework(api);
  const officer = { as: ['privacy_officer'] as const, person: randomUUID() };
  const brothersWords = ['Bashirgiven', 'Bashirfamily', '07700900018'];
  let amina: Done;
  let bashir: Done;

  interface Shown {
    readonly supporters: readonly { readonly name: string | null; readonly personId: Uuid | null }[];
  }
  const supportersShown = async (headers?: object) => {
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    return (await api.get(amina.url, { ...headers })).json<Shown>().supporters;
  };
  const readOf = async (personId: Uuid) => {
    const { rows } = await api.platform.pool.query<{ route: string }>(
      "select route from privacy.read_log where $1 = any(persons) and route = 'GET /v1/claimants/:id'",
      [personId],
    );
    return rows.length;
  };

  beforeAll(async () => {
    amina = await register(person('Amina', 'Warsame'));
    bashir = await register(person(brothersWords[0]!, brothersWords[1]!));
    await assign(amina.id, advisor, '2024-01-08');
    await command(`${amina.url}/supporters`, { kind: 'family', personId: bashir.id });
  });

  it('is named there alone: name or contact beside it are refused, and so is nobody', async () => {
    for (const more of [{ name: 'Bashir' }, { contact: { phone: '07700 900018' } }]) {
      const both = await api.post(`${amina.url}/supporters`, { kind: 'elder', personId: randomUUID(), ...more });
      expect(await problemIn(api, both)).toMatchObject({ type: '/problems/caseload/supporter-name-or-record' });
    }
    const nobody = await api.post(`${amina.url}/supporters`, { kind: 'elder' });
    expect(await problemIn(api, nobody)).toMatchObject({ type: '/problems/caseload/supporter-name-or-record' });
  });

  it('has no word in the log of whom they support, under whatever key', async () => {
    const recorded = await api.platform.store.read(`claimant-${amina.id}`, { limit: 10 });
    const named = recorded
      .filter(({ type }) => type === 'SupporterNamed')
      .map(({ data }) => JSON.parse(data) as object);
    expect(named).toEqual([
      {
        claimantId: amina.id,
        supporterId: expect.any(String),
        kind: 'family',
        personId: bashir.id,
        occurredAt: expect.any(String),
      },
    ]);
  });

  it('is shown by name to whoever may read that record as well, and that is written down', async () => {
    expect(await supportersShown({ purpose: null })).toMatchObject([
      { kind: 'family', personId: bashir.id, name: null },
    ]);
    expect(await readOf(bashir.id)).toBe(0);
    const shown = await supportersShown({ purpose: 'family-meeting' });
    expect(shown).toMatchObject([{ personId: bashir.id, name: 'Bashirgiven Bashirfamily', contact: null }]);
    expect(await readOf(bashir.id)).toBe(1);
    await assign(bashir.id, advisor, '2024-01-08');
    expect(await supportersShown({ purpose: null })).toMatchObject([{ name: 'Bashirgiven Bashirfamily' }]);
  });

  it('is not shown by name to somebody who may not see that record', async () => {
    const stranger = randomUUID();
    await api.employ(stranger, 'advisor', northgate);
    await command(`${bashir.url}/exclusions`, { excluded: { kind: 'person', id: stranger }, reason: 'Neighbours' });
    expect(await supportersShown({ person: stranger, purpose: 'cover' })).toMatchObject([{ name: null }]);
  });

  it('who is forgotten is in nobody else’s record by name, not even where an older event told it', async () => {
    const supporterId = randomUUID();
    const words = { name: brothersWords.slice(0, 2).join(' '), contact: { phone: brothersWords[2] } };
    const data = { claimantId: amina.id, supporterId, kind: 'mentor', personId: bashir.id, ...words };
    const type = 'SupporterNamed';
    await record(api, [
      { stream: `claimant-${amina.id}`, event: { type, data: { ...data, occurredAt: '2024-01-09' } } },
    ]);
    const asked = { personId: bashir.id, asksFor: 'erasure', askedBy: 'person' };
    const request = await command('/v1/rights-requests', asked, officer);
    await command(`/v1/rights-requests/${request.id}/grant`, { ground: 'own-request' }, officer);

    expect(await supportersShown()).toMatchObject([
      { kind: 'family', personId: bashir.id, name: null, contact: null },
      { kind: 'mentor', personId: bashir.id, name: null, contact: null },
    ]);
    for (const url of [amina.url, `${amina.url}/timeline?limit=100`])
      expect(wordsIn(JSON.stringify(await show(url)), brothersWords)).toEqual([]);
    const { rows } = await api.platform.pool.query<{ row: { supporters: { sealed: string | null }[] } }>(
      'select to_json(c) as row from caseload.claimant_v4 c where claimant_id = $1',
      [amina.id],
    );
    expect(rows[0]!.row.supporters.map(({ sealed }) => sealed)).toEqual([null, null]);
  });
});
