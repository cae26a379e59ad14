import { DevelopmentIssuer, type Role } from '@alongside/http';
import { useTestApi } from './support/test-api';

const api = useTestApi();
const systemId = '0192cccc-0000-7000-8000-000000000021';

/** As the issuer signs for a client's credentials: nobody is on the staff for it. */
async function askAsSystem(...roles: Role[]) {
  const token = await (await DevelopmentIssuer.open(api.dataFolder)).sign({ personId: systemId, roles });
  return api.get('/v1/code-lists', { as: null, headers: { authorization: `Bearer ${token}` } });
}

describe("a system of a partner's", () => {
  const administrator = { as: ['administrator'] } as const;
  let systems: string;

  beforeAll(async () => {
    const body = { name: 'Invented Somali Association', kinds: ['host'] };
    const registered = await api.post('/v1/organisations', body, administrator);
    systems = `${registered.headers.location}/systems`;
  });

  it('is let in with the roles that it was admitted with, until it is dismissed', async () => {
    expect((await askAsSystem('desk_partner')).statusCode).toBe(403);
    const body = { systemId, name: 'Desk tablet gateway', roles: ['desk_partner'] };
    expect((await api.post(systems, body, administrator)).statusCode).toBe(200);
    expect((await askAsSystem('desk_partner')).statusCode).toBe(200);
    expect((await askAsSystem('specialist')).statusCode).toBe(403);

    const dismissed = await api.post(`${systems}/${systemId}/dismissal`, { reason: 'contract-ended' }, administrator);
    expect(dismissed.statusCode).toBe(200);
    const { position } = dismissed.json();
    const { entries } = (await api.get(`${systems}?atLeast=${position}`, administrator)).json();
    expect(entries).toMatchObject([{ id: systemId, roles: ['desk_partner'], dismissalReason: 'contract-ended' }]);
    await expect(eventually(async () => (await askAsSystem('desk_partner')).statusCode)).resolves.toBe(403);
  });

  it('has no role of people, and no organisation that nobody registered', async () => {
    const body = { systemId, name: 'Gateway', roles: ['advisor'] };
    expect((await api.post(systems, body, administrator)).json().errors).toMatchObject([{ pointer: '#/roles' }]);
    const nowhere = `/v1/organisations/${systemId}/systems`;
    const answer = await api.post(nowhere, { ...body, roles: ['desk_partner'] }, administrator);
    expect(answer.json()).toMatchObject({ type: '/problems/offices/organisation-not-found' });
    expect((await api.get(nowhere, administrator)).statusCode).toBe(404);
  });
});

/** What was granted is remembered for two seconds. */
async function eventually(ask: () => Promise<number>): Promise<number> {
  const status = await ask();
  if (status !== 200) return status;
  await new Promise((resolve) => setTimeout(resolve, 200));
  return eventually(ask);
}
