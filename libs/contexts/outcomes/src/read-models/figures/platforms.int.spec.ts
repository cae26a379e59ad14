import { highBarriersCodeLists } from '@alongside/high-barriers';
import { addDays } from '@alongside/kernel';
import { outcomeScore } from '../../domain/metric-definitions';
import { useFigures, uuid, type Told } from './told-history.contract';
import { after, office, people, person, recorded, type TellClaim } from './told-people.contract';
import { agreedPlan, closedCase, deskSession, enrolment, partnership, supportCase } from './told-platforms.contract';

const asAt = '2026-01-31';
const later = '2025-07-01T12:00:00.000Z';
const before = '2025-06-30T12:00:00.000Z';

const selected = (number: number, day: number): Told => ({
  ...partnership({ claimantId: uuid(1, number), partnershipId: uuid(10, number) }, after(day)),
  recordedAt: recorded,
});
const cameToDesk = (number: number, day: number): Told => ({
  ...deskSession({ claimantId: uuid(1, number), sessionId: uuid(11, number) }, after(day)),
  recordedAt: recorded,
});
const inJob: TellClaim = { closed: [60, 'employment'], job: 60 };

const figures = useFigures();

describe('figures by platform', () => {
  /** 1 and 2 selected early, 3 at the desk before the opening, 4 at the desk in the claim and selected late, 5 on nothing, 6 selected on the day of the closing only. */
  const history = [
    ...people(inJob, inJob, {}, inJob, {}, inJob),
    selected(1, 7),
    selected(2, 14),
    cameToDesk(3, -20),
    ...[cameToDesk(4, 20), selected(4, 50), selected(6, 60)],
  ];
  beforeAll(() => figures.tell(history));

  const numbers = async (asked: Parameters<typeof figures.rate>[1]) => {
    const { rows } = await figures.rate('back-to-work', { asAt, ...asked }, [13]);
    return Object.fromEntries(
      rows.map(({ group, figures: [one] }) => [
        Object.values(group).join(' '),
        `${one!.numerator}/${one!.denominator}`,
      ]),
    );
  };

  it('are of the opening, or of any time in the claim', async () => {
    expect(await numbers({ by: ['platform'] })).toEqual({ 'community-desk': '0/1', none: '4/5' });
    expect(await numbers({ by: ['platformInClaim'] })).toEqual({
      'community-desk': '1/2',
      none: '1/2',
      'staff-autonomy': '3/3',
    });
    expect(await numbers({ by: ['platformInClaim'], asAt: after(40) })).toEqual({
      'community-desk': '0/0',
      none: '0/0',
      'staff-autonomy': '0/0',
    });
    expect(await numbers({ by: ['platformInClaim'], filter: { platformInClaim: ['staff-autonomy'] } })).toEqual({
      'staff-autonomy': '3/3',
    });
    expect(await numbers({ filter: { platform: ['none'] } })).toEqual({ '': '4/5' });
  });

  it('set each beside all who are not on it, and warn of how its members came there', async () => {
    const answer = await figures.rate('back-to-work', { asAt, by: ['platformInClaim'] }, [13]);
    expect(answer).toMatchObject({
      rowsAddUp: false,
      comparison: null,
      warnings: [
        { code: 'picked-members', platform: 'staff-autonomy' },
        { code: 'joined-later', platform: null },
      ],
    });
    expect(answer.besidePlatforms).toMatchObject([
      { platform: 'community-desk', others: [{ numerator: 3, denominator: 4 }] },
      {
        platform: 'staff-autonomy',
        others: [{ numerator: 1, denominator: 3 }],
        comparison: [{ weeks: 13, difference: expect.closeTo(2 / 3, 9) as number }],
      },
    ]);
    const { besidePlatforms, warnings } = await figures.rate('off-flow', { asAt, by: ['platform'] }, [13]);
    expect([besidePlatforms!.map(({ platform }) => platform), warnings]).toEqual([['community-desk'], []]);
    expect((await figures.rate('off-flow', { asAt, by: ['platform', 'ageBand'] }, [13])).besidePlatforms).toBeNull();
    const curves = await figures.timeToJob({ asAt, by: ['platformInClaim'] });
    expect(curves.besidePlatforms![1]).toMatchObject({
      platform: 'staff-autonomy',
      others: { observed: 3, events: 1 },
      comparison: {
        groups: [
          { group: 'staff-autonomy', observed: 3 },
          { group: 'others', observed: 1 },
        ],
      },
    });
    const paid = await figures.benefitPaid({ asAt, day: after(90), filter: { platformInClaim: ['staff-autonomy'] } });
    expect(paid.warnings.map(({ code }) => code)).toEqual(['picked-members', 'joined-later']);
  });

  it('say what was known: of a session that was entered in error, and of a record that was found to be a duplicate', async () => {
    const { data } = deskSession({ claimantId: uuid(1, 4), sessionId: uuid(11, 4) }, after(20));
    await figures.tell([
      ...history,
      { type: 'DeskSessionEnteredInError', data, recordedAt: later },
      {
        type: 'ClaimantMerged',
        data: {
          ...{ claimantId: uuid(1, 3), canonicalId: uuid(1, 5), mergeId: uuid(12, 1) },
          ...{ ground: 'same-number', occurredAt: '2025-07-01' },
        },
        recordedAt: later,
      },
    ]);
    expect(await numbers({ by: ['platformInClaim'], knownAt: before })).toMatchObject({ 'community-desk': '1/2' });
    expect(await numbers({ by: ['platformInClaim'] })).toEqual({
      'community-desk': '0/2',
      none: '1/1',
      'staff-autonomy': '3/3',
    });
  });

  it('name no platform of who was forgotten, whatever was known before', async () => {
    const forgotten = { personId: uuid(1, 1), ground: 'own-request', occurredAt: '2025-07-01' } as const;
    await figures.tell([...history, { type: 'PersonForgotten', data: forgotten, recordedAt: later }]);
    for (const knownAt of [before, later])
      expect(await numbers({ by: ['platformInClaim'], knownAt })).toMatchObject({
        erased: '1/1',
        'staff-autonomy': '2/2',
      });
    const { besidePlatforms } = await figures.rate('back-to-work', { asAt, by: ['platformInClaim'] }, [13]);
    expect(besidePlatforms!.map(({ platform }) => platform)).toEqual(['community-desk', 'staff-autonomy']);
    expect(besidePlatforms![1]!.others).toMatchObject([{ denominator: 3 }]);
  });

  it('are of each platform and of the desk', async () => {
    const [claimantId, at] = [(number: number) => uuid(1, number), { recordedAt: recorded }];
    await figures.tell([
      ...people(inJob, inJob, inJob, inJob, {}),
      selected(1, -7),
      { ...enrolment({ claimantId: claimantId(2), enrolmentId: uuid(16, 2) }, after(-7)), ...at },
      { ...supportCase({ claimantId: claimantId(3), caseId: uuid(17, 3) }, after(-7)), ...at },
      { ...supportCase({ claimantId: claimantId(5), caseId: uuid(17, 5) }, after(-7)), ...at },
      cameToDesk(4, -7),
    ]);
    expect(await numbers({ by: ['platform'] })).toEqual({
      'community-desk': '1/1',
      'high-barriers': '1/2',
      'skills-matching': '1/1',
      'staff-autonomy': '1/1',
    });
    const { besidePlatforms } = await figures.rate('back-to-work', { asAt, by: ['platform'] }, [13]);
    expect(besidePlatforms!.map(({ platform, others: [one] }) => [platform, one!.numerator, one!.denominator])).toEqual(
      [
        ['community-desk', 3, 4],
        ['high-barriers', 3, 3],
        ['skills-matching', 3, 4],
        ['staff-autonomy', 3, 4],
      ],
    );
  });
});

