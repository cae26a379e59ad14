import { randomUUID } from 'node:crypto';
import { londonDateOf, monthOf, type Uuid } from '@alongside/kernel';
import type { CandidateRecord } from '../../libs/contexts/employers/src/read-models/board/board.record';
import type { NamedApplicationRecord } from '../../libs/contexts/employers/src/read-models/candidacy/application.record';
import type { BoardEntryAnswer } from '../../libs/contexts/employers/src/api/board.dto';
import type { RefusalCountsAnswer } from '../../libs/contexts/employers/src/api/refusal.dto';
import { closeVacancy, openVacancy } from '../support/open-vacancy';
import { casework, northgate, person } from './support/casework';
import { advisor, useTestApi } from './support/test-api';

const today = londonDateOf(new Date().toISOString());
const employerId = randomUUID();
const act = { means: 'in-person' };
const hiring = { as: ['employer_adviser'] } as const;

interface Page<Entry> {
  readonly total: number;
  readonly next: string | null;
  readonly others?: number;
  readonly entries: readonly Entry[];
}

describe('the vacancies of an office', () => {
  const api = useTestApi();
  const { register, command, show, assign } = casework(api);
  const board = () => show<Page<BoardEntryAnswer>>(`/v1/offices/${northgate}/vacancy-board`);
  const onBoard = async (id: Uuid) => (await board()).entries.find(({ vacancyId }) => vacancyId === id);
  const apply = (claimantId: Uuid, vacancyId: Uuid) =>
    command(`/v1/claimants/${claimantId}/applications`, { vacancyId });

  /** Of the advisor's caseload. */
  async function client(given: string, skills: readonly string[] = []): Promise<Uuid> {
    const { id, url } = await register(person(given, 'Invented'));
    await assign(id, advisor, '2024-01-01');
    for (const skill of skills) await command(`${url}/skills`, { skill, level: 'advanced' });
    return id;
  }
  const consent = (claimantId: Uuid, to: 'grant' | 'refusal') =>
    command(`/v1/claimants/${claimantId}/consents/share-with-employer/${to}`, {
      act,
      ...(to === 'grant' && { recipients: [{ kind: 'organisation', id: employerId }] }),
    });

  it('show who of the own caseload is in reach, and which codes speak for it, in whatever form they were told', async () => {
    const concept = (code: string) => `http://data.europa.eu/esco/skill/${code}`;
    const hodan = await client('Hodan', [concept('S1.4.1'), 'S9.9.9']);
    const ayaan = await client('Ayaan');
    const terms = { startedOn: '2024-02-01', hours: 'full-time', occupation: '5432' };
    await command('/v1/employments', { claimantId: ayaan, terms });
    await client('Nadif', ['S5.5.5']);
    await consent(await client('Deqa', ['S1.4.1']), 'refusal');
    const excluded = { excluded: { kind: 'organisation', id: employerId }, reason: 'An invented quarrel' };
    await command(`/v1/claimants/${await client('Sahra', ['S1.4.1'])}/exclusions`, excluded);
    await consent(hodan, 'grant');
    const required = ['S1.4.1', concept('S2.2.2')].map((code) => ({ taxonomy: 'esco', code }));
    const vacancyId = await openVacancy(api.platform, northgate, {
      ...{ title: 'Pastry cook', employer: { employerId, name: 'Corner Bakery' }, places: 2 },
      ...{ requiredSkills: [...required, { words: 'Patience' }], occupation: { taxonomy: 'soc2020', code: '5432' } },
    });

    const entry = await onBoard(vacancyId);
    expect(entry).toMatchObject({ title: 'Pastry cook', placesLeft: 2, applications: [], inReach: { count: 2 } });
    const first = await show<Page<CandidateRecord>>(`${entry!.inReach!.query}?limit=1`);
    const second = await show<Page<CandidateRecord>>(`${entry!.inReach!.query}?limit=1&cursor=${first.next}`);
    expect([first.total, second.next]).toEqual([2, null]);
    const byId = new Map([...first.entries, ...second.entries].map((one) => [one.claimantId, one]));
    expect(byId.get(hodan)).toEqual({
      ...{ claimantId: hodan, claimantName: { given: 'Hodan', family: 'Invented' }, consent: 'given' },
      ...{ matchedSkills: ['S1.4.1'], missingSkills: ['S2.2.2'], hasOccupation: false },
    });
    expect(byId.get(ayaan)).toMatchObject({ hasOccupation: true, matchedSkills: [], consent: 'to-be-asked' });

    const { url } = await apply(hodan, vacancyId);
    expect(await onBoard(vacancyId)).toMatchObject({
      ...{ applications: [{ state: 'new', count: 1 }], inReach: { count: 1 } },
    });
    await command(`${url}/acceptance`, {});
    expect(await onBoard(vacancyId)).toMatchObject({ placesLeft: 1, applications: [{ state: 'accepted', count: 1 }] });
  });

  it('are on the board until they are full, closed or over', async () => {
    const [open, full] = [await openVacancy(api.platform, northgate), await openVacancy(api.platform, northgate)];
    const over = await openVacancy(api.platform, northgate, { validThrough: '2024-06-30' });
    const { url } = await apply(await client('Hibo'), full);
    await command(`${url}/acceptance`, {});
    const { url: left } = await apply(await client('Warsan'), open);
    const shown = async () => (await board()).entries.map(({ vacancyId }) => vacancyId);
    expect(await shown()).toEqual(expect.arrayContaining([open]));
    for (const one of [full, over]) expect(await shown()).not.toContain(one);
    await closeVacancy(api.platform, open);
    expect(await shown()).not.toContain(open);
    expect(await show(left)).toMatchObject({ state: 'vacancy-closed', vacancyTitle: 'Baker' });
  });

  it('have applications, of which those of claimants whom somebody may not see are only counted', async () => {
    const vacancyId = await openVacancy(api.platform, northgate);
    const [kept, seen] = [await client('Idil'), await client('Filsan')];
    const excluded = randomUUID();
    await api.employ(excluded, 'employer_adviser', northgate);
    const exclusion = { excluded: { kind: 'person', id: excluded }, reason: 'An invented quarrel' };
    await command(`/v1/claimants/${kept}/exclusions`, exclusion);
    await apply(kept, vacancyId);
    await apply(seen, vacancyId);
    const url = `/v1/vacancies/${vacancyId}/applications`;
    const asked = { as: ['employer_adviser'] as const, person: excluded };
    const answer = await api.get(`${url}?atLeast=${await api.head()}`, asked);
    const { total, others, entries } = answer.json<Page<NamedApplicationRecord>>();
    expect([total, others, entries.map(({ claimantId }) => claimantId)]).toEqual([1, 1, [seen]]);
    expect(entries[0]!.claimantName).toEqual({ given: 'Filsan', family: 'Invented' });
    expect(await show(`/v1/vacancies/${vacancyId}/applications?state=accepted`)).toMatchObject({ total: 0 });
    expect((await api.get(`/v1/vacancies/${randomUUID()}/applications`)).statusCode).toBe(404);
  });

  it('say why applications were refused: each count with the list of those, and to an analyst no small number', async () => {
    const details = { name: 'Invented Mill', sector: 'manufacturing', size: 'micro' };
    const { id: employer } = await command('/v1/employers', { office: northgate, details }, hiring);
    const refuse = async (at: number, reason: string, by: string) => {
      const vacancyId = await openVacancy(api.platform, northgate, {
        employer: { employerId: employer, name: 'Mill' },
      });
      const { url } = await apply(await client(`Refused ${at}`), vacancyId);
      await command(`${url}/refusal`, { reason, by });
    };
    for (const at of [1, 2, 3, 4, 5, 6]) await refuse(at, 'experience', 'employer');
    await refuse(7, 'hours', 'claimant');
    const url = `/v1/offices/${northgate}/refusals`;
    const counted = await show<RefusalCountsAnswer>(`${url}/counts?employer=${employer}`);
    expect(counted).toMatchObject({
      ...{ groupedBy: 'reason', total: 7 },
      counts: [
        { value: 'experience', count: 6 },
        { value: 'hours', count: 1 },
      ],
    });
    for (const { value, count, query } of counted.counts) {
      const { total, entries } = await show<Page<NamedApplicationRecord>>(query);
      expect([total, new Set(entries.map((one) => one.refusalReason))]).toEqual([count, new Set([value])]);
    }
    const byMonth = await show<RefusalCountsAnswer>(`${url}/counts?groupedBy=month&employer=${employer}`);
    expect(byMonth.counts).toMatchObject([{ value: monthOf(today), count: 7 }]);
    expect(await show(byMonth.counts[0]!.query)).toMatchObject({ total: 7 });

    const bySector = await show<RefusalCountsAnswer>(`${url}/counts?groupedBy=sector&employer=${employer}`);
    expect(bySector.counts).toMatchObject([{ value: 'manufacturing', count: 7 }]);
    expect(await show(bySector.counts[0]!.query)).toMatchObject({ total: 7 });

    const analyst = { as: ['analyst'] as const };
    const thisQuarter = `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`;
    const counts = async (query: string) => (await api.get(`${url}/statistics?${query}`, analyst)).statusCode;
    expect((await api.get(`${url}/counts`, analyst)).statusCode).toBe(403);
    expect(await counts('quarter=2025-Q4')).toBe(200);
    expect(await counts(`quarter=2025-Q4&employer=${employer}`)).toBe(400);
    expect(await counts(`quarter=${thisQuarter}`)).toBe(409);
    expect((await api.get(url, analyst)).statusCode).toBe(403);
  });
});
