import { randomUUID } from 'node:crypto';
import type { Uuid } from '@alongside/kernel';
import { casework, northgate, person, problemIn, type Done } from './support/casework';
import { advisor as ruth, useTestApi } from './support/test-api';

const keptOut = { type: '/problems/caseload/advisor-kept-out', status: 409 };

describe('an advisor who may not see a claimant', () => {
  const api = useTestApi();
  const { register, command, assign, show } = casework(api);
  const charity = randomUUID();
  const [cousin, volunteer] = [randomUUID(), randomUUID()];
  let serial = 0;

  const registered = () => register(person(`Amina${(serial += 1)}`, 'Invented'));
  const exclude = ({ url }: Done, kind: 'person' | 'organisation', id: Uuid) =>
    command(`${url}/exclusions`, { excluded: { kind, id }, reason: 'An invented quarrel' });
  const propose = ({ url }: Done, advisorId: Uuid) =>
    api.post(`${url}/assignment/proposal`, { advisorId, office: northgate });
  const accept = ({ url }: Done, advisorId: Uuid) => api.post(`${url}/assignment/acceptance`, { advisorId });
  const cover = ({ url }: Done, advisorId: Uuid) =>
    api.post(`${url}/assignment/covers`, { advisorId, from: '2026-02-02', occurredAt: '2026-02-02' });

  beforeAll(async () => {
    for (const one of [cousin, volunteer]) await api.employ(one, 'advisor', northgate);
    await api.employ(volunteer, 'desk_partner', charity);
  });

  it.each([
    ['an exclusion names', cousin, (one: Done) => exclude(one, 'person', cousin)],
    ['an exclusion names by an organisation', volunteer, (one: Done) => exclude(one, 'organisation', charity)],
  ])('whom %s is neither proposed nor put in charge, nor stands in', async (_, advisorId, setExclusion) => {
    const [covered, proposed] = [await registered(), await registered()];
    await assign(covered.id, ruth, '2026-01-12');
    expect((await propose(proposed, advisorId)).statusCode).toBe(200);
    const exclusions = [await setExclusion(covered), await setExclusion(proposed)];
    const before = await api.head();
    expect(await problemIn(api, await propose(covered, advisorId))).toMatchObject(keptOut);
    expect(await problemIn(api, await cover(covered, advisorId))).toMatchObject(keptOut);
    expect(await problemIn(api, await accept(proposed, advisorId))).toMatchObject(keptOut);
    expect(await api.head()).toBe(before);

    await command(`${proposed.url}/assignment/refusal`, { advisorId, reason: 'knows-the-person' });
    for (const { url } of exclusions) await command(`${url}/lifting`, { reason: 'They are at peace again' });
    expect((await cover(covered, advisorId)).statusCode).toBe(201);
    await assign(proposed.id, advisorId, '2026-01-12');
    expect(await show(`${proposed.url}/assignment`)).toMatchObject({ inCharge: { advisorId } });
  });

  it('has charge of neither of two records of one person, whichever the exclusion stands on', async () => {
    const [stays, duplicate] = [await registered(), await registered()];
    await assign(duplicate.id, ruth, '2026-01-12');
    await exclude(stays, 'person', cousin);
    const merge = { into: stays.id, ground: 'document-seen', reason: 'Registered twice' };
    await command(`${duplicate.url}/merge`, merge);
    expect(await problemIn(api, await cover(duplicate, cousin))).toMatchObject(keptOut);
    expect(await problemIn(api, await propose(stays, cousin))).toMatchObject(keptOut);
    expect(await problemIn(api, await cover(duplicate, stays.id))).toMatchObject(keptOut);
    expect((await cover(duplicate, volunteer)).statusCode).toBe(201);
  });

  it('is the claimant, who has no charge of the own record', async () => {
    const self = await registered();
    expect(await problemIn(api, await propose(self, self.id))).toMatchObject(keptOut);
    await assign(self.id, ruth, '2026-01-12');
    expect(await problemIn(api, await cover(self, self.id))).toMatchObject(keptOut);
  });
});

describe('whoever is no advisor of the office', () => {
  const api = useTestApi();
  const { register, command, assign, show } = casework(api);
  const [nobody, adviser, elsewhere, leaver] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const otherOffice = randomUUID();
  const refused = { type: '/problems/caseload/not-an-advisor-there', status: 409 };

  beforeAll(async () => {
    await api.employ(adviser, 'employer_adviser', northgate);
    await api.employ(elsewhere, 'advisor', otherOffice);
    await api.employ(leaver, 'advisor', northgate);
  });

  it('is neither proposed nor put in charge, nor stands in, and nothing is written', async () => {
    const { id, url } = await register(person('Hodan', 'Invented'));
    await command(`${url}/assignment/proposal`, { advisorId: leaver, office: northgate });
    const left = { role: 'advisor', place: { kind: 'office', id: northgate } };
    await command(`/v1/staff/${leaver}/role-withdrawals`, left, { as: ['administrator'] });
    const before = await api.head();
    const said = { advisorId: leaver };
    expect(await problemIn(api, await api.post(`${url}/assignment/acceptance`, said))).toMatchObject(refused);
    for (const advisorId of [nobody, adviser, elsewhere]) {
      const proposal = { advisorId, office: northgate };
      expect(await problemIn(api, await api.post(`${url}/assignment/proposal`, proposal))).toMatchObject(refused);
    }
    const anywhere = { advisorId: ruth, office: randomUUID() };
    expect(await problemIn(api, await api.post(`${url}/assignment/proposal`, anywhere))).toMatchObject(refused);
    expect(await api.head()).toBe(before);

    await assign(id, ruth, '2026-01-12');
    for (const advisorId of [nobody, adviser, elsewhere]) {
      const cover = { advisorId, from: '2026-02-02' };
      expect(await problemIn(api, await api.post(`${url}/assignment/covers`, cover))).toMatchObject(refused);
    }
    expect(await show(`${url}/assignment`)).toMatchObject({ inCharge: { advisorId: ruth }, covers: [] });
  });

  it('is in charge where the other office is', async () => {
    const { url } = await register(person('Nadif', 'Invented'));
    await command(`${url}/assignment/proposal`, { advisorId: elsewhere, office: otherOffice });
    const accepted = await command(`${url}/assignment/acceptance`, { advisorId: elsewhere }, { person: elsewhere });
    expect(accepted.revision).toBe(1);
  });
});
