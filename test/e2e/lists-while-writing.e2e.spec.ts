import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import type { TasksAnswer } from '../../libs/contexts/caseload/src/api/task.dto';
import { ToldClaimant, type Told } from '../../libs/contexts/caseload/src/read-models/caseload/told-claimant.contract';
import { casework, person } from './support/casework';
import { advisors, inDays, randomCaseload, today } from './support/random-caseload';
import { northgate, useTestApi } from './support/test-api';
import { record, recordAll } from './support/told';
import type { WholeCaseload } from './support/whole-caseload';

const office = '0192cccc-0000-7000-8000-0000000000b1';
const list = `/v1/offices/${office}/caseload`;
const dimensions = 'advisor,barrier,benefit,claim,community,covered,overdue,proposed';

/** Some 500 events a second, where nothing else keeps the machine busy. */
const writersAtOnce = 24;
const pauseMs = 36;

type Entry = WholeCaseload['entries'][number];

/** The values that an entry is counted under, worked out from what it shows. */
const valuesOf: Record<string, (entry: Entry) => string[]> = {
  advisor: ({ advisor }) => [advisor?.advisorId ?? 'none'],
  barrier: ({ barriers }) => (barriers.length === 0 ? ['none'] : [...new Set(barriers.map(({ theme }) => theme))]),
  benefit: ({ claim }) => [claim?.benefit ?? 'none'],
  claim: ({ claim }) => [claim?.state ?? 'none'],
  community: ({ communities }) => (communities.length === 0 ? ['none'] : communities),
  covered: ({ cover }) => [String(cover !== null)],
  overdue: ({ overdue }) => [String(overdue.length > 0)],
  proposed: ({ proposal }) => [String(proposal !== null)],
};

/** Whose row changes with every event: barriers, meetings, advisors, covers. Without a claim, so in and out of the office's list. */
class Moving {
  private turn = 0;
  private readonly claimant: ToldClaimant;

  constructor(private readonly index: number) {
    this.claimant = new ToldClaimant(`0192abcf-0000-7000-8000-${String(index).padStart(12, '0')}`, office);
  }

  begin(): Told[] {
    return [
      this.claimant.registered(inDays(-40 - (this.index % 3))),
      this.claimant.accepted(inDays(-30), advisors[0]!),
    ];
  }

  next(): Told[] {
    const [one, turn] = [this.claimant, this.turn++];
    const name = `${turn}`;
    const advisor = advisors[(this.index + turn) % advisors.length]!;
    return [
      one.faces(today, `theme-${turn % 3}`),
      one.agreed(name, inDays((turn % 5) - 2)),
      one.proposed(today, advisor),
      one.accepted(today, advisor),
      one.covered(advisors[(this.index + turn + 1) % advisors.length]!, today),
      one.overcame(today, `theme-${turn % 3}`),
      one.left(today, advisor),
      turn % 2 === 0 ? one.calledOff(name) : one.came(name, today),
    ];
  }
}

