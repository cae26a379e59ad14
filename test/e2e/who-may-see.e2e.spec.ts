import { randomUUID } from 'node:crypto';
import type { Uuid } from '@alongside/kernel';
import type { Role } from '@alongside/http';
import type { OfficeOverviewAnswer } from '../../libs/contexts/caseload/src/api/office-overview.dto';
import type { TaskBoardAnswer, TasksAnswer } from '../../libs/contexts/caseload/src/api/task.dto';
import { ToldClaimant } from '../../libs/contexts/caseload/src/read-models/caseload/told-claimant.contract';
import { casework, makingTheLeap, northgate, person, problemIn } from './support/casework';
import { advisors, inDays, randomCaseload } from './support/random-caseload';
import { advisor, useTestApi, type Answer } from './support/test-api';
import { recordAll } from './support/told';
import type { WholeCaseload } from './support/whole-caseload';

const southgate: Uuid = '0192cccc-0000-7000-8000-0000000000d1';
const [ada, bea] = advisors as [Uuid, Uuid, Uuid, Uuid];
const nobody = '0192ffff-0000-7000-8000-000000000009';

/** An answer without what names the request. */
const told = ({ statusCode, headers, body }: Answer) => {
  const { 'x-request-id': _id, date: _date, 'content-length': _length, ...others } = headers;
  return { statusCode, others, body: body.replace(/urn:uuid:[0-9a-f-]+/, '') };
};

