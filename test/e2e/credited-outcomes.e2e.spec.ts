import { casework, northgate, person } from './support/casework';
import { useTestApi } from './support/test-api';

const evaluator = { as: ['evaluator'] as const };
const [ruth, sam] = ['0192d3c2-7e1a-7c33-9a55-0000000000a1', '0192d3c2-7e1a-7c33-9a55-0000000000a2'];

interface Rows<Figure> {
  readonly knownAt: string;
  readonly rows: (Figure & { readonly group: Record<string, string> })[];
}

type Rates = Rows<{ readonly figures: { numerator: number; denominator: number; leftOut: { excluded: number } }[] }>;

describe('what is credited to advisors and offices', () => {
  const api = useTestApi();
  const { register, command, assign, openClaim } = casework(api);

  const ask = async <Answer>(what: string): Promise<Answer> => {
    const atLeast = await api.head();
    const url = `/v1/outcomes/${what}${what.includes('?') ? '&' : '?'}atLeast=${atLeast}`;
    const answer = await api.get(url, evaluator);
    if (answer.statusCode !== 200) throw new Error(`${url} was refused: ${answer.body}`);
    return answer.json<Answer>();
  };
  const ratesOf = ({ rows }: Rates) =>
    rows.map(({ group, figures: [figure] }) => [...Object.values(group), figure!.numerator, figure!.denominator]);

  /** A claim opened on 1 January 2024 with Ruth in charge, closed to work on 26 February with a payslip. */
  let amina: { id: string; claim: string };

  beforeAll(async () => {
    for (const one of [ruth, sam]) await api.employ(one, 'advisor', northgate);
    const { id } = await register(person('Amina', 'Warsame'));
    await assign(id, ruth, '2024-01-01');
    const claim = await openClaim(id, '2024-01-01');
    await command(`${claim.url}/closure`, { destination: 'employment', occurredAt: '2024-02-26' });
    const terms = { startedOn: '2024-02-26', hours: 'full-time' };
    await command('/v1/employments', { claimantId: id, claimId: claim.id, terms, evidence: 'payslip' });
    amina = { id, claim: claim.url };
  });

  it('is a claim that was closed under another advisor than the one it was opened under, once the hand-over is known', async () => {
    const opening = 'back-to-work?asAt=2024-12-31&weeks=13&by=advisor';
    const closing = 'back-to-work?asAt=2024-12-31&weeks=13&by=advisorAtClosing';
    const before = await ask<Rates>(closing);
    expect(ratesOf(before)).toEqual([[ruth, 1, 1]]);

    await assign(amina.id, sam, '2024-02-05');

    expect(ratesOf(await ask<Rates>(closing))).toEqual([[sam, 1, 1]]);
    expect(ratesOf(await ask<Rates>(opening))).toEqual([[ruth, 1, 1]]);
    expect(await ask<Rates>(`${closing}&knownAt=${before.knownAt}`)).toEqual(before);
    const asAtTheDayBefore = await ask<Rates>('back-to-work?asAt=2024-02-25&weeks=1&by=advisor,advisorAtClosing');
    expect(ratesOf(asAtTheDayBefore)).toEqual([[ruth, 'not-closed', 0, 1]]);
    expect(ratesOf(await ask<Rates>(`off-flow?asAt=2024-12-31&weeks=13&advisor=${sam}`))).toEqual([[0, 0]]);
  });

  it('is pooled by quarter once the quarter is old enough, and by twelve months', async () => {
    // March 2024 ends on the 29th in the on-flow calendar; 13 weeks later it is 28 June.
    const pooled = async (asAt: string, by: string) =>
      ratesOf(await ask<Rates>(`off-flow?asAt=${asAt}&weeks=13&by=${by}&cohort=2024-01..2024-03`));
    expect(await pooled('2024-06-27', 'quarter')).toEqual([['2024-Q1', 0, 0]]);
    expect(await pooled('2024-06-28', 'quarter')).toEqual([['2024-Q1', 1, 1]]);
    expect(await pooled('2024-06-28', 'rollingYear')).toEqual([
      ['2024-01', 1, 1],
      ['2024-02', 1, 1],
      ['2024-03', 1, 1],
    ]);
  });

  it('is what was paid before and after a day for each week on benefit', async () => {
    const pay = (amountPence: number, from: string, to: string) =>
      command(`${amina.claim}/payments`, { amountPence, from, to, occurredAt: to });
    await pay(28_000, '2024-01-01', '2024-01-29');
    await pay(12_000, '2024-01-29', '2024-02-12');
    const { rows } = await ask<Rows<object>>('benefit-paid?day=2024-01-29&weeks=2&by=office&asAt=2024-12-31');
    expect(rows).toMatchObject([
      {
        group: { office: northgate },
        before: { numerator: 14_000, denominator: 2, pencePerWeek: 7_000, interval: null, reason: 'one-claimant' },
        after: { numerator: 12_000, denominator: 2, pencePerWeek: 6_000, claimants: 1 },
        change: { difference: -1_000 },
      },
    ]);
  });

  it('is a meeting, to whoever was in charge on its day', async () => {
    const meet = async (scheduledFor: string, attendance: object) => {
      const of = { claimantId: amina.id, kind: 'work-search-review', channel: 'in-person', office: northgate };
      const { url } = await command('/v1/interactions/appointments', { ...of, scheduledFor, occurredAt: '2024-01-02' });
      await command(`${url}/attendance`, attendance);
    };
    await meet('2024-01-15', { attendance: 'attended' });
    await meet('2024-01-29', { attendance: 'missed', missedReason: 'logistics' });
    await meet('2024-02-05', { attendance: 'late' });
    const { rows } = await ask<Rows<object>>('meetings-kept?by=advisor,quarter&asAt=2024-12-31');
    expect(rows).toMatchObject([
      {
        ...{ group: { advisor: ruth, quarter: '2024-Q1' }, numerator: 1, denominator: 2, rate: 0.5 },
        missed: [{ reason: 'logistics', count: 1 }],
      },
      { group: { advisor: sam, quarter: '2024-Q1' }, numerator: 1, denominator: 1, late: 1 },
    ]);
  });

  it('is nothing of a claim that was entered in error, as known from then on', async () => {
    const rate = 'off-flow?asAt=2024-12-31&weeks=13';
    const before = await ask<Rates>(rate);
    await command(`${amina.claim}/error`, { reason: 'Of another Amina' });
    const [row] = (await ask<Rates>(rate)).rows;
    expect(row!.figures[0]).toMatchObject({ numerator: 0, denominator: 0, leftOut: { excluded: 1 } });
    expect(await ask<Rates>(`${rate}&knownAt=${before.knownAt}`)).toEqual(before);
  });
});
