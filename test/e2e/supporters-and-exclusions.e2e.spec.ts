import { casework, person, problemIn, type Done } from './support/casework';
import { useTestApi } from './support/test-api';

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
      'select c::text as row from caseload.claimant_v2 c',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.row).toContain('elder');
    expect(rows[0]!.row).not.toMatch(/Elmi|7946|cousin of/);
  });
});
