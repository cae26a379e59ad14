import { randomUUID } from 'node:crypto';
import { casework } from '../e2e/support/casework';
import { useTestApi } from '../e2e/support/test-api';
import { askersOf, type Asker } from './askers';
import { requestOf } from './asking';
import { employersTable } from './employers.table';
import { policyRows } from './policy-table';
import { setScene, type Scene } from './scene';

/** Of the claimant's record: an offence, what is paid, and where the claimant lives. */
const planted = {
  offence: ['convicted-of-zorb', 'zorb-licence', 'Zorb handling'],
  amounts: ['71234', '84321'],
  home: ['7 Zorb Terrace', 'NW10 7ZZ'],
};
const site = ['9 Invented Yard', 'NW10 9ZZ'];

const queries = policyRows.map(({ endpoint }) => endpoint).filter((endpoint) => endpoint.startsWith('GET '));
const ofEmployers = new Set(employersTable.split('\n').map((line) => line.split(/ +/).slice(0, 2).join(' ')));
const withEmployers = queries.filter((query) => ofEmployers.has(query));

describe('what is served of employers and those who are introduced to them', () => {
  const api = useTestApi();
  let scene: Scene;
  let askers: readonly (readonly Asker[])[];

  beforeAll(async () => {
    scene = await setScene(api);
    const { claimant, claim } = scene.amina;
    const { command } = casework(api);
    const by = { person: scene.inCharge };
    const details = { name: { given: 'Amina', family: 'Invented' }, contact: { address: planted.home.join(', ') } };
    const ofClaimant = (rest: string, body: object) => command(`/v1/claimants/${claimant}/${rest}`, body, by);
    await ofClaimant('detail-corrections', { details, reason: 'Moved' });
    await ofClaimant('barriers', { theme: planted.offence[0], severity: 'high' });
    await ofClaimant('notes', { words: `${planted.offence[2]}, two years`, flag: planted.offence[1] });
    await command(
      `/v1/claims/${claim}/adjustments`,
      { weeklyAmountPence: Number(planted.amounts[0]), reason: 'Paid too little' },
      by,
    );
    const paid = { amountPence: Number(planted.amounts[1]), from: '2026-01-05', to: '2026-01-19' };
    await command(`/v1/claims/${claim}/payments`, paid, by);
    const [lines, postcode] = [[site[0]], site[1]];
    const at = { name: 'Example Kitchens Ltd', sector: 'hospitality', size: 'small', site: { lines, postcode } };
    const leader = randomUUID();
    await api.employ(leader, 'team_leader', scene.office);
    const moved = { details: at, reason: 'moved' };
    await command(`/v1/employers/${scene.employerKnown}/detail-corrections`, moved, {
      as: ['team_leader'],
      person: leader,
    });
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    askers = await askersOf(api, scene);
  }, 60_000);

  /** All that these askers are answered by these queries, each with the words of it that are planted. */
  async function found(asked: readonly string[], who: readonly Asker[], words: readonly string[]): Promise<string[]> {
    const { amina } = scene;
    const about = { scene, recorded: amina, person: amina.claimant, purpose: 'complaint' };
    const answers = asked.flatMap((query) =>
      who.map(async (asker) => {
        const { body } = await api.inject(requestOf(query, { ...about, asker }));
        return words.filter((word) => body.includes(word)).map((word) => `${query}: ${word}`);
      }),
    );
    return [...new Set((await Promise.all(answers)).flat())];
  }

  const all = () => Object.values(planted).flat();
  const advisers = () => askers[3]!;
  const partners = () => [...askers[4]!, ...askers.at(-2)!];

  it('is all there to be told', async () => {
    const told = await found(
      ['GET /v1/claimants/{id}', 'GET /v1/claimants/{id}/notes', 'GET /v1/claimants/{id}/timeline'],
      askers[1]!,
      all(),
    );
    expect(all().filter((word) => !told.some((one) => one.endsWith(word)))).toEqual([]);
    expect(await found(['GET /v1/employers/{id}'], advisers(), site)).toHaveLength(2);
    expect(withEmployers).toEqual(
      expect.arrayContaining(['GET /v1/employers/{id}/history', 'GET /v1/introductions/{id}']),
    );
  });

  it('holds no offence, no benefit amount and no home address, by any of its queries', async () =>
    expect(await found(withEmployers, advisers(), all())).toEqual([]));

  it('gives the site of an employer to no desk partner, by any query there is', async () =>
    expect(await found(queries, partners(), site)).toEqual([]));

  it('would be found where it was told by a contact: a seeded defect', async () => {
    const note = `Lives at ${planted.home[0]}, ${planted.offence[2]}, has ${planted.amounts[0]} a week`;
    const called = { claimantId: scene.amina.claimant, channel: 'phone', result: 'call-again', note };
    await casework(api).command(`/v1/employers/${scene.employerKnown}/contacts`, called, { person: scene.inCharge });
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    expect((await found(withEmployers, advisers(), all())).sort()).toEqual(
      [planted.home[0], planted.offence[2], planted.amounts[0]]
        .map((word) => `GET /v1/employers/{id}/history: ${word}`)
        .sort(),
    );
  });
});
