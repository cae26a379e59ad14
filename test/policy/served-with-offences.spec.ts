import { casework } from '../e2e/support/casework';
import { useTestApi } from '../e2e/support/test-api';
import { askersOf, type Asker } from './askers';
import { requestOf } from './asking';
import { planted } from './offences.scene';
import { policyRows } from './policy-table';
import { setScene, type Scene } from './scene';

const queries = policyRows.map(({ endpoint }) => endpoint).filter((one) => /^GET |^POST .*(search|preview)$/.test(one));
const { offence, sentence, reason } = planted;
const ofCase = 'GET /v1/support-cases/{id}';

const askings = [`${ofCase}/offence-accesses: ${reason}`, `GET /v1/offices/{id}/offence-accesses: ${reason}`];

/** Who may be told what, and by what; nobody else is, by any query there is. */
const told: Readonly<Record<string, readonly string[]>> = {
  'leader of the office': askings,
  'leader who is a claimant there': askings,
  'privacy officer': ['subject-access', 'subject-access/page'].flatMap((part) =>
    [offence, sentence, reason].map((word) => `GET /v1/persons/{id}/${part}: ${word}`),
  ),
  owner: [
    `${ofCase}/offences: ${offence}`,
    `${ofCase}/offence-accesses: ${reason}`,
    `${ofCase}/disclosures: ${sentence}`,
    `GET /v1/disclosures/{id}: ${sentence}`,
  ],
  specialist: [
    `${ofCase}/offence-accesses: ${reason}`,
    `${ofCase}/disclosures: ${sentence}`,
    `GET /v1/disclosures/{id}: ${sentence}`,
  ],
};

describe('what is known of offences', () => {
  const api = useTestApi();
  let scene: Scene;
  let askers: readonly (readonly Asker[])[];

  beforeAll(async () => {
    scene = await setScene(api);
    askers = await askersOf(api, scene);
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
  }, 60_000);

  /** All that an asker is told of it, by query and word. */
  async function found(asker: Asker): Promise<string[]> {
    const about = { scene, recorded: scene.amina, person: scene.amina.claimant, purpose: 'complaint' };
    const answers = queries.map(async (query) => {
      const { body } = await api.inject(requestOf(query, { ...about, asker }));
      return Object.values(planted)
        .filter((word) => body.includes(word))
        .map((word) => `${query}: ${word}`);
    });
    return (await Promise.all(answers)).flat();
  }

  const named = (): Readonly<Record<string, Asker>> => {
    const [owner, specialist] = askers.at(-1)!;
    return {
      'leader of the office': askers[2]![0]!,
      'leader who is a claimant there': askers[2]![3]!,
      'privacy officer': askers[7]![0]!,
      owner: owner!,
      specialist: specialist!,
    };
  };

  it.each(Object.keys(told))('is told to the %s by these queries', async (who) =>
    expect((await found(named()[who]!)).sort()).toEqual([...told[who]!].sort()),
  );

  it('is told to nobody else, by no query, and stands in no line of the log', async () => {
    const allowed = Object.values(named());
    for (const asker of askers.flat().filter((one) => !allowed.includes(one))) expect(await found(asker)).toEqual([]);
    for (const word of Object.values(planted)) expect(api.logged).not.toContain(word);
  }, 120_000);

  it('would be found where it was told in a note: a seeded defect', async () => {
    const url = `/v1/claimants/${scene.amina.claimant}/notes`;
    await casework(api).command(url, { words: `${offence}, two years` }, { person: scene.inCharge });
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    expect(await found(askers[1]![0]!)).toEqual(expect.arrayContaining([`GET /v1/claimants/{id}/notes: ${offence}`]));
  });
});