describe('the time from a plan to a job', () => {
  /** 1 to 3 with plans of partnerships, 4 and 5 with plans of their own, 6 with none, 7 in a job before the plan, 8 with a plan that a partnership took on after the closing. */
  const history = [
    ...people(inJob, inJob, {}, inJob, {}, inJob, inJob),
    ...[1, 2, 3].map((number) => selected(number, 7)),
    ...[1, 2, 3, 4, 5].flatMap((number) => {
      const ofPartnership = number <= 3 ? { partnershipId: uuid(10, number) } : {};
      const ids = { claimantId: uuid(1, number), planId: uuid(13, number), ...ofPartnership };
      return agreedPlan(ids, after(10 * number), recorded);
    }),
    ...agreedPlan({ claimantId: uuid(1, 7), planId: uuid(13, 7) }, after(60), recorded),
    ...agreedPlan({ claimantId: uuid(1, 2), planId: uuid(13, 20) }, after(1), recorded),
    ...agreedPlan({ claimantId: uuid(1, 8), planId: uuid(13, 8) }, after(30), recorded),
    ...agreedPlan(
      { claimantId: uuid(1, 8), planId: uuid(13, 8), partnershipId: uuid(10, 8) },
      after(70),
      recorded,
    ).slice(-1),
  ];
  beforeAll(() => figures.tell([...history, ...person(8, { closed: [60, 'employment'], job: 40 })]));

  it('runs from the plan of a partnership, or from the first one where there is no partnership', async () => {
    const answer = await figures.planToJob({ asAt: after(100) });
    expect(answer).toMatchObject({
      definition: { id: 'plan-to-job', version: 1 },
      rowsAddUp: true,
      warnings: [{ code: 'picked-members', platform: 'staff-autonomy' }, { code: 'joined-later' }],
      rows: [
        { group: { platform: 'staff-autonomy' }, observed: 3, events: 2, censored: 1, median: { day: 50 } },
        { group: { platform: 'none' }, observed: 3, events: 2, censored: 1 },
      ],
      comparison: { groups: [{ group: 'staff-autonomy' }, { group: 'others' }], degreesOfFreedom: 1 },
    });
    expect(answer.rows[0]!.curve!.map(({ day, events, censored }) => [day, events, censored])).toEqual([
      [40, 1, 0],
      [50, 1, 0],
      [70, 0, 1],
    ]);
  });

  it('leaves out who had the job before the plan, and answers with null and a reason where nobody has one', async () => {
    const late = agreedPlan({ claimantId: uuid(1, 8), planId: uuid(13, 8) }, after(50), recorded);
    await figures.tell([...people(), ...person(8, { closed: [60, 'employment'], job: 40 }), ...late]);
    const { rows, comparison } = await figures.planToJob({ asAt: after(100) });
    expect(rows).toMatchObject([
      { observed: 0, inWorkAlready: 0, median: { day: null, reason: 'nobody-observed' } },
      { observed: 0, inWorkAlready: 1 },
    ]);
    expect(comparison.chiSquare).toBeNull();
  });
});

