import { randomUUID } from 'node:crypto';
import type { Uuid } from '@alongside/kernel';
import type { EmployerEntry } from '../../libs/contexts/employers/src/read-models/employer/employer.record';
import type { EmployerHistoryEntry } from '../../libs/contexts/employers/src/read-models/history/employer-history.record';
import { casework, northgate, person, problemIn } from './support/casework';
import { advisor as advisorHere, useTestApi, type Request } from './support/test-api';

interface Listed<Entry> {
  readonly entries: readonly Entry[];
}

describe('employers that are registered twice', () => {
  const api = useTestApi({ offices: [] });
  const { command, register, openClaim } = casework(api);
  const elsewhere: Uuid = randomUUID();
  const adviser = { as: ['employer_adviser'], person: randomUUID(), purpose: 'hiring' } as const;
  const another = { as: ['employer_adviser'], person: randomUUID(), purpose: 'hiring' } as const;
  const advisor = { as: ['advisor'], person: advisorHere, purpose: 'hiring' } as const;
  const day = { occurredAt: '2026-01-12' };
  const show = async <Shown>(at: string, by: Partial<Request> = adviser): Promise<Shown> => {
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    const answer = await api.get(at, by);
    expect(answer.statusCode).toBe(200);
    return answer.json<Shown>();
  };
  beforeAll(async () => {
    await api.employ(adviser.person, 'employer_adviser', northgate);
    await api.employ(another.person, 'employer_adviser', elsewhere);
    await api.employ(advisor.person, 'advisor', northgate);
  });

  const sector = { sector: 'hospitality', size: 'micro' };
  const registerAt = (office: Uuid, name: string, by: Partial<Request>) =>
    command('/v1/employers', { office, details: { name, ...sector }, occurredAt: '2026-01-05' }, by);
  const reason = { reason: 'same-company' };
  const listed = async (query: string, by: Partial<Request> = adviser) =>
    (await show<Listed<EmployerEntry>>(`/v1/employers?name=mill&${query}`, by)).entries.map(({ id }) => id);

  it('are merged: lists, history, vacancies and board show the one that stays, until that is undone', async () => {
    const mill = await registerAt(northgate, 'Made-up Mill', adviser);
    const again = await registerAt(elsewhere, 'The Made-up Mill', another);
    const byStranger = await api.post(`${again.url}/merge`, { into: mill.id, ...reason }, adviser);
    expect(byStranger.statusCode).toBe(404);
    await command(`${again.url}/offices`, { office: northgate }, adviser);
    await command(`${again.url}/contact-persons`, { name: { given: 'Ali', family: 'Example' }, ...day }, another);
    await command(`${again.url}/contacts`, { channel: 'phone', result: 'call-again', ...day }, another);
    const employer = { employerId: again.id, name: 'The Made-up Mill' };
    const terms = { kind: 'job', title: 'Miller', description: 'Flour', employer };
    const vacancy = await command('/v1/vacancies', { office: northgate, terms, ...day }, adviser);
    const before = [await show<object>(mill.url), await show<object>(again.url, another)];

    await command(`${again.url}/merge`, { into: mill.id, ...reason }, adviser);
    expect([await listed('limit=10'), await listed('limit=10', another)]).toEqual([[mill.id], [mill.id]]);
    expect(await listed('notContactedSince=2026-01-10')).toEqual([]);
    expect(await show(mill.url, another)).toMatchObject({
      ...{ mergedInto: null, duplicates: [again.id] },
      contactPersons: [{ employerId: again.id, name: { given: 'Ali', family: 'Example' } }],
    });
    expect(await show(again.url)).toMatchObject({ mergedInto: mill.id, duplicates: [] });
    const histories = [
      await show<Listed<EmployerHistoryEntry>>(`${mill.url}/history`),
      await show<Listed<EmployerHistoryEntry>>(`${again.url}/history`),
    ];
    expect(histories[0]).toEqual(histories[1]);
    const types = histories[0]!.entries.map(({ type }) => type);
    expect(types.filter((type) => type === 'EmployerRegistered')).toHaveLength(2);
    expect(types).toEqual(
      expect.arrayContaining(['EmployerMerged', 'EmployerDuplicateTakenIn', 'EmployerContacted', 'VacancyOpened']),
    );
    for (const { id } of [mill, again])
      expect(await show(`/v1/vacancies?employer=${id}`)).toMatchObject({ entries: [{ id: vacancy.id }] });
    const board = await show<Listed<object>>(`/v1/offices/${northgate}/vacancy-board?limit=1000`);
    expect(board.entries).toContainEqual(
      expect.objectContaining({ vacancyId: vacancy.id, employerId: mill.id, employerName: 'The Made-up Mill' }),
    );
    const late = await api.post(`${again.url}/contacts`, { channel: 'phone', result: 'call-again' }, another);
    expect(await problemIn(api, late)).toMatchObject({ type: '/problems/employers/employer-merged' });

    await command(`${again.url}/unmerge`, { from: mill.id, reason: 'two-employers' }, adviser);
    const after = [await show<object>(mill.url), await show<object>(again.url, another)];
    expect(after.map((one) => ({ ...one, revision: 0 }))).toEqual(before.map((one) => ({ ...one, revision: 0 })));
    expect((await listed('limit=10')).sort()).toEqual([mill.id, again.id].sort());
    expect((await api.get(mill.url, another)).statusCode).toBe(404);
  });

  it('keep an exclusion that names either of them', async () => {
    const mill = await registerAt(northgate, 'Invented Wool Mill', adviser);
    const again = await registerAt(northgate, 'Invented Woollen Mill', adviser);
    const { id, url: claimant } = await register(person('Hibo', 'Inventowe'), '2026-01-05');
    await openClaim(id, '2026-01-05');
    await command(`${claimant}/skills`, { skill: 'S9.9.9', level: 'beginner', ...day }, advisor);
    const employer = { employerId: mill.id, name: 'Mill' };
    const skills = { requiredSkills: [{ taxonomy: 'esco', code: 'S9.9.9' }] };
    const terms = { kind: 'job', title: 'Weaver', description: 'Cloth', employer, ...skills };
    const vacancy = await command('/v1/vacancies', { office: northgate, terms, ...day }, adviser);
    const excluded = { excluded: { kind: 'organisation', id: again.id }, reason: 'A quarrel', ...day };
    await command(`${claimant}/exclusions`, excluded, advisor);
    const matched = async (at: string) => (await show<Listed<object>>(`${at}/matches`, advisor)).entries.length;
    expect([await matched(vacancy.url), await matched(claimant)]).toEqual([1, 1]);
    await command(`${again.url}/merge`, { into: mill.id, ...reason }, adviser);
    expect([await matched(vacancy.url), await matched(claimant)]).toEqual([0, 0]);
    const applied = await api.post(`${claimant}/applications`, { vacancyId: vacancy.id }, advisor);
    expect(await problemIn(api, applied)).toMatchObject({ type: '/problems/employers/employer-excluded' });
  });

  it('make one, and no ring, where each is merged into the other at once', async () => {
    const mills = [await registerAt(northgate, 'One Mill', adviser), await registerAt(northgate, 'Two Mill', adviser)];
    const answers = await Promise.all(
      mills.map(({ url: one }, at) => api.post(`${one}/merge`, { into: mills[1 - at]!.id, ...reason }, adviser)),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const shown = await Promise.all(mills.map(({ url: one }) => show<{ mergedInto: Uuid | null }>(one)));
    expect(shown.filter(({ mergedInto }) => mergedInto === null)).toHaveLength(1);
  });
});
