import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { StoreUnavailable, type EventStore } from '@alongside/event-store';
import { processStatus } from '@alongside/processes';
import type { CaseloadAnswer } from '../../libs/contexts/caseload/src/api/caseload.dto';
import type { OfficeOverviewAnswer } from '../../libs/contexts/caseload/src/api/office-overview.dto';
import type {
  ReassignmentPreviewAnswer,
  ReassignmentReportAnswer,
  ReassignmentsAnswer,
} from '../../libs/contexts/caseload/src/api/reassignment.dto';
import { ToldClaimant, type Told } from '../../libs/contexts/caseload/src/read-models/caseload/told-claimant.contract';
import { casework, northgate, problemIn } from './support/casework';
import { inDays, today } from './support/random-caseload';
import { advisor as leader, useTestApi } from './support/test-api';
import { recordAll } from './support/told';

const ids = (last: string) => Array.from(last, (one) => `0192d3c2-7e1a-7c33-9a55-0000000000a${one}`);
const [ruth, sam, tariq, nora] = ids('1234') as [string, string, string, string];
const [leaver, aisha, bilan] = ids('567') as [string, string, string];
const teamLeader = { as: ['team_leader'] } as const;
const administrator = { as: ['administrator'] } as const;

describe('the caseload of an advisor who left, given to others at once', () => {
  const api = useTestApi();
  const { command, assign } = casework(api);
  let serial = 0;
  let office = northgate;

  beforeAll(async () => {
    for (const one of [ruth, sam, tariq]) await api.employ(one, 'advisor', northgate);
  });

  /** So many in the charge of that advisor for fifty days. */
  const claimantsOf = async (advisor: string, count: number, ...more: ((one: ToldClaimant) => Told)[]) => {
    const claimants = Array.from(
      { length: count },
      () => new ToldClaimant(`0192abcf-0000-7000-8000-${String(++serial).padStart(12, '0')}`, office),
    );
    const toldOf = (one: ToldClaimant) => [
      one.registered(inDays(-60)),
      one.accepted(inDays(-50), advisor),
      ...more.map((tell) => tell(one)),
    ];
    await recordAll(api, claimants.map(toldOf));
    await api.platform.waiter.waitFor((await api.head())!, 30_000);
    return claimants.map(({ id }) => id);
  };
  const asked = async <Answer>(url: string): Promise<Answer> => {
    const answer = await api.get(url, teamLeader);
    if (answer.statusCode !== 200) throw new Error(`${url} was refused: ${answer.body}`);
    return answer.json<Answer>();
  };
  const order = (body: object) => command('/v1/reassignments', { office, ...body }, teamLeader);
  const openOffice = async () => {
    const opening = { name: 'Harlesden', area: 'brent', occurredAt: inDays(-90) };
    ({ id: office } = await command('/v1/offices', opening, administrator));
    await api.employ(leader, 'team_leader', office);
  };
  const join = (personId: string) => {
    const roles = [{ role: 'advisor', place: { kind: 'office', id: office } }];
    const name = { given: 'Lea', family: 'Invented' };
    return command('/v1/staff', { personId, name, roles, occurredAt: inDays(-80) }, administrator);
  };
  const from = (fromAdvisorId: string, body: object) => ({ fromAdvisorId, reason: 'advisor-left', ...body });
  const reportOf = (url: string, query = '') => asked<ReassignmentReportAnswer>(`${url}${query}`);
  const over = async (url: string): Promise<ReassignmentReportAnswer> => {
    for (;;) {
      const report = await reportOf(url);
      const { state, counts } = report.reassignment;
      if (state === 'carried-out' && counts.waiting.count === 0) return report;
      await delay(20);
    }
  };
  const countsIn = ({ reassignment: { counts } }: ReassignmentReportAnswer) =>
    Object.fromEntries(Object.entries(counts).map(([name, { count }]) => [name, count]));
  const caseloadOf = async (advisor: string) => (await asked<CaseloadAnswer>(`/v1/caseloads/${advisor}`)).entries;
  const takenOver = async (claimant: string) => {
    const events = await api.platform.store.read(`assignment-${claimant}`);
    return events.filter(({ type, data }) => type === 'AssignmentAccepted' && data.includes('reassignmentId')).length;
  };

  const newAdvisor = async () => {
    const id = randomUUID();
    await api.employ(id, 'advisor', northgate);
    return id;
  };
  const tellMerged = async (duplicate: string, stays: string) => {
    const [one, other] = [new ToldClaimant(duplicate), new ToldClaimant(stays)];
    const merge = [one.mergedInto(inDays(-30), stays), other.tookIn(inDays(-30), duplicate, one.idOf('merge'))];
    await recordAll(api, [merge]);
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
  };
  const preview = async ({ reason: _, ...plan }: ReturnType<typeof from>) => {
    const answer = await api.post('/v1/reassignments/preview', { office, ...plan }, teamLeader);
    return answer.json<ReassignmentPreviewAnswer>();
  };

  const processesCaughtUp = async () => {
    const head = await api.head();
    const reached = async () => (await processStatus(api.platform.pool)).every(({ position }) => position === head);
    while (!(await reached())) await delay(20);
  };

  it('goes evenly to those who may see each claimant, with everything before credited to the one who left', async () => {
    await openOffice();
    for (const one of [leaver, aisha, bilan]) await join(one);
    const [met] = await claimantsOf(
      leaver,
      1,
      (one) => one.agreed('once', inDays(-20)),
      (one) => one.came('once', inDays(-20)),
    );
    const [excluded] = await claimantsOf(leaver, 1, (one) => one.excluded(inDays(-40), 'person', aisha));
    const others = await claimantsOf(leaver, 3);
    await command(`/v1/staff/${leaver}/leaving`, { reason: 'retired', occurredAt: inDays(-3) }, administrator);
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    const uncovered = async () =>
      (await asked<OfficeOverviewAnswer>(`/v1/offices/${office}/overview`)).advisors.find(
        ({ advisorId }) => advisorId === leaver,
      );
    expect(await uncovered()).toMatchObject({ here: 'gone', uncovered: { count: 5 } });

    const plan = from(leaver, { advisorIds: [aisha, bilan], occurredAt: inDays(-3) });
    const { reason: _, ...toPreview } = { office, ...plan };
    const before = await api.head();
    const previewed = await api.post('/v1/reassignments/preview', toPreview, teamLeader);
    const { shares, ...rest } = previewed.json<ReassignmentPreviewAnswer>();
    expect(rest).toEqual({ reassigned: 5, leftOut: [] });
    expect(shares.map(({ advisorId, caseload, gets }) => ({ advisorId, caseload, gets }))).toEqual([
      { advisorId: aisha, caseload: 0, gets: 3 },
      { advisorId: bilan, caseload: 0, gets: 2 },
    ]);
    expect(await api.head()).toBe(before);
    const { rows: readings } = await api.platform.pool.query<{ persons: string[] }>(
      'select persons from privacy.read_log where route = $1',
      ['POST /v1/reassignments/preview'],
    );
    expect(readings[0]!.persons.toSorted()).toEqual(shares.flatMap(({ claimantIds }) => claimantIds).toSorted());

    const ordered = await order(plan);
    const report = await over(ordered.url);
    expect(countsIn(report)).toEqual({ requested: 5, done: 5, refused: 0, waiting: 0, cancelled: 0 });
    for (const { advisorId, claimantIds } of shares)
      expect((await caseloadOf(advisorId)).map(({ id }) => id).sort()).toEqual(claimantIds);
    expect((await caseloadOf(bilan)).map(({ id }) => id)).toContain(excluded);
    expect(await uncovered()).toBeUndefined();
    expect(await asked(`/v1/claimants/${others[0]}/assignment`)).toMatchObject({
      inCharge: { from: inDays(-3), office },
      proposal: null,
      pastSpells: [{ advisorId: leaver, to: inDays(-3), endReason: null }],
    });

    const kept = await api.get(`/v1/outcomes/meetings-kept?by=advisor&asAt=${today}&atLeast=${await api.head()}`, {
      as: ['evaluator'],
    });
    const { rows } = kept.json<{ rows: { group: { advisor: string }; numerator: number }[] }>();
    expect(rows.map(({ group, numerator }) => [group.advisor, numerator])).toEqual([[leaver, 1]]);
    expect((await caseloadOf(aisha)).concat(await caseloadOf(bilan)).map(({ id }) => id)).toContain(met);

    const page = await reportOf(ordered.url, '?limit=2&result=done');
    expect(page).toMatchObject({ total: 5, entries: [{ result: 'done' }, { result: 'done' }] });
    const next = await reportOf(ordered.url, `?limit=2&result=done&cursor=${page.next}`);
    expect(next.entries.map(({ claimantId }) => claimantId)).not.toContain(page.entries[0]!.claimantId);
    expect(await asked<ReassignmentReportAnswer>(report.reassignment.counts.refused.query)).toMatchObject({ total: 0 });
    const list = await asked<ReassignmentsAnswer>(`/v1/offices/${office}/reassignments?state=carried-out`);
    expect(list).toMatchObject({ total: 1, entries: [{ id: ordered.id, counts: { done: { count: 5 } } }] });
    office = northgate;
  });

  it('is carried out once of each, wherever it is stopped, and overrides nobody who took over meanwhile', async () => {
    const claimants = await claimantsOf(ruth, 150);

    const store = holdAfter(60);
    const { url } = await order(from(ruth, { advisorIds: [sam, tariq] }));
    await store.held;
    const taken = claimants.at(-1)!;
    await api.employ(nora, 'advisor', northgate);
    await assign(taken, nora, today);
    await api.restart();
    const report = await over(url);

    expect(countsIn(report)).toEqual({ requested: 150, done: 149, refused: 1, waiting: 0, cancelled: 0 });
    expect((await reportOf(url, '?result=refused')).entries).toMatchObject([
      { claimantId: taken, reason: 'caseload/not-of-that-caseload' },
    ]);
    const counts = await Promise.all(claimants.map(takenOver));
    expect(counts).toEqual(claimants.map((id) => (id === taken ? 0 : 1)));
    expect(await caseloadOf(nora)).toMatchObject([{ id: taken }]);
  });

  it('is cancelled as far as it has not been done', async () => {
    await claimantsOf(nora, 3);
    const store = holdAfter(1);
    const { url } = await order(from(nora, { advisorIds: [sam] }));
    await store.held;
    await command(`${url}/cancellation`, {}, teamLeader);
    store.release();
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    const report = await reportOf(url);
    expect(report.reassignment.state).toBe('cancelled');
    expect(countsIn(report)).toEqual({ requested: 4, done: 1, refused: 0, waiting: 0, cancelled: 3 });
    await processesCaughtUp();
    expect(await caseloadOf(nora)).toHaveLength(3);
    await command(`${url}/cancellation`, {}, teamLeader);
  });

  it('may be named one by one, and others may only stand in', async () => {
    const [amina, idil] = await claimantsOf(ruth, 2);
    const days = { from: inDays(7), to: inDays(14) };
    const each = [
      { claimantId: amina, advisorId: tariq },
      { claimantId: northgate, advisorId: tariq },
    ];
    const { url } = await order(from(ruth, { each, cover: days, reason: 'advisor-away' }));
    const report = await over(url);
    expect(report.reassignment).toMatchObject({ cover: days, reason: 'advisor-away' });
    expect(countsIn(report)).toMatchObject({ requested: 2, done: 1, refused: 1 });
    expect(await asked(`/v1/claimants/${amina}/assignment`)).toMatchObject({
      inCharge: { advisorId: ruth },
      covers: [{ advisorId: tariq, ...days }],
    });
    expect(await asked(`/v1/claimants/${idil}/assignment`)).toMatchObject({ covers: [] });
    const both = { each: [each[0]!, { claimantId: idil, advisorId: tariq }], cover: days };
    const again = await order(from(ruth, { ...both, reason: 'advisor-away' }));
    await over(again.url);
    expect((await reportOf(again.url, '?result=refused')).entries).toMatchObject([
      { reason: 'caseload/cover-overlaps' },
    ]);
  });

  it('is previewed as it would be ordered: without whom the order would refuse, and refused where the order is', async () => {
    const away = await newAdvisor();
    const claimants = await claimantsOf(away, 5);
    const covered = claimants.slice(0, 2);
    const days = { from: inDays(7), to: inDays(14) };
    for (const one of covered) {
      const cover = { advisorId: tariq, from: inDays(10), to: inDays(12) };
      await command(`/v1/claimants/${one}/assignment/covers`, cover);
    }
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    const plan = { advisorIds: [sam, nora] };
    const body = from(away, { ...plan, cover: days });
    const planned = await preview(body);
    const overlap = covered.map((claimantId) => ({ claimantId, reason: 'caseload/cover-overlaps' }));
    expect(planned).toMatchObject({ reassigned: 3, leftOut: overlap });
    const report = await over((await order(body)).url);
    expect(countsIn(report)).toMatchObject({ requested: 5, done: 3, refused: 2 });
    for (const { advisorId, claimantIds } of planned.shares)
      for (const id of claimantIds)
        expect(await asked(`/v1/claimants/${id}/assignment`)).toMatchObject({ covers: [{ advisorId, ...days }] });

    const refused = async (more: object) => {
      const answer = await api.post(
        '/v1/reassignments/preview',
        { office, fromAdvisorId: away, ...plan, ...more },
        teamLeader,
      );
      return (await problemIn(api, answer)).type;
    };
    const noDay = { cover: { from: days.from, to: days.from } };
    expect(await refused(noDay)).toBe('/problems/caseload/out-of-order');
    expect(await refused({ occurredAt: inDays(1) })).toBe('/problems/caseload/in-the-future');
    const takingOver = await preview(from(away, plan));
    expect(takingOver).toMatchObject({ reassigned: 5, leftOut: [] });
  });

  it('has whomever the filter has, also on a caseload of more than are given at once', async () => {
    const full = await newAdvisor();
    await claimantsOf(full, 1_001);
    const [last] = await claimantsOf(full, 1, (one) => one.speaks(inDays(-40), ['so'], false));
    const { shares } = await preview(from(full, { advisorIds: [sam], filter: { language: ['so'] } }));
    expect(shares).toMatchObject([{ claimantIds: [last] }]);
    const named = await preview(from(full, { each: [{ claimantId: last, advisorId: sam }] }));
    expect(named.shares).toMatchObject([{ claimantIds: [last] }]);
  });

  it('has whoever has two records by the one on which the advisor is in charge, and keeps to the exclusions of both', async () => {
    const [gone, kept, there] = [await newAdvisor(), await newAdvisor(), await newAdvisor()];
    const [stays] = await claimantsOf(there, 1, (one) => one.excluded(inDays(-40), 'person', kept));
    const [duplicate, both] = await claimantsOf(gone, 2);
    const [bothAgain] = await claimantsOf(gone, 1, (one) => one.excluded(inDays(-40), 'person', kept));
    await tellMerged(duplicate!, stays!);
    await tellMerged(bothAgain!, both!);

    const toKept = await preview(from(gone, { advisorIds: [kept] }));
    const reason = 'caseload/advisor-kept-out';
    expect(toKept.leftOut).toEqual([stays, both].map((claimantId) => ({ claimantId, reason })));
    const each = [{ claimantId: stays, advisorId: sam }];
    expect(await preview(from(gone, { each }))).toMatchObject({ leftOut: [], shares: [{ claimantIds: [duplicate] }] });
    expect((await preview(from(there, { advisorIds: [gone] }))).shares).toMatchObject([{ caseload: 2 }]);

    const store = holdAfter(0);
    const { url } = await order(from(gone, { advisorIds: [there] }));
    await store.held;
    await recordAll(api, [[new ToldClaimant(both!).excluded(inDays(-1), 'person', there)]]);
    store.release();
    expect(countsIn(await over(url))).toMatchObject({ requested: 3, done: 1, refused: 2 });
    expect((await reportOf(url, '?result=refused')).entries).toMatchObject([
      { claimantId: both, reason },
      { claimantId: bothAgain, reason },
    ]);
    expect(await asked(`/v1/claimants/${duplicate}/assignment`)).toMatchObject({ inCharge: { advisorId: there } });
  });

  it('is refused with the reason, and nothing written, where it makes no sense', async () => {
    const problem = async (body: object, more: object = teamLeader) =>
      (await problemIn(api, await api.post('/v1/reassignments', { office: northgate, ...body }, more))).type;
    const stranger = '0192ffff-0000-7000-8000-000000000009';
    const before = await api.head();
    expect(await problem(from(ruth, { advisorIds: [stranger] }))).toBe('/problems/caseload/not-an-advisor-there');
    expect(await problem(from(ruth, { advisorIds: [ruth] }))).toBe('/problems/caseload/reassigned-to-oneself');
    expect(await problem(from(stranger, { advisorIds: [sam] }))).toBe('/problems/caseload/nothing-to-reassign');
    expect(await problem(from(ruth, {}))).toBe('/problems/caseload/nothing-to-reassign');
    const tomorrow = { advisorIds: [sam], occurredAt: inDays(1) };
    expect(await problem(from(ruth, tomorrow))).toBe('/problems/caseload/in-the-future');
    expect(await problem(from(ruth, { advisorIds: ['sam'] }))).toBe('/problems/http/invalid-request');
    expect(await api.head()).toBe(before);
    const [{ id } = { id: '' }] = (await asked<ReassignmentsAnswer>(`/v1/offices/${northgate}/reassignments`)).entries;
    const over = await api.post(`/v1/reassignments/${id}/cancellation`, {}, teamLeader);
    expect((await problemIn(api, over)).type).toBe('/problems/caseload/reassignment-over');
    const elsewhere = { ...teamLeader, person: '0192d3c2-7e1a-7c33-9a55-0000000000c1' };
    expect((await api.get(`/v1/reassignments/${stranger}`, elsewhere)).statusCode).toBe(404);
  });

  /** The store takes no more than so many of those who are given to others, until it is told to. */
  function holdAfter(appends: number) {
    const { store } = api.platform;
    const append: EventStore['append'] = store.append.bind(store);
    let [left, isHolding] = [appends, true];
    let tell = () => undefined as void;
    const held = new Promise<void>((resolve) => (tell = resolve));
    const isGiving = (stream: string, route: string | undefined) =>
      stream.startsWith('assignment-') && route?.startsWith('process ') === true;
    store.append = async (writes, checks) => {
      const { stream, events } = writes[0]!;
      if (isHolding && isGiving(stream, events[0]!.metadata['route']) && left-- <= 0) {
        tell();
        throw new StoreUnavailable('the store is gone');
      }
      return append(writes, checks);
    };
    return { held, release: () => (isHolding = false) };
  }
});