describe('the caseload lists, while events are being written', () => {
  const api = useTestApi({ offices: [office, northgate] });
  const { register, command, openClaim } = casework(api);
  const moving = Array.from({ length: writersAtOnce }, (_, index) => new Moving(index));
  let writing = false;
  let written = 0;
  let writers: Promise<unknown>;

  const ask = async <Answer = WholeCaseload>(url: string): Promise<Answer> => {
    const answer = await api.get(url);
    if (answer.statusCode !== 200) throw new Error(`${url} was refused: ${answer.body}`);
    return answer.json<Answer>();
  };

  /** As long as `writing`, one event after the other of each. */
  async function write(one: Moving): Promise<void> {
    while (writing) {
      for (const told of one.next()) {
        await record(api, [told]);
        written++;
        await delay(pauseMs);
      }
    }
  }

  beforeAll(async () => {
    const resting = randomCaseload(office, { seed: 3, count: 60 }).map((told) => told.filter(isNoCommunity));
    const kurdish = resting.map((told) => new ToldClaimant(idIn(told), office).of(inDays(-1), 'kurdish'));
    await recordAll(api, [
      ...resting.map((told, index) => [...told, kurdish[index]!]),
      ...moving.map((one) => one.begin()),
    ]);
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    writing = true;
    writers = Promise.all(moving.map(write));
  });
  afterAll(async () => {
    writing = false;
    await writers;
  });

  it('have page, total and counts that agree in each answer', async () => {
    const totals = new Set<number>();
    const before = written;
    // On a busy machine folding may lag behind all of forty answers.
    for (let round = 0; round < 40 || totals.size < 2; round++) {
      const filter = ['', '&claim=none', '&overdue=true', '&barrier=theme-0,theme-1', '&advisor=none'][round % 5]!;
      const { entries, total, next, counts } = await ask(`${list}?limit=1000&counts=${dimensions}${filter}`);
      expect({ shown: entries.length, next }).toEqual({ shown: total, next: null });
      expect(new Set(entries.map(({ id }) => id)).size).toBe(total);
      for (const { dimension, values } of counts) {
        const counted = Object.fromEntries(values.map(({ value, count }) => [value, count]));
        const inEntries: Record<string, number> = {};
        for (const value of entries.flatMap(valuesOf[dimension]!)) inEntries[value] = (inEntries[value] ?? 0) + 1;
        expect({ dimension, counted }).toEqual({ dimension, counted: inEntries });
      }
      if (filter === '') totals.add(total);
    }
    expect(written).toBeGreaterThan(before);
  });

  it('have as many in a file as in the list and under its counts, at one position of the log', async () => {
    let compared = 0;
    for (let round = 0; round < 20 || compared < 3; round++) {
      const [{ total, position, counts }, file] = await Promise.all([
        ask(`${list}?limit=1&columns=age&counts=advisor`),
        api.get(`${list}/export?columns=advisor`),
      ]);
      const rows = parse(file.body, { record_delimiter: '\r\n' });
      const listed = rows.slice(1).map(([id, advisor]) => ({ id, advisor: advisor === '' ? 'none' : advisor }));
      const { values } = counts[0]!;
      expect(new Set(listed.map(({ id }) => id)).size).toBe(Number(file.headers['total-count']));
      expect(values.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      if (position !== file.headers['position']) continue;
      compared++;
      expect(listed).toHaveLength(total);
      for (const { value, count } of values)
        expect(listed.filter(({ advisor }) => advisor === value)).toHaveLength(count);
    }
  });

  it('agree so on what there is to do, too', async () => {
    const totals = new Set<number>();
    for (let round = 0; round < 20 || totals.size < 2; round++) {
      const filter = ['', '&standing=overdue,due'][round % 2]!;
      const { entries, total, next, counts } = await ask<TasksAnswer>(
        `/v1/offices/${office}/tasks?limit=1000${filter}`,
      );
      expect({ shown: entries.length, next }).toEqual({ shown: total, next: null });
      expect(new Set(entries.map(({ id }) => id)).size).toBe(total);
      for (const { standing, count } of counts)
        expect({ standing, count }).toEqual({
          standing,
          count: entries.filter((one) => one.standing === standing).length,
        });
      if (filter === '') totals.add(total);
    }
  });

  it('show whoever is there all the while once on a walk through the pages, each page with a total of its own moment', async () => {
    const resting = (await ask(`${list}?community=kurdish&limit=1000`)).entries.map(({ id }) => id);
    expect(resting.length).toBeGreaterThan(30);
    for (const order of ['registered', '-registered']) {
      const seen: string[] = [];
      let next: string | null = null;
      do {
        const page: WholeCaseload = await ask(`${list}?sort=${order}&limit=7${next === null ? '' : `&cursor=${next}`}`);
        expect(page.entries.length).toBeLessThanOrEqual(page.total);
        seen.push(...page.entries.map(({ id }) => id));
        next = page.next;
      } while (next !== null);
      expect(new Set(seen).size).toBe(seen.length);
      expect(resting.filter((id) => !seen.includes(id))).toEqual([]);
    }
  });

  it('drill down to the same numbers for whoever does not change', async () => {
    const { counts } = await ask(`${list}?community=kurdish&counts=${dimensions}`);
    for (const { count, query } of counts.flatMap(({ values }) => values))
      expect(await ask(query)).toMatchObject({ total: count });
  });

  it('show an advisor the own writes at once', async () => {
    for (const name of ['Amina', 'Hodan', 'Sahra']) {
      const { id } = await register(person(name, 'Invented'), inDays(-9));
      const claim = await openClaim(id, inDays(-8), { office });
      const ofOffice = async (query: string, position: string) =>
        (await ask(`${list}?limit=1000&${query}&atLeast=${position}`)).entries.find((one) => one.id === id);
      expect(await ofOffice('claim=open', claim.position)).toMatchObject({ name: { given: name } });
      const barrier = await command(`/v1/claimants/${id}/barriers`, { theme: 'own-write', severity: 'low' });
      expect(await ofOffice('barrier=own-write', barrier.position)).toBeDefined();
      const resolved = await command(`${barrier.url}/resolution`, {});
      expect(await ofOffice('barrier=own-write', resolved.position)).toBeUndefined();
      const closed = await command(`${claim.url}/closure`, { destination: 'unknown' });
      expect(await ofOffice('', closed.position)).toBeUndefined();
    }
  });

  it('drill down to the same numbers once nothing is written any more', async () => {
    writing = false;
    await writers;
    const atLeast = await api.head();
    const { counts } = await ask(`${list}?counts=${dimensions}&atLeast=${atLeast}`);
    for (const { count, query } of counts.flatMap(({ values }) => values))
      expect(await ask(`${query}&limit=1`)).toMatchObject({ total: count });
  });
});

function isNoCommunity({ event }: Told): boolean {
  return event.type !== 'CommunitiesDeclared';
}

function idIn([first]: readonly Told[]): string {
  return first!.stream.slice('claimant-'.length);
}
