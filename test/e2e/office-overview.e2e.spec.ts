import type { CaseloadAnswer } from '../../libs/contexts/caseload/src/api/caseload.dto';
import type {
  OfficeOverviewAnswer,
  OverviewCountAnswer,
} from '../../libs/contexts/caseload/src/api/office-overview.dto';
import { ToldClaimant, type Told } from '../../libs/contexts/caseload/src/read-models/caseload/told-claimant.contract';
import { casework, person } from './support/casework';
import { advisors, inDays, randomCaseload, today } from './support/random-caseload';
import { advisor, northgate, useTestApi } from './support/test-api';
import { record, recordAll } from './support/told';

const [ada, bea, cem, dee] = advisors as [string, string, string, string];
const administrator = { as: ['administrator'] } as const;
const teamLeader = { as: ['team_leader'] } as const;

describe('the overview of an office', () => {
  const api = useTestApi();
  const { command } = casework(api);
  let serial = 0;

  const overviewOf = async (office: string): Promise<OfficeOverviewAnswer> => {
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    const answer = await api.get(`/v1/offices/${office}/overview`, teamLeader);
    expect(answer.statusCode).toBe(200);
    return answer.json<OfficeOverviewAnswer>();
  };
  const openOffice = async () => {
    const opening = { name: 'Harlesden', area: 'brent', occurredAt: inDays(-90) };
    const { id } = await command('/v1/offices', opening, administrator);
    await api.employ(advisor, 'team_leader', id);
    return id;
  };
  const join = (id: string, office: string) => {
    const roles = [{ role: 'advisor', place: { kind: 'office', id: office } }];
    const body = { personId: id, name: { given: 'Ada', family: 'Invented' }, roles, occurredAt: inDays(-80) };
    return command('/v1/staff', body, administrator);
  };
  /** Somebody in the charge of that advisor since then. */
  const claimant = (office: string, advisor: string | null, ...more: ((one: ToldClaimant) => Told)[]) => {
    const one = new ToldClaimant(`0192abce-0000-7000-8000-${String(++serial).padStart(12, '0')}`, office);
    const begun = [one.registered(inDays(-60)), one.opened(inDays(-60), 'jsa')];
    const assigned = advisor === null ? [] : [one.accepted(inDays(-50), advisor)];
    return record(api, [...begun, ...assigned, ...more.map((tell) => tell(one))]);
  };

  const countsIn = (overview: OfficeOverviewAnswer): OverviewCountAnswer[] => {
    const ofAdvisors = overview.advisors.flatMap((one) => [
      one.caseload,
      one.meetingThisWeek,
      one.overdue,
      one.notSeenForFourWeeks,
      one.uncovered,
    ]);
    const { caseload, unassigned, proposed, uncovered } = overview;
    return [...ofAdvisors, caseload, unassigned, proposed, uncovered].filter((one) => one !== null);
  };
  async function expectToDrillDown(overview: OfficeOverviewAnswer): Promise<void> {
    for (const { count, query } of countsIn(overview)) {
      const list = (await api.get(query, teamLeader)).json<CaseloadAnswer>();
      expect({ query, total: list.total }).toEqual({ query, total: count });
    }
  }

  it('counts, for each advisor, what there is to do, and each number lists its own', async () => {
    const office = await openOffice();
    await Promise.all([ada, bea].map((one) => join(one, office)));
    await claimant(office, ada, (one) => one.met('walk-in', today));
    await claimant(office, ada, (one) => one.agreed('late', inDays(-1)));
    await claimant(office, ada, (one) => one.met('once', inDays(-28)));
    await claimant(office, ada, (one) => one.met('once', inDays(-27)));
    await claimant(office, ada, (one) => one.closed(inDays(-9), 'jsa', 'employment'));
    await claimant(office, null);
    await claimant(office, null, (one) => one.proposed(today, bea));
    const overview = await overviewOf(office);
    const counted = overview.advisors.map((one) => [one.advisorId, one.here, one.caseload.count, one.overdue.count]);
    expect(counted).toEqual([
      [ada, 'present', 5, 1],
      [bea, 'present', 0, 0],
    ]);
    expect(overview).toMatchObject({
      asAt: today,
      caseload: { count: 7 },
      unassigned: { count: 2 },
      proposed: { count: 1 },
      uncovered: null,
      advisors: [{ meetingThisWeek: { count: expect.any(Number) }, notSeenForFourWeeks: { count: 2 } }, {}],
    });
    await expectToDrillDown(overview);
  });

  it('counts a week from Monday to Sunday', async () => {
    const office = await openOffice();
    const monday = Array.from({ length: 7 }, (_, ago) => inDays(-ago)).find((day) => new Date(day).getUTCDay() === 1)!;
    const sunday = Array.from({ length: 7 }, (_, ahead) => inDays(ahead)).find(
      (day) => new Date(day).getUTCDay() === 0,
    )!;
    const day = (of: string, after: number) => new Date(Date.parse(of) + after * 86_400_000).toISOString().slice(0, 10);
    await claimant(office, cem, (one) => one.met('first', monday));
    await claimant(office, cem, (one) => one.met('before', day(monday, -1)));
    await claimant(office, cem, (one) => one.agreed('last', sunday));
    await claimant(office, cem, (one) => one.agreed('after', day(sunday, 1)));
    const overview = await overviewOf(office);
    expect(overview.advisors).toMatchObject([
      { advisorId: cem, caseload: { count: 4 }, meetingThisWeek: { count: 2 } },
    ]);
    await expectToDrillDown(overview);
  });

  it('shows the caseload of an advisor who left, lost the role or is absent, as far as nobody stands in', async () => {
    const office = await openOffice();
    const staff = [0, 1, 2, 3].map((one) => `0192eeef-0000-7000-8000-00000000000${one}`);
    const [here, absent, moved, left] = staff as [string, string, string, string];
    await Promise.all(staff.map((one) => join(one, office)));
    await api.employ(dee, 'advisor', office);
    await command(`/v1/staff/${absent}/absences`, { from: inDays(-1), to: inDays(3) }, administrator);
    const role = { role: 'advisor', place: { kind: 'office', id: office } };
    await command(`/v1/staff/${moved}/role-withdrawals`, { ...role, occurredAt: inDays(-2) }, administrator);
    await command(`/v1/staff/${left}/leaving`, { reason: 'retired', occurredAt: inDays(-2) }, administrator);
    for (const advisor of staff) {
      await claimant(office, advisor);
      await claimant(office, advisor, (one) => one.covered(dee, inDays(-1), inDays(1)));
      await claimant(office, advisor, (one) => one.covered(dee, inDays(-2), today));
    }
    const overview = await overviewOf(office);
    const shown = overview.advisors.map((one) => [one.advisorId, one.here, one.absentUntil, one.uncovered?.count]);
    expect(shown).toEqual([
      [here, 'present', null, undefined],
      [absent, 'absent', inDays(3), 2],
      [moved, 'gone', null, 2],
      [left, 'gone', null, 2],
      [dee, 'present', null, undefined],
    ]);
    expect(overview.uncovered).toMatchObject({ count: 6 });
    await expectToDrillDown(overview);
  });

  it('has somebody covered by none who is absent, left, works elsewhere or is unknown there', async () => {
    const [office, elsewhere] = [await openOffice(), await openOffice()];
    const staff = [0, 1, 2, 3].map((one) => `0192eeef-0000-7000-8000-0000000001${one}0`);
    const [away, here, absent, left] = staff as [string, string, string, string];
    const [neighbour, stranger] = ['0192eeef-0000-7000-8000-000000000140', '0192eeef-0000-7000-8000-000000000150'];
    await Promise.all(staff.map((one) => join(one, office)));
    await join(neighbour, elsewhere);
    for (const one of [away, absent])
      await command(`/v1/staff/${one}/absences`, { from: today, to: inDays(3) }, administrator);
    await command(`/v1/staff/${left}/leaving`, { reason: 'retired', occurredAt: today }, administrator);
    const cover = { from: today, to: inDays(3) };
    for (const standIn of [here, absent, left, neighbour, stranger])
      await claimant(office, away, (one) => one.covered(standIn, cover.from, cover.to));
    const overview = await overviewOf(office);
    expect(overview.uncovered).toMatchObject({ count: 4 });
    await expectToDrillDown(overview);
    const list = async (query: string) =>
      (await api.get(`/v1/offices/${office}/caseload?${query}`, teamLeader)).json<CaseloadAnswer>();
    const { entries, counts } = await list('counts=covered');
    const covers = entries.map((entry) => entry.cover).filter((one) => one !== null);
    expect(covers).toEqual([{ advisorId: here, ...cover }]);
    expect(counts[0]!.values).toMatchObject([
      { value: 'false', count: 4 },
      { value: 'true', count: 1 },
    ]);
    expect((await list('covered=true')).entries).toMatchObject([{ cover: { advisorId: here } }]);
  });

  it('adds up over any caseload, and each number lists its own', async () => {
    const office = await openOffice();
    await join('0192eeef-0000-7000-8000-00000000000a', office);
    await recordAll(api, randomCaseload(office, { seed: 7, count: 60 }));
    const overview = await overviewOf(office);
    const inCharge = overview.advisors.reduce((sum, one) => sum + one.caseload.count, 0);
    expect(inCharge + overview.unassigned.count).toBe(overview.caseload.count);
    expect(overview.advisors).toHaveLength(5);
    await expectToDrillDown(overview);
  });

  it('names no claimant, is a reading of the advisors alone, and is empty for an office without claimants', async () => {
    const office = await openOffice();
    const { id } = await command('/v1/claimants', { office: northgate, details: person('Amina', 'Warsame') });
    await record(api, [new ToldClaimant(id, office).accepted(today, ada)]);
    const readings = async (of: string) => {
      const read = 'select from privacy.read_log where $1 = any(persons)';
      return (await api.platform.pool.query(read, [of])).rowCount!;
    };
    const before = await readings(ada);
    const overview = await overviewOf(office);
    expect(overview.caseload.count).toBe(1);
    expect(JSON.stringify(overview)).not.toContain(id);
    expect([await readings(id), await readings(ada)]).toEqual([0, before + 1]);
    const elsewhere = '0192cccc-0000-7000-8000-0000000000ff';
    await api.employ(advisor, 'team_leader', elsewhere);
    const empty = await overviewOf(elsewhere);
    expect(empty).toMatchObject({ caseload: { count: 0 }, unassigned: { count: 0 }, uncovered: null, advisors: [] });
    await expectToDrillDown(empty);
  });
});
