import { randomUUID } from 'node:crypto';
import { addDays, londonDateOf, type Uuid } from '@alongside/kernel';
import type { TaskBoardAnswer, TasksAnswer } from '../../libs/contexts/caseload/src/api/task.dto';
import { casework, person, type Done } from './support/casework';
import { northgate, useTestApi, type Request } from './support/test-api';

const today = londonDateOf(new Date().toISOString());
const inDays = (days: number) => addDays(today, days);
const act = { means: 'in-person' };
const administrator = { as: ['administrator'] } as const;
const teamLeader = { as: ['team_leader'] } as const;

describe('what there is to do', () => {
  const api = useTestApi();
  const { register, command, assign } = casework(api);
  let ifrah: Uuid;

  beforeEach(async () => {
    ifrah = randomUUID();
    await api.employ(ifrah, 'advisor', northgate);
  });

  const ask = async <Shown>(url: string, more: Partial<Request> = {}): Promise<Shown> => {
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    const answer = await api.get(url, more);
    if (answer.statusCode !== 200) throw new Error(`${url} was refused: ${answer.body}`);
    return answer.json<Shown>();
  };
  const tasksOf = (who: Uuid, query = '', more: Partial<Request> = { person: ifrah }) =>
    ask<TasksAnswer>(`/v1/caseloads/${who}/tasks${query}`, more);
  const told = ({ entries }: TasksAnswer) => entries.map(({ kind, words, standing }) => [kind, words, standing]);
  const counted = ({ counts }: TasksAnswer) => Object.fromEntries(counts.map((one) => [one.standing, one.count]));

  /** Somebody in the charge of that advisor. */
  const claimantOf = async (who: Uuid, name = 'Hodan') => {
    const { id } = await register(person(name, 'Invented'));
    await assign(id, who, inDays(-60));
    return id;
  };
  const step = (words: string, dueOn: string, owner = 'claimant') => ({ owner, dueOn, words });
  const draft = (claimantId: Uuid, ...steps: object[]): Promise<Done> =>
    command('/v1/action-plans', { claimantId, goals: [{ words: 'Work in a bakery', steps }], occurredAt: inDays(-30) });
  const sign = async ({ url }: Done) => {
    await command(`${url}/claimant-signature`, { act, occurredAt: inDays(-29) });
    await command(`${url}/advisor-signature`, { occurredAt: inDays(-29) });
  };
  const agree = async (claimantId: Uuid, ...steps: object[]): Promise<Done> => {
    const plan = await draft(claimantId, ...steps);
    await sign(plan);
    return plan;
  };

  describe('for an advisor', () => {
    it('is to have a plan signed, and then what is in it', async () => {
      const claimant = await claimantOf(ifrah);
      const plan = await draft(claimant, step('Writes a CV', inDays(7)));
      expect(told(await tasksOf(ifrah))).toEqual([
        ['advisor-signature', null, 'undated'],
        ['claimant-signature', null, 'undated'],
      ]);
      await sign(plan);
      const { entries, asAt } = await tasksOf(ifrah);
      expect([asAt, entries]).toEqual([
        today,
        [
          {
            id: expect.any(String),
            kind: 'plan-step',
            recordId: plan.id,
            owner: 'claimant',
            dueOn: inDays(7),
            standing: 'upcoming',
            openSince: inDays(-29),
            words: 'Writes a CV',
            code: null,
            startsAt: null,
            staffId: null,
            claimant: { id: claimant, name: { given: 'Hodan', family: 'Invented' } },
            advisorId: ifrah,
            covering: false,
          },
        ],
      ]);
      await command(`${plan.url}/steps/${entries[0]!.id}/completion`, {});
      expect(await tasksOf(ifrah)).toMatchObject({ total: 0, entries: [] });
    });

    it('is due on its day, overdue on the day after, and upcoming before', async () => {
      await agree(await claimantOf(ifrah), step('Writes a CV', inDays(7)));
      const standingAt = async (day: string) => told(await tasksOf(ifrah, `?asAt=${day}`)).map(([, , one]) => one);
      expect(await standingAt(inDays(6))).toEqual(['upcoming']);
      expect(await standingAt(inDays(7))).toEqual(['due']);
      expect(await standingAt(inDays(8))).toEqual(['overdue']);
      expect(await standingAt(inDays(-30))).toEqual(['undated', 'undated']);
    });

    it('comes from meetings, plans and consents alike, what is due first first', async () => {
      const claimantId = await claimantOf(ifrah);
      const at = { claimantId, kind: 'work-search-review', channel: 'in-person', office: northgate };
      const agreed = [{ owner: 'advisor', words: 'Calls the college' }, step('Brings the letter', inDays(-1))];
      await command('/v1/interactions', { ...at, minutes: 20, nextSteps: agreed, occurredAt: inDays(-8) });
      await command('/v1/interactions/appointments', { ...at, scheduledFor: today, startsAt: '10:30' });
      const recipients = [{ kind: 'person', id: randomUUID() }];
      const consent = { recipients, expiresOn: inDays(20), act };
      await command(`/v1/claimants/${claimantId}/consents/share-with-employer/grant`, consent);
      const plan = await agree(claimantId, step('Writes a CV', inDays(3)));
      await command(`${plan.url}/reviews`, { nextReviewOn: inDays(10) });
      const list = await tasksOf(ifrah);
      expect(told(list)).toEqual([
        ['next-step', 'Brings the letter', 'overdue'],
        ['appointment', null, 'due'],
        ['plan-step', 'Writes a CV', 'upcoming'],
        ['plan-review', null, 'upcoming'],
        ['consent', null, 'upcoming'],
        ['next-step', 'Calls the college', 'undated'],
      ]);
      expect(list.entries.map(({ code, startsAt }) => [code, startsAt])).toEqual([
        [null, null],
        ['work-search-review', '10:30'],
        [null, null],
        [null, null],
        ['share-with-employer', null],
        [null, null],
      ]);
      expect(counted(list)).toEqual({ overdue: 1, due: 1, upcoming: 3, undated: 1 });
      for (const { query, count } of list.counts)
        expect({ query, total: (await ask<TasksAnswer>(query, { person: ifrah })).total }).toEqual({
          query,
          total: count,
        });
    });

    it('is narrowed and read by pages, of which total and counts stay those of the list', async () => {
      const claimant = await claimantOf(ifrah);
      const words = ['One', 'Two', 'Three', 'Four', 'Five'];
      await agree(
        claimant,
        ...words.map((one, at) => step(one, inDays(at - 2), at % 2 === 0 ? 'claimant' : 'advisor')),
      );
      const read: unknown[] = [];
      let next: string | null = null;
      do {
        const list: TasksAnswer = await tasksOf(ifrah, `?limit=2${next === null ? '' : `&cursor=${next}`}`);
        expect([list.total, counted(list)]).toEqual([5, { overdue: 2, due: 1, upcoming: 2, undated: 0 }]);
        read.push(...list.entries.map((entry) => entry.words));
        ({ next } = list);
      } while (next !== null);
      expect(read).toEqual(words);
      const narrowed = await tasksOf(ifrah, '?owner=claimant&standing=overdue,due&kind=plan-step');
      expect([told(narrowed).map(([, one]) => one), counted(narrowed)]).toEqual([
        ['One', 'Three'],
        { overdue: 1, due: 1 },
      ]);
      const within = await tasksOf(ifrah, `?dueOn=${inDays(-1)}..${inDays(1)}`);
      expect(told(within).map(([, one]) => one)).toEqual(['Two', 'Three', 'Four']);
    });

    it('is also that of claimants for whom the advisor stands in today', async () => {
      const away = randomUUID();
      await api.employ(away, 'advisor', northgate);
      const claimant = await claimantOf(away);
      await agree(claimant, step('Writes a CV', today));
      expect(await tasksOf(ifrah)).toMatchObject({ total: 0 });
      await command(`/v1/claimants/${claimant}/assignment/covers`, { advisorId: ifrah, from: today, to: inDays(1) });
      expect(await tasksOf(ifrah)).toMatchObject({ entries: [{ covering: true, advisorId: away }] });
    });

    it('is nothing of whom the asker may not see, nor of somebody who was forgotten', async () => {
      const claimant = await claimantOf(ifrah);
      await agree(claimant, step('Writes a CV', today));
      const excluded = randomUUID();
      await api.employ(excluded, 'advisor', northgate);
      const exclusion = { excluded: { kind: 'person', id: excluded }, reason: 'An invented quarrel' };
      await command(`/v1/claimants/${claimant}/exclusions`, exclusion);
      expect(await tasksOf(ifrah, '', { person: excluded })).toMatchObject({ total: 0, entries: [] });
      for (const who of [ifrah, randomUUID()])
        expect(await tasksOf(ifrah, '', { person: who })).toMatchObject({ total: 1 });
      const officer = { as: ['privacy_officer'] } as const;
      const asking = { personId: claimant, asksFor: 'erasure', askedBy: 'person' };
      const { id } = await command('/v1/rights-requests', asking, officer);
      await command(`/v1/rights-requests/${id}/grant`, { ground: 'own-request' }, officer);
      expect(await tasksOf(ifrah)).toMatchObject({ total: 0, entries: [] });
    });

    it('is a reading of those who are shown', async () => {
      const claimant = await claimantOf(ifrah);
      await agree(claimant, step('Writes a CV', today));
      await tasksOf(ifrah);
      const readings = await ask<{ entries: { route: string; reader: string }[] }>(`/v1/persons/${claimant}/readings`, {
        as: ['privacy_officer'],
      });
      expect(JSON.stringify(readings)).toContain('GET /v1/caseloads/:advisorId/tasks');
    });
  });

  describe('at an office', () => {
    let office: Uuid;
    let ada: Uuid;
    let bea: Uuid;

    beforeEach(async () => {
      office = (
        await command('/v1/offices', { name: 'Kilburn', area: 'brent', occurredAt: inDays(-90) }, administrator)
      ).id;
      [ada, bea] = [randomUUID(), randomUUID()];
      await api.employ(ifrah, 'team_leader', office);
      for (const personId of [ada, bea]) {
        const roles = [{ role: 'advisor', place: { kind: 'office', id: office } }];
        const joining = { personId, name: { given: 'Ada', family: 'Invented' }, roles, occurredAt: inDays(-80) };
        await command('/v1/staff', joining, administrator);
      }
    });

    const leader = () => ({ ...teamLeader, person: ifrah });
    /** Somebody in the charge of that advisor there, with a plan of these steps. */
    const planned = async (who: Uuid, ...steps: object[]) => {
      const { id } = await command('/v1/claimants', { office, details: person('Hodan', 'Invented') }, leader());
      const at = { advisorId: who, occurredAt: inDays(-60) };
      await command(`/v1/claimants/${id}/assignment/proposal`, { ...at, office }, leader());
      await command(`/v1/claimants/${id}/assignment/acceptance`, at, leader());
      const goals = [{ words: 'Work', steps }];
      const plan = await command('/v1/action-plans', { claimantId: id, goals, occurredAt: inDays(-30) }, leader());
      await command(`${plan.url}/claimant-signature`, { act, occurredAt: inDays(-29) }, leader());
      await command(`${plan.url}/advisor-signature`, { occurredAt: inDays(-29) }, leader());
      return id;
    };
    const boardOf = (query = '') => ask<TaskBoardAnswer>(`/v1/offices/${office}/task-board${query}`, leader());

    async function expectToDrillDown(board: TaskBoardAnswer): Promise<void> {
      const numbers = [board, ...board.advisors].flatMap((one) => [
        ...[one.open, one.overdue, one.due, one.nextSevenDays, one.uncovered],
        ...('unassigned' in one ? [one.unassigned] : []),
      ]);
      for (const number of numbers.filter((one) => one !== null)) {
        const { total } = await ask<TasksAnswer>(number.query, leader());
        expect({ query: number.query, total }).toEqual({ query: number.query, total: number.count });
      }
    }

    it('is counted by advisor, whoever has most overdue first, and each number lists its own', async () => {
      await planned(ada, step('Writes a CV', inDays(3)), step('Calls', today, 'advisor'));
      await planned(
        bea,
        step('Writes a CV', inDays(-1)),
        step('Calls', inDays(-9), 'advisor'),
        step('Reads', inDays(9)),
      );
      const board = await boardOf();
      const shown = board.advisors.map((one) => [one.advisorId, one.open, one.overdue, one.due, one.nextSevenDays]);
      expect(shown.map(([id, ...numbers]) => [id, ...numbers.map((one) => (one as { count: number }).count)])).toEqual([
        [bea, 3, 2, 0, 0],
        [ada, 2, 0, 1, 1],
      ]);
      expect(board).toMatchObject({ asAt: today, open: { count: 5 }, unassigned: { count: 0 }, uncovered: null });
      await expectToDrillDown(board);
      expect(await boardOf('?owner=advisor')).toMatchObject({ open: { count: 2 }, overdue: { count: 1 } });
      const tomorrow = await boardOf(`?asAt=${inDays(1)}`);
      expect(tomorrow).toMatchObject({ asAt: inDays(1), overdue: { count: 3 }, due: { count: 0 } });
      await expectToDrillDown(tomorrow);
    });

    it('is uncovered where the advisor is away and nobody stands in', async () => {
      const covered = await planned(ada, step('Writes a CV', inDays(-1)));
      await planned(ada, step('Calls', today), step('Reads', inDays(2)));
      await command(`/v1/staff/${ada}/absences`, { from: inDays(-1), to: inDays(3) }, administrator);
      await command(`/v1/claimants/${covered}/assignment/covers`, { advisorId: bea, from: today }, leader());
      const board = await boardOf();
      expect(board).toMatchObject({ uncovered: { count: 1 }, overdue: { count: 1 }, due: { count: 1 } });
      expect(board.advisors.find((one) => one.advisorId === ada)).toMatchObject({
        here: 'absent',
        absentUntil: inDays(3),
        uncovered: { count: 1 },
      });
      await expectToDrillDown(board);
    });

    it('is uncovered where whoever was to stand in is away as well', async () => {
      const covered = await planned(ada, step('Writes a CV', inDays(-1)));
      await command(`/v1/staff/${ada}/absences`, { from: inDays(-1), to: inDays(3) }, administrator);
      await command(`/v1/claimants/${covered}/assignment/covers`, { advisorId: bea, from: today }, leader());
      expect(await boardOf()).toMatchObject({ uncovered: { count: 0 } });
      await command(`/v1/staff/${bea}/absences`, { from: today, to: inDays(1) }, administrator);
      const board = await boardOf();
      expect(board).toMatchObject({ uncovered: { count: 1 } });
      await expectToDrillDown(board);
    });

    it('is nobody’s where nobody is in charge', async () => {
      const claimant = await planned(ada, step('Writes a CV', inDays(-1)));
      const claim = { claimantId: claimant, benefit: 'jsa', office, occurredAt: inDays(-50) };
      await command('/v1/claims', claim, leader());
      await command(`/v1/claimants/${claimant}/assignment/end`, { reason: 'advisor-left' }, leader());
      const board = await boardOf();
      expect(board).toMatchObject({ unassigned: { count: 1 }, overdue: { count: 1 } });
      await expectToDrillDown(board);
    });
  });
});