describe('the way from the desk to a job', () => {
  it('counts those who came, those who were referred, and the jobs of each, beside those who never came', async () => {
    const referred = (number: number, day: number): Told => ({
      type: 'ReferralRequested',
      data: {
        ...{ referralId: uuid(14, number), claimantId: uuid(1, number), requestedBy: uuid(5, 9) },
        ...{ from: { kind: 'desk', id: uuid(8, 1) }, to: { kind: 'organisation', id: uuid(8, 2) }, need: 'housing' },
        ...{ answerBy: after(day + 7), basis: { kind: 'override', ground: 'vital-interests' }, languages: ['so'] },
        occurredAt: after(day),
      },
      recordedAt: recorded,
    });
    await figures.tell([
      ...people(inJob, inJob, {}, {}, inJob, {}, {}),
      ...[1, 2, 3, 4].map((number) => cameToDesk(number, 10)),
      ...[referred(1, 20), referred(3, 30), referred(7, 5), cameToDesk(6, 200)],
    ]);
    const answer = await figures.deskToJob({ asAt, filter: { office: [office] } }, 13);
    expect(answer).toMatchObject({
      definition: { id: 'desk-to-job', version: 1 },
      warnings: [{ code: 'joined-later' }],
      contacts: { numerator: 4, denominator: 7 },
      referrals: { numerator: 2, denominator: 4, rate: 0.5 },
      jobsOfReferred: { numerator: 1, denominator: 2 },
      jobs: { numerator: 2, denominator: 4 },
      others: { numerator: 1, denominator: 3 },
      comparison: { weeks: 13, difference: expect.closeTo(1 / 6, 9) as number },
    });
    const asked = { asAt, knownAt: later, filter: { platform: ['staff-autonomy'], platformInClaim: ['none'] } };
    const filtered = await figures.deskToJob(asked);
    expect(filtered.contacts.denominator).toBe(0);
    expect(filtered.warnings.map(({ code }) => code)).toEqual(['picked-members', 'joined-later']);
    const young = await figures.deskToJob({ asAt: addDays(after(0), 30) });
    expect(young.jobs).toMatchObject({ rate: null, reason: 'empty-denominator', leftOut: { immature: 4 } });
  });
});

