import { dimensions } from '../../libs/contexts/caseload/src/read-models/caseload/caseload-filter';
import { caseloadOrders } from '../../libs/contexts/caseload/src/read-models/caseload/caseload-listed.sql';
import { ToldClaimant } from '../../libs/contexts/caseload/src/read-models/caseload/told-claimant.contract';
import { problemIn } from './support/casework';
import { advisors, inDays, randomCaseload, today } from './support/random-caseload';
import { northgate, useTestApi } from './support/test-api';
import { record, recordAll } from './support/told';
import type { WholeCaseload } from './support/whole-caseload';

const office = '0192cccc-0000-7000-8000-0000000000a1';
const otherOffices = ['0192eeee-0000-7000-8000-000000000001', '0192eeee-0000-7000-8000-000000000004'];
const list = `/v1/offices/${office}/caseload`;
const everybody = 90;

type Entry = WholeCaseload['entries'][number];

const dayOf: Record<string, (entry: Entry) => string | null> = {
  opened: ({ claim }) => claim && claim.openedOn,
  nextMeeting: ({ nextAppointment }) => nextAppointment && nextAppointment.on,
  lastMeeting: ({ lastMetOn }) => lastMetOn,
  registered: ({ registeredOn }) => registeredOn,
};

describe('the caseload lists', () => {
  const api = useTestApi({ offices: [office, northgate, ...otherOffices] });
  let all: Entry[];

  const ask = async (url: string): Promise<WholeCaseload> => {
    const answer = await api.get(url);
    if (answer.statusCode !== 200) throw new Error(`${url} was refused: ${answer.body}`);
    return answer.json<WholeCaseload>();
  };
  const withParameter = (url: string, parameter: string) => `${url}${url.includes('?') ? '&' : '?'}${parameter}`;

  /** All entries, page by page; each page has the same total. */
  async function walk(url: string, limit: number): Promise<Entry[]> {
    const entries: Entry[] = [];
    let next: string | null = null;
    let total: number;
    do {
      const page: WholeCaseload = await ask(
        withParameter(url, `limit=${limit}${next === null ? '' : `&cursor=${next}`}`),
      );
      expect(page.entries.length).toBe(Math.min(limit, page.total - entries.length));
      entries.push(...page.entries);
      ({ next, total } = page);
    } while (next !== null);
    expect(entries).toHaveLength(total);
    return entries;
  }
  const idsOf = (entries: Entry[]) => entries.map(({ id }) => id);

  beforeAll(async () => {
    const given = randomCaseload(office, { seed: 1, count: everybody });
    const elsewhere = new ToldClaimant('0192abcd-0000-7000-8000-fffffffffff1');
    await recordAll(api, [...given, [elsewhere.registered(today), elsewhere.accepted(today, advisors[0]!)]]);
    for (const one of advisors) await api.employ(one, 'advisor', office);
    await api.employ(advisors[1]!, 'advisor', advisors[3]!);
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    all = await walk(list, 1_000);
  });

  it('have everybody of the office who has an advisor there, is proposed to one or has an open claim', () => {
    expect(all.length).toBeGreaterThan(everybody / 2);
    expect(all.length).toBeLessThan(everybody);
    const reasons = all.map((one) => [one.advisor !== null, one.proposal !== null, one.claim?.state === 'open']);
    expect(reasons.every((reason) => reason.includes(true))).toBe(true);
    expect(new Set(all.map((one) => one.office))).toEqual(new Set([office]));
  });

  it.each(caseloadOrders)('come in the order of %s without a gap, page by page', async (order) => {
    const name = order.replace('-', '');
    const sign = order.startsWith('-') ? -1 : 1;
    const compare = (a: Entry, b: Entry) => {
      const [one, other] = [dayOf[name]!(a), dayOf[name]!(b)];
      if (one === null || other === null)
        return one === other ? sign * a.id.localeCompare(b.id) : one === null ? 1 : -1;
      return sign * (one.localeCompare(other) || a.id.localeCompare(b.id));
    };
    const inOrder = idsOf([...all].sort(compare));
    for (const limit of [1_000, 7]) expect(idsOf(await walk(`${list}?sort=${order}`, limit))).toEqual(inOrder);
  });

  it('has each on a page of its own, too', async () => {
    expect(idsOf(await walk(`${list}?benefit=jsa`, 1))).toEqual(idsOf(await walk(`${list}?benefit=jsa`, 1_000)));
  });

  const open = (entry: Entry) => [...entry.overdue, ...(entry.nextAppointment ? [entry.nextAppointment] : [])];
  const themes = (entry: Entry) => entry.barriers.map(({ theme }) => theme);
  const flags = (entry: Entry) => entry.flags.map(({ kind }) => kind);
  const isWithin = (day: string | null | undefined, from: string, to: string) => !!day && day >= from && day <= to;
  const filters: [query: string, isMember: (entry: Entry) => boolean][] = [
    ['benefit=jsa,esa', ({ claim }) => claim?.benefit === 'jsa' || claim?.benefit === 'esa'],
    ['benefit=none', ({ claim }) => claim === null],
    ['barrier=housing,health', (one) => themes(one).includes('housing') || themes(one).includes('health')],
    ['barrier=housing,none', (one) => themes(one).includes('housing') || themes(one).length === 0],
    [
      'barrier=housing&barrierAlso=health,transport',
      (one) => ['housing', 'health', 'transport'].every((theme) => themes(one).includes(theme)),
    ],
    ['flag=payment-problem,none', (one) => flags(one).includes('payment-problem') || flags(one).length === 0],
    [
      'flag=payment-problem&flagAlso=needs-quick-help',
      (one) => ['payment-problem', 'needs-quick-help'].every((kind) => flags(one).includes(kind)),
    ],
    ['community=somali', ({ communities }) => communities.includes('somali')],
    ['community=none', ({ communities }) => communities.length === 0],
    [
      'language=so,ar&languageAlso=en',
      ({ languages }) => languages.includes('en') && languages.some((one) => one !== 'en'),
    ],
    ['interpreter=true', ({ interpreterNeeded }) => interpreterNeeded === true],
    ['interpreter=none,false', ({ interpreterNeeded }) => interpreterNeeded !== true],
    ['age=18..24', ({ age }) => age !== null && age >= 18 && age <= 24],
    ['age=..17', ({ age }) => age !== null && age <= 17],
    ['age=50..', ({ age }) => age !== null && age >= 50],
    ['age=none', ({ age }) => age === null],
    ['claim=open', ({ claim }) => claim?.state === 'open'],
    ['claim=closed,none', ({ claim }) => claim === null || claim.state === 'closed'],
    [`opened=${inDays(-35)}..${inDays(-30)}`, ({ claim }) => isWithin(claim?.openedOn, inDays(-35), inDays(-30))],
    ['weeks=4..', ({ claim }) => claim !== null && claim.weeks >= 4],
    ['weeks=2..3', ({ claim }) => claim !== null && (claim.weeks === 2 || claim.weeks === 3)],
    [`nextMeeting=${today}..${inDays(6)}`, ({ nextAppointment }) => isWithin(nextAppointment?.on, today, inDays(6))],
    ['nextMeeting=none', ({ nextAppointment }) => nextAppointment === null],
    [`lastMeeting=..${inDays(-28)}`, ({ lastMetOn }) => isWithin(lastMetOn, '0001-01-01', inDays(-28))],
    ['lastMeeting=none', ({ lastMetOn }) => lastMetOn === null],
    [`notSeenSince=${inDays(-27)}`, ({ lastMetOn, registeredOn }) => (lastMetOn ?? registeredOn) < inDays(-27)],
    [
      `meetingWithin=${inDays(-1)}..${inDays(1)}`,
      (one) => [one.lastMetOn, ...open(one).map(({ on }) => on)].some((day) => isWithin(day, inDays(-1), inDays(1))),
    ],
    ['overdue=true', ({ overdue }) => overdue.length > 0],
    ['overdue=false', ({ overdue }) => overdue.length === 0],
    ['covered=true', ({ cover }) => cover !== null && cover.from <= today && (cover.to ?? '9999') > today],
    ['covered=false', ({ cover }) => cover === null],
    ['proposed=true', ({ proposal }) => proposal !== null],
    [`advisor=${advisors[0]},none`, ({ advisor }) => advisor === null || advisor.advisorId === advisors[0]],
    [
      'claim=open&overdue=true&proposed=false',
      (one) => one.claim?.state === 'open' && one.overdue.length > 0 && !one.proposal,
    ],
  ];

  it('have nobody after more weeks, or as old, as nobody has lived', async () => {
    expect(await ask(`${list}?weeks=999999999999999..`)).toMatchObject({ total: 0, entries: [] });
    expect(await ask(`${list}?weeks=..-999999999999999`)).toMatchObject({ total: 0, entries: [] });
    expect(await ask(`${list}?age=999999999999999..`)).toMatchObject({ total: 0, entries: [] });
  });

  it.each(filters)('are narrowed by %s', async (query, isMember) => {
    const members = idsOf(all.filter(isMember));
    expect(members.length).toBeGreaterThan(0);
    expect(members.length).toBeLessThan(all.length);
    expect(idsOf(await walk(`${list}?${query}`, 50))).toEqual(members);
  });

  it.each(['', ...filters.map(([query]) => query)])(
    'are counted by everything, and each count lists its own: %s',
    async (query) => {
      const { total, counts, entries } = await ask(`${list}?${query}&counts=${dimensions.join(',')}&limit=1000`);
      expect(counts.map(({ dimension }) => dimension).sort()).toEqual([...dimensions].sort());
      const inAnswer = new Set(idsOf(entries));
      for (const { dimension, values } of counts) {
        const members = new Set<string>();
        for (const { value, count, query: drill } of values) {
          const drilled = await ask(withParameter(drill, 'limit=1000'));
          expect({ dimension, value, total: drilled.total }).toEqual({ dimension, value, total: count });
          idsOf(drilled.entries).forEach((id) => members.add(id));
        }
        expect({ dimension, members: members.size }).toEqual({ dimension, members: total });
        expect([...members].every((id) => inAnswer.has(id))).toBe(true);
      }
    },
  );

  it('can be drilled into again and again', async () => {
    let query = `${list}?barrier=housing,health,childcare&counts=barrier`;
    for (const value of ['transport', 'health', 'housing']) {
      const { counts } = await ask(query);
      const { count, query: drill } = counts[0]!.values.find((one) => one.value === value)!;
      expect(await ask(drill)).toMatchObject({ total: count });
      query = withParameter(drill, 'counts=barrier');
    }
  });

  it('show an advisor those in the own charge, and those whom the advisor stands in for today', async () => {
    for (const advisor of advisors) {
      const entries = await walk(`/v1/caseloads/${advisor}?sort=registered`, 20);
      const own = all.filter((one) => one.advisor?.advisorId === advisor);
      const covered = all.filter((one) => one.cover?.advisorId === advisor);
      expect(covered.length).toBeGreaterThan(0);
      const elsewhere = advisor === advisors[0] ? ['0192abcd-0000-7000-8000-fffffffffff1'] : [];
      expect(idsOf(entries).sort()).toEqual([...idsOf([...own, ...covered]), ...elsewhere].sort());
      expect(idsOf(entries.filter(({ covering }) => covering)).sort()).toEqual(idsOf(covered).sort());
    }
  });

  it('are counted for an advisor as well', async () => {
    const { total, counts } = await ask(`/v1/caseloads/${advisors[1]}?counts=claim,covered`);
    for (const { values } of counts) {
      expect(values.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      for (const { count, query } of values) expect(await ask(query)).toMatchObject({ total: count });
    }
  });

  it('are empty where there is nobody, and say so', async () => {
    const counts = [{ dimension: 'benefit', values: [] }];
    const nobody = { asAt: today, position: await api.head(), total: 0, next: null, entries: [], counts };
    expect(await ask(`/v1/offices/${advisors[0]}/caseload?counts=benefit`)).toEqual(nobody);
    expect(await ask(`/v1/caseloads/${office}?counts=benefit`)).toEqual(nobody);
  });

  it('take no cursor of another list or filter, and no parameter that they do not know', async () => {
    const { next, total } = await ask(`${list}?limit=5&claim=open`);
    const refused = [
      `${list}?limit=5&cursor=${next}`,
      `${list}?limit=5&claim=open&sort=opened&cursor=${next}`,
      `/v1/caseloads/${advisors[0]}?limit=5&claim=open&cursor=${next}`,
      `${list}?age=young`,
      `${list}?counts=name`,
      `${list}?columns=name,phone`,
      `/v1/caseloads/${advisors[0]}?advisor=none`,
    ];
    for (const url of refused) expect(await problemIn(api, await api.get(url))).toMatchObject({ status: 400 });
    expect((await ask(`${list}?limit=99&claim=open&cursor=${next}`)).entries).toHaveLength(total - 5);
  });

  it('name those of the page, and are written down as a reading of them', async () => {
    const { entries } = await ask(`${list}?limit=3`);
    expect(entries.map(({ name }) => name)).toEqual(Array(3).fill({ given: 'Amina', family: 'Invented' }));
    const { rows } = await api.platform.pool.query<{ route: string; persons: string[] }>(
      'select route, persons from privacy.read_log order by id desc limit 1',
    );
    expect(rows).toEqual([{ route: 'GET /v1/offices/:id/caseload', persons: idsOf(entries) }]);
  });

  it('show of each what is asked for, and its id', async () => {
    const { entries } = await ask(`${list}?columns=age,name&limit=3`);
    expect(entries).toEqual(all.slice(0, 3).map(({ id, name, age }) => ({ id, name, age })));
  });

  it('show an entry whole', async () => {
    const amina = new ToldClaimant('0192abcd-0000-7000-8000-fffffffffff2', advisors[3]);
    const [ada, bea] = advisors as [string, string];
    await record(api, [
      amina.registered(inDays(-60), { birthMonth: '1990-01' }),
      amina.speaks(inDays(-60), ['so', 'en'], true),
      amina.faces(inDays(-50), 'housing'),
      amina.flagged('note', inDays(-20), 'payment-problem'),
      amina.skilled(inDays(-50), 'S4.8'),
      amina.opened(inDays(-30), 'uc'),
      amina.accepted(inDays(-29), ada),
      amina.covered(bea, inDays(-1), inDays(1)),
      amina.hired(inDays(-2), 'cafe'),
      amina.agreed('then', inDays(-9)),
      amina.came('then', inDays(-9), true),
      amina.agreed('since', inDays(-2)),
      amina.missed('since', inDays(-2)),
      amina.agreed('forgotten', inDays(-1)),
      amina.agreed('next', inDays(7), '09:30'),
    ]);
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    const { entries } = await ask(`/v1/offices/${advisors[3]}/caseload`);
    const arranged = { kind: 'work-search-review', channel: 'in-person', staffId: amina.id };
    expect(entries).toEqual([
      {
        id: amina.id,
        name: { given: 'Amina', family: 'Invented' },
        registeredOn: inDays(-60),
        birthMonth: '1990-01',
        age: expect.any(Number),
        languages: ['so', 'en'],
        interpreterNeeded: true,
        communities: [],
        skills: ['S4.8'],
        barriers: [{ barrierId: amina.idOf('housing'), theme: 'housing', severity: 'high', identifiedOn: inDays(-50) }],
        flags: [{ noteId: amina.idOf('note'), kind: 'payment-problem', flaggedOn: inDays(-20) }],
        office: advisors[3],
        advisor: { advisorId: ada, since: inDays(-29) },
        proposal: null,
        cover: { advisorId: bea, from: inDays(-1), to: inDays(1) },
        covering: false,
        claim: {
          id: amina.idOf('uc'),
          benefit: 'uc',
          state: 'open',
          openedOn: inDays(-30),
          closedOn: null,
          destination: null,
          followUpEndedOn: null,
          weeks: 4,
        },
        jobStartedOn: inDays(-2),
        nextAppointment: { interactionId: amina.idOf('next'), on: inDays(7), startsAt: '09:30', ...arranged },
        overdue: [{ interactionId: amina.idOf('forgotten'), on: inDays(-1), startsAt: null, ...arranged }],
        lastMetOn: inDays(-9),
        lastAttendance: { on: inDays(-2), attendance: 'missed' },
        missedSinceMet: 1,
      },
    ]);
    expect(await ask(`/v1/caseloads/${bea}?claim=open&covered=true&weeks=4`)).toMatchObject({
      entries: expect.arrayContaining([expect.objectContaining({ id: amina.id, covering: true })]),
    });
  });
});