describe('a record that somebody may not see', () => {
  const api = useTestApi({ offices: [] });
  const { register, openClaim, command } = casework(api);
  const boss = randomUUID();
  let amina: Uuid;
  let claim: Uuid;

  beforeAll(async () => {
    await api.employ(advisor, 'advisor', northgate);
    await api.employ(boss, 'team_leader', northgate);
    await api.employ(ada, 'advisor', northgate);
    await api.employ(bea, 'advisor', southgate);
    amina = (await register(person('Amina', 'Warsame'))).id;
    claim = (await openClaim(amina, '2024-01-08')).id;
  });

  const exclude = (kind: 'person' | 'organisation', id: Uuid) =>
    command(`/v1/claimants/${amina}/exclusions`, { excluded: { kind, id }, reason: 'An invented quarrel' });
  const ask = (url: string, who: Uuid, role: Role = 'advisor') => api.get(url, { person: who, as: [role] });

  it('is answered as one that is not there, header by header and byte by byte', async () => {
    for (const [real, invented] of [
      [`/v1/claimants/${amina}`, `/v1/claimants/${nobody}`],
      [`/v1/claimants/${amina}/timeline`, `/v1/claimants/${nobody}/timeline`],
      [`/v1/claimants/${amina}/interactions`, `/v1/claimants/${nobody}/interactions`],
      [`/v1/claimants/${amina}/action-plans`, `/v1/claimants/${nobody}/action-plans`],
      [`/v1/claimants/${amina}/notes`, `/v1/claimants/${nobody}/notes`],
      [`/v1/claimants/${amina}/consents`, `/v1/claimants/${nobody}/consents`],
      [`/v1/claimants/${amina}/assignment`, `/v1/claimants/${nobody}/assignment`],
      [`/v1/claims/${claim}`, `/v1/claims/${nobody}`],
    ] as const) {
      expect((await ask(real, ada)).statusCode).toBe(200);
      expect(told(await ask(real, bea))).toEqual(told(await ask(invented, bea)));
      expect((await ask(real, bea)).statusCode).toBe(404);
    }
  });

  it('is not written either, and nothing shows that it was there', async () => {
    const write = (id: Uuid) =>
      api.post(`/v1/claimants/${id}/communities`, { communities: ['somali'] }, { person: bea });
    const head = await api.head();
    expect(told(await write(amina))).toEqual(told(await write(nobody)));
    expect(await api.head()).toBe(head);
  });

  it('is seen at once by whom it is handed over to, and no more by who refused it', async () => {
    const url = `/v1/claimants/${amina}/assignment`;
    await command(`${url}/proposal`, { advisorId: bea, office: southgate, occurredAt: '2024-02-05' });
    expect((await api.get(`/v1/claimants/${amina}`, { person: bea, purpose: null })).statusCode).toBe(200);
    await command(
      `${url}/refusal`,
      { advisorId: bea, reason: 'caseload-full', occurredAt: '2024-02-06' },
      { person: bea },
    );
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    expect((await ask(`/v1/claimants/${amina}`, bea)).statusCode).toBe(404);
  });

  it('still tells who handed it over that this was done, when asked again, and nobody else', async () => {
    const nadif = await register(person('Nadif', 'Farah'));
    const url = `/v1/claimants/${nadif.id}/assignment`;
    const post = (what: string, body: object, more: object) =>
      api.post(`${url}/${what}`, body, { person: ada, ...more });
    await post('proposal', { advisorId: bea, office: southgate }, {});
    const key = randomUUID();
    const first = await post('acceptance', { advisorId: bea }, { key });
    expect(first.statusCode).toBe(200);
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    expect((await ask(`/v1/claimants/${nadif.id}`, ada)).statusCode).toBe(404);
    const again = await post('acceptance', { advisorId: bea }, { key });
    expect([again.statusCode, again.json()]).toEqual([200, first.json()]);

    const [head, invented] = [await api.head(), `/v1/claimants/${nobody}/assignment/acceptance`];
    const absent = told(await api.post(invented, { advisorId: bea }, { person: ada }));
    expect(absent.statusCode).toBe(404);
    expect(told(await post('acceptance', { advisorId: bea }, { person: advisor, key }))).toEqual(absent);
    expect(told(await post('acceptance', { advisorId: ada }, { key }))).toEqual(absent);
    expect(told(await post('acceptance', { advisorId: bea }, {}))).toEqual(absent);
    expect(await api.head()).toBe(head);
  });

  it('is that of whoever is excluded, in charge or not, until that is lifted', async () => {
    const url = `/v1/claimants/${amina}/assignment`;
    await command(`${url}/proposal`, { advisorId: ada, office: northgate, occurredAt: '2024-02-12' });
    await command(`${url}/acceptance`, { advisorId: ada, occurredAt: '2024-02-12' });
    const { id } = await exclude('person', ada);
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    expect((await ask(`/v1/claimants/${amina}`, ada)).statusCode).toBe(404);
    expect((await ask(`/v1/caseloads/${ada}`, ada)).json()).toMatchObject({ total: 0, entries: [] });
    expect((await ask(`/v1/claimants/${amina}`, boss, 'team_leader')).statusCode).toBe(200);
    await command(`/v1/claimants/${amina}/exclusions/${id}/lifting`, { reason: 'Settled' });
    expect((await ask(`/v1/claimants/${amina}`, ada)).statusCode).toBe(200);
  });

  it('is that of whoever works for an excluded organisation, also under a token for another role', async () => {
    const cem = randomUUID();
    await api.employ(cem, 'advisor', northgate);
    expect((await ask(`/v1/claimants/${amina}`, cem)).statusCode).toBe(200);
    await api.employ(cem, 'specialist', makingTheLeap);
    const { id } = await exclude('organisation', makingTheLeap);
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    await new Promise((resolve) => setTimeout(resolve, 2_100)); // the staff register is remembered for two seconds
    expect((await ask(`/v1/claimants/${amina}`, cem)).statusCode).toBe(404);
    await command(`/v1/claimants/${amina}/exclusions/${id}/lifting`, { reason: 'Settled' });
  });

  it('is the own one', async () => {
    await api.employ(amina, 'advisor', northgate);
    expect((await ask(`/v1/claimants/${amina}`, amina)).statusCode).toBe(404);
    const { entries } = (await ask(`/v1/offices/${northgate}/caseload`, amina)).json<WholeCaseload>();
    expect(entries.map(({ id }) => id)).not.toContain(amina);
  });

  it('takes a purpose outside the own caseload, but for the lists of who leads the office', async () => {
    const url = `/v1/claimants/${amina}`;
    const without = (path: string, who: Uuid, role: Role = 'advisor') =>
      api.get(path, { person: who, as: [role], purpose: null });
    expect((await without(url, ada)).statusCode).toBe(200);
    expect((await without(`/v1/caseloads/${ada}`, ada)).statusCode).toBe(200);
    for (const answer of [
      await without(url, boss, 'team_leader'),
      await without(url, advisor),
      await without(`/v1/caseloads/${ada}`, advisor),
      await without(`/v1/offices/${northgate}/caseload`, advisor),
    ])
      expect(await problemIn(api, answer)).toMatchObject({ type: '/problems/http/purpose-required', status: 400 });
    for (const path of [`/v1/caseloads/${ada}`, `/v1/offices/${northgate}/caseload`])
      expect((await without(path, boss, 'team_leader')).statusCode).toBe(200);
  });
});

