import { randomUUID } from 'node:crypto';
import { addDays, londonDateOf, type Uuid } from '@alongside/kernel';
import type { ApplicationRecord } from '../../libs/contexts/employers/src/read-models/candidacy/application.record';
import { openVacancy } from '../support/open-vacancy';
import { casework, northgate, person, problemIn, type Done } from './support/casework';
import { advisor, useTestApi } from './support/test-api';

const today = londonDateOf(new Date().toISOString());

interface Page {
  readonly total: number;
  readonly next: string | null;
  readonly entries: readonly ApplicationRecord[];
}

describe('an application', () => {
  const api = useTestApi();
  const { register, command, show } = casework(api);
  const open = (places = 1) => openVacancy(api.platform, northgate, { places });
  const apply = (claimantId: Uuid, vacancyId: Uuid, more: object = {}) =>
    command(`/v1/claimants/${claimantId}/applications`, { vacancyId, ...more });
  const applicant = async (given: string) => (await register(person(given, 'Invented'))).id;
  const applied = async (vacancyId: Uuid, given: string): Promise<Done> => apply(await applicant(given), vacancyId);
  const applicationAt = (url: string) => show<ApplicationRecord>(url);
  const applicationsOf = (claimantId: Uuid, query = '') =>
    show<Page>(`/v1/claimants/${claimantId}/applications${query}`);

  it('goes its way to the hire, told of step by step', async () => {
    const claimantId = await applicant('Hodan');
    const [vacancyId, elsewhere] = [await open(), await open()];
    const made = { note: 'Bakes at home', occurredAt: addDays(today, -9) };
    const { url } = await apply(claimantId, vacancyId, made);
    await apply(claimantId, elsewhere);
    expect(await applicationAt(url)).toMatchObject({
      ...{ claimantId, vacancyId, state: 'new', madeOn: made.occurredAt, madeBy: advisor, note: made.note },
    });
    await command(`${url}/processing`, {});
    await command(`${url}/postponement`, { until: addDays(today, 7), why: 'The oven is broken' });
    expect(await applicationAt(url)).toMatchObject({ state: 'postponed', lastNote: 'The oven is broken' });
    await command(`${url}/hire-preparation`, { note: 'Papers first' });
    const terms = { startedOn: today, hours: 'full-time' };
    await command(`${url}/acceptance`, { note: 'Starts today', job: { terms } });

    const accepted = await applicationAt(url);
    expect(accepted).toMatchObject({ state: 'accepted', acceptedOn: today, acceptedBy: advisor });
    expect(await show(`/v1/employments/${accepted.employmentId}`)).toMatchObject({
      ...{ claimantId, ...terms, employer: 'Corner Bakery' },
    });
    expect(await applicationsOf(claimantId, '?state=obsolete')).toMatchObject({
      total: 1,
      entries: [{ vacancyId: elsewhere, acceptedId: accepted.id }],
    });
    const first = await applicationsOf(claimantId, '?limit=1');
    const second = await applicationsOf(claimantId, `?limit=1&cursor=${first.next}`);
    expect([first, second].map(({ total, entries: [one] }) => [total, one!.vacancyId])).toEqual([
      [2, elsewhere],
      [2, vacancyId],
    ]);
  });

  it('that is the last of many is accepted once; the others are told whom to talk to', async () => {
    const vacancyId = await open();
    const staff = Array.from({ length: 8 }, () => randomUUID());
    const urls = await Promise.all(staff.map(async (_, at) => (await applied(vacancyId, `Racer ${at}`)).url));
    await Promise.all(staff.map((one) => api.employ(one, 'advisor', northgate)));
    await show(urls.at(-1)!);
    const answers = await Promise.all(
      urls.map((url, at) => api.post(`${url}/acceptance`, {}, { person: staff[at]!, purpose: 'hiring' })),
    );
    const winner = answers.findIndex(({ statusCode }) => statusCode === 200);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, ...Array(7).fill(409)]);
    for (const [at, answer] of answers.entries()) {
      if (at === winner) continue;
      expect(await problemIn(api, answer)).toMatchObject({
        type: '/problems/employers/no-place-left',
        talkTo: { id: staff[winner], name: expect.stringMatching(/\S+ \S+/) },
      });
    }
    await command(`${urls[winner]}/acceptance-withdrawal`, { reason: 'The offer was taken back' });
    await command(`${urls[winner === 0 ? 1 : 0]}/acceptance`, {});
  });

  it('of somebody who is hired already waits until the hire ends', async () => {
    const claimantId = await applicant('Ayaan');
    const { url } = await apply(claimantId, await open());
    await command(`${url}/acceptance`, {});
    const { url: another } = await apply(claimantId, await open());
    const refused = await problemIn(api, await api.post(`${another}/acceptance`, {}));
    expect(refused.type).toBe('/problems/employers/already-accepted');
    await command(`${url}/hire-end`, { note: 'A trial of a day' });
    await command(`${another}/acceptance`, {});
    expect(await applicationAt(url)).toMatchObject({ state: 'accepted', hireEndedOn: today });
    const resumed = await api.post(`${url}/hire-end-withdrawal`, { reason: 'Told of another person' });
    expect((await problemIn(api, resumed)).type).toBe('/problems/employers/already-accepted');
    await command(`${another}/hire-end`, {});
    await command(`${url}/hire-end-withdrawal`, { reason: 'Told of another person' });
    expect(await applicationAt(url)).toMatchObject({ state: 'accepted', hireEndedOn: null });
  });

  it('that is refused says by whom and why, and is opened again', async () => {
    const { url } = await applied(await open(), 'Nadif');
    await command(`${url}/refusal`, { reason: 'experience', by: 'employer', note: 'Wants a year of it' });
    const said = { refusalReason: 'experience', refusedBy: 'employer', lastNote: 'Wants a year of it' };
    expect(await applicationAt(url)).toMatchObject({ state: 'refused', ...said });
    await command(`${url}/reopening`, { reason: 'They rang back' });
    expect(await applicationAt(url)).toMatchObject({ state: 'new', refusalReason: null, lastNote: 'They rang back' });
    const badly = await api.post(`${url}/refusal`, { reason: 'experience', by: 'somebody' });
    expect(badly.json()).toMatchObject({ status: 400, errors: [{ pointer: '#/by' }] });
  });

  it('is not made to an employer that an exclusion keeps from knowing of the claimant', async () => {
    const [claimantId, employerId] = [await applicant('Sahra'), randomUUID()];
    const excluded = { excluded: { kind: 'organisation', id: employerId }, reason: 'Her former husband works there' };
    await command(`/v1/claimants/${claimantId}/exclusions`, excluded);
    const vacancyId = await openVacancy(api.platform, northgate, { employer: { employerId, name: 'Mill' } });
    const refused = await api.post(`/v1/claimants/${claimantId}/applications`, { vacancyId });
    expect((await problemIn(api, refused)).type).toBe('/problems/employers/employer-excluded');
  });

  it('entered in error is hidden, also in the timeline', async () => {
    const claimantId = await applicant('Deqa');
    const { url } = await apply(claimantId, await open(), { note: 'Meant for her sister' });
    await command(`${url}/error`, { reason: 'Meant for her sister' });
    expect(await applicationAt(url)).toMatchObject({ state: 'entered-in-error', note: null });
    const timeline = await show<{ entries: { type: string; data: object | null }[] }>(
      `/v1/claimants/${claimantId}/timeline`,
    );
    expect(timeline.entries.find(({ type }) => type === 'ApplicationMade')).toMatchObject({ data: null });
  });

  it('is of the record of a person: after a merge it is found on the one that stays, and nobody is hired twice', async () => {
    const [stays, merged] = [await applicant('Hodan'), await applicant('Hodaan')];
    const { url } = await apply(merged, await open());
    await command(`/v1/claimants/${merged}/merge`, { into: stays, ground: 'document-seen', reason: 'One passport' });
    const { url: own } = await apply(stays, await open());
    const { entries } = await applicationsOf(stays);
    expect(entries.map((one) => one.claimantId).sort()).toEqual([stays, merged].sort());
    await command(`${own}/acceptance`, {});
    expect(await applicationAt(url)).toMatchObject({ state: 'obsolete' });
    await command(`${own}/acceptance-withdrawal`, { reason: 'The offer was taken back' });
    await command(`${url}/acceptance`, {});
    const twice = await problemIn(api, await api.post(`${own}/acceptance`, {}));
    expect([twice.type, (await applicationAt(own)).state]).toEqual([
      '/problems/employers/already-accepted',
      'obsolete',
    ]);
  });
});
