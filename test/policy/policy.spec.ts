import { useTestApi } from '../e2e/support/test-api';
import { signOf } from './asking';
import { askersOf, type Asker } from './askers';
import { policyRows } from './policy-table';
import { setScene, type Scene } from './scene';

describe('the policy table', () => {
  const api = useTestApi();
  let scene: Scene;
  let askers: readonly (readonly Asker[])[];
  let head: unknown;

  beforeAll(async () => {
    scene = await setScene(api);
    askers = await askersOf(api, scene);
    head = await api.head();
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
  });

  it('has every endpoint of the API, and no other', async () => {
    const { paths } = (await api.get('/openapi.json', { as: null })).json<{ paths: Record<string, object> }>();
    const served = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const told = new Set(policyRows.map(({ endpoint }) => endpoint.replace(/\?.*/, '')));
    expect([...told].sort()).toEqual(served.sort());
  });

  it.each(policyRows)('$endpoint', async (row) => {
    const columns = row.cells.split(' ').length;
    const signs = await Promise.all(
      askers
        .slice(0, columns)
        .map(async (group) => (await Promise.all(group.map((one) => signOf({ api, scene }, row, one)))).join('')),
    );
    expect(signs.join(' ')).toBe(row.cells);
  });

  it('holds for lists and searches: they show a claimant to those alone who may read the record', async () => {
    const cells = policyRows.find(({ endpoint }) => endpoint === 'GET /v1/claimants/{id}')!.cells.split(' ');
    for (const [group, name] of [
      [1, 'advisor'],
      [2, 'leader'],
    ] as const)
      for (const [index, asker] of askers[group]!.entries()) {
        const may = '+p'.includes(cells[group]![index]!);
        const listed = [await listedTo(asker, ['', '/caseload']), await listedTo(asker, ['/tasks', '/tasks'])];
        expect([name, index, ...listed, await foundBy(asker)]).toEqual([name, index, may, may, may]);
      }
  });

  /** Whether any of the lists has the claimant: that of whoever is in charge, and that of the office. */
  async function listedTo({ authorization, about }: Asker, [own, all]: [string, string]): Promise<boolean> {
    const headers = { authorization: authorization!, purpose: 'complaint' };
    const lists = [`/v1/caseloads/${scene.inCharge}${own}`, `/v1/offices/${scene.office}${all}`];
    const answers = await Promise.all(lists.map((url) => api.get(url, { as: null, purpose: null, headers })));
    return answers.some(({ body }) => body.includes(scene[about].claimant));
  }

  async function foundBy({ authorization, about }: Asker): Promise<boolean> {
    const headers = { authorization: authorization!, purpose: 'complaint' };
    const names = ['Amina Invented', 'Idil Invented'];
    const search = (name: string) => api.post('/v1/claimants/search', { name }, { as: null, headers });
    const answers = await Promise.all(names.map(search));
    return answers.some(({ body }) => body.includes(scene[about].claimant));
  }

  it('was held against without anything being written', async () => {
    expect(await api.head()).toBe(head);
  });
});