describe('whoever looks', () => {
  const api = useTestApi({ offices: [] });
  const count = 40;
  const told = [northgate, southgate].flatMap((office, index) =>
    randomCaseload(office, { seed: index + 3, count }).map((one, at) => {
      const id = one[0]!.stream.slice('claimant-'.length);
      const claimant = new ToldClaimant(id, office);
      if (at % 5 === 0) return [...one, claimant.excluded(inDays(-1), 'person', advisors[at % 4]!)];
      return at % 7 === 0 ? [...one, claimant.excluded(inDays(-1), 'organisation', makingTheLeap)] : one;
    }),
  );
  const ids = told.map(([first]) => first!.stream.slice('claimant-'.length));

  beforeAll(async () => {
    for (const [index, one] of advisors.entries())
      await api.employ(one, index === 3 ? 'team_leader' : 'advisor', index % 2 === 0 ? northgate : southgate);
    await api.employ(advisors[2]!, 'specialist', makingTheLeap);
    await recordAll(api, told);
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
  });

  it.each(advisors)(
    '%s may read everybody whom a list shows, and lists, tasks, counts and overview agree',
    async (who) => {
      const role: Role = who === advisors[3] ? 'team_leader' : 'advisor';
      const office = advisors.indexOf(who) % 2 === 0 ? northgate : southgate;
      const get = (url: string) => api.get(url, { person: who, as: [role] });
      const readable = new Set<Uuid>();
      for (const id of ids) if ((await get(`/v1/claimants/${id}`)).statusCode === 200) readable.add(id);
      expect(readable.size).toBeGreaterThan(0);
      expect(readable.size).toBeLessThan(ids.length);

      const listed = new Set<Uuid>();
      const lists = [
        [`/v1/offices/${office}/caseload`, `/v1/offices/${office}/tasks`],
        ...advisors.map((one) => [`/v1/caseloads/${one}`, `/v1/caseloads/${one}/tasks`]),
      ];
      for (const [list, tasks] of lists) {
        const { entries, total, counts } = (
          await get(`${list}?limit=1000&counts=benefit,covered`)
        ).json<WholeCaseload>();
        expect(entries).toHaveLength(total);
        const covered = counts.find(({ dimension }) => dimension === 'covered')!.values;
        expect(covered.reduce((sum, one) => sum + one.count, 0)).toBe(total);
        for (const { id } of entries) listed.add(id);
        const busy = entries.filter(
          ({ nextAppointment, overdue, flags }) => nextAppointment !== null || overdue.length + flags.length > 0,
        );
        const todo = (await get(`${tasks}?limit=1000`)).json<TasksAnswer>();
        expect(todo.counts.reduce((sum, one) => sum + one.count, 0)).toBe(todo.total);
        const withTasks = new Set(todo.entries.map(({ claimant }) => claimant.id));
        expect([...withTasks].sort()).toEqual(busy.map(({ id }) => id).sort());
      }
      expect([...listed].filter((id) => !readable.has(id))).toEqual([]);
      if (role !== 'team_leader') return;
      const overview = (await get(`/v1/offices/${office}/overview`)).json<OfficeOverviewAnswer>();
      const list = (await get(`/v1/offices/${office}/caseload`)).json<WholeCaseload>();
      expect(overview.caseload.count).toBe(list.total);
      const board = (await get(`/v1/offices/${office}/task-board`)).json<TaskBoardAnswer>();
      expect(board.open.count).toBe((await get(`/v1/offices/${office}/tasks`)).json<TasksAnswer>().total);
    },
  );
});