describe('what support cases came to', () => {
  const ids = (number: number) => ({ claimantId: uuid(1, number), caseId: uuid(17, number) });
  const opened = (number: number, day: number): Told => ({
    ...supportCase(ids(number), after(day)),
    recordedAt: recorded,
  });
  const closed = (number: number, day: number, ...outcomes: string[]): Told => ({
    ...closedCase(ids(number), outcomes, after(day)),
    recordedAt: recorded,
  });
  /** 1 to 3 closed (1, ½ and ½, 0), 4 open, 5 of a claim in error, 6 closed after the as-at day, 7 opened after the claim, 8 without a case. */
  const history = [
    ...people({ birthMonth: '1960-01' }, { birthMonth: '1960-01' }, {}, {}, {}, {}, { closed: [10, 'custody'] }, {}),
    ...[1, 2, 3, 4, 5, 6].map((number) => opened(number, 7)),
    ...[closed(1, 60, 'achieved'), closed(2, 60, 'not', 'achieved', 'partially', 'partially'), closed(3, 90, 'not')],
    ...[closed(5, 60, 'achieved'), closed(6, 200, 'achieved'), opened(7, 10), closed(7, 60, 'achieved')],
    {
      type: 'ClaimEnteredInError' as const,
      data: { claimantId: uuid(1, 5), claimId: uuid(2, 5), occurredAt: after(90) },
      recordedAt: recorded,
    },
  ];
  const reopened: Told = {
    type: 'SupportCaseReopened',
    data: { ...ids(3), occurredAt: after(100) },
    recordedAt: later,
  };
  beforeAll(() => figures.tell([...history, reopened]));

  it('is the mean of 1, ½ and 0 over the areas of each case, and over the cases, as at a day and as known then', async () => {
    const known = await figures.outcomeScore({ asAt: after(150), knownAt: before });
    expect(known).toMatchObject({
      definition: { id: 'outcome-score', version: 1 },
      parameters: { points: { achieved: 1, partially: 0.5, not: 0 } },
      rows: [
        {
          ...{ numerator: 1.5, denominator: 3, score: 0.5, leftOut: { open: 2, excluded: 1 } },
          areas: [
            { outcome: 'achieved', count: 2 },
            { outcome: 'partially', count: 2 },
            { outcome: 'not', count: 2 },
          ],
        },
      ],
    });
    // Wilson, by hand: (3 + z² ∓ z√(z² + 3)) / 2(3 + z²) with z² = 3.841459.
    const { lower, upper } = known.rows[0]!.interval!;
    expect([lower, upper]).toEqual([expect.closeTo(0.125334, 6), expect.closeTo(0.874666, 6)]);
    expect((await figures.outcomeScore({ asAt: after(150) })).rows).toMatchObject([
      { numerator: 1.5, denominator: 2, leftOut: { open: 3 } },
    ]);
    expect((await figures.outcomeScore({ asAt: after(70), knownAt: before })).rows).toMatchObject([
      { numerator: 1.5, denominator: 2, leftOut: { open: 3 } },
    ]);
    expect((await figures.outcomeScore({ asAt })).rows).toMatchObject([{ numerator: 2.5, denominator: 3 }]);
  });

  it('is broken down as claims are, and is null with a reason where no case was closed', async () => {
    const { rows } = await figures.outcomeScore({ asAt, by: ['ageBand'] });
    expect(rows).toMatchObject([
      { group: { ageBand: '50+' }, numerator: 1.5, denominator: 2 },
      { group: { ageBand: 'unknown' }, numerator: 1, denominator: 1 },
    ]);
    const none = await figures.outcomeScore({ asAt, filter: { office: [uuid(4, 2)] } });
    expect(none.rows).toMatchObject([{ denominator: 0, score: null, interval: null, reason: 'empty-denominator' }]);
  });

  it('is of nobody any more who was forgotten', async () => {
    const forgotten = { personId: uuid(1, 1), ground: 'own-request', occurredAt: '2025-07-01' } as const;
    await figures.tell([...history, { type: 'PersonForgotten', data: forgotten, recordedAt: later }]);
    for (const knownAt of [before, later])
      expect((await figures.outcomeScore({ asAt, knownAt })).rows).toMatchObject([{ numerator: 1.5, denominator: 3 }]);
  });

  it('has points for every outcome that a case can be closed with', () => {
    const { codes } = highBarriersCodeLists.find(({ id }) => id === 'support-case-outcomes')!;
    expect(codes.map(({ code }) => code).sort()).toEqual(Object.keys(outcomeScore.points).sort());
  });
});
