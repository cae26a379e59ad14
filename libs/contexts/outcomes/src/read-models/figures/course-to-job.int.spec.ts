import type { PublishedRelations, TaxonomyEvent, TaxonomySheetEvent } from '@alongside/skills-matching';
import { useFigures, uuid, type Told } from './told-history.contract';
import { after, jobOn, people, recorded, type TellClaim } from './told-people.contract';
import { completedCourse, enrolment } from './told-platforms.contract';

const asAt = '2026-01-31';
const [before, later] = ['2025-06-30T12:00:00.000Z', '2025-07-01T12:00:00.000Z'];
const at = { recordedAt: recorded };

const of = { taxonomy: 'esco', occurredAt: '2020-01-01' };
const takes = (version: string, relations: readonly PublishedRelations[]): TaxonomySheetEvent => {
  const sheet = { ...of, version, sheet: 1, digest: version, left: [] };
  return { type: 'ConceptRelationsPublished', data: { ...sheet, part: 'occupation-skills', relations } };
};
const inForce = (version: string, from: string): TaxonomyEvent => {
  return { type: 'TaxonomyVersionPutInForce', data: { ...of, version, from } };
};
const mapped = (taxonomy: string, code: string, to: string): TaxonomyEvent => {
  const data = { ...of, taxonomy, code, to: { taxonomy: 'esco', code: to }, reason: 'It is called so' };
  return { type: 'ConceptMapped', data };
};
const baker = { code: 'baker', kind: 'occupation', notation: '7512.1', label: 'baker' } as const;

/** By the version before, drivers knead. */
const taxonomies = [
  takes('1', [{ code: 'driver', essential: ['knead'] }]),
  takes('2', [
    { code: 'baker', essential: ['knead'], optional: ['prove'] },
    ...['driver', 'sailor'].map((code) => ({ code, essential: ['drive'] })),
    { code: 'painter', essential: ['paint'] },
  ]),
  {
    type: 'ConceptsPublished',
    data: {
      ...of,
      version: '2',
      sheet: 2,
      digest: '2',
      left: [],
      part: 'occupations',
      language: 'en',
      concepts: [baker],
    },
  } satisfies TaxonomySheetEvent,
  ...[inForce('1', '2020-01-01'), inForce('2', after(100))],
  ...[mapped('soc', '5432', 'baker'), mapped('esco', 'kneed', 'knead')],
];

const enrolmentOf = (number: number, day: number) => uuid(16, 100 * day + number);
const course = (number: number, day: number, taught: readonly string[]): Told[] => {
  const ids = { claimantId: uuid(1, number), enrolmentId: enrolmentOf(number, day) };
  const days = { enrolled: after(day - 20), completed: after(day) };
  return completedCourse(ids, days, taught).map((event) => ({ ...event, ...at }));
};
const job = (number: number, day: number, occupation?: string): Told[] =>
  jobOn(
    { claimantId: uuid(1, number), employmentId: uuid(3, number), ...(occupation && { occupation }) },
    after(day),
    recorded,
  );

const still: TellClaim = {};
const old: TellClaim = { birthMonth: '1960-01' };

/** 1 to 8, 13 and 14 completed a course, 9 is on one, 10 to 12 were on none, 15 completed one in a claim in error. */
const history: readonly Told[] = [
  ...people(
    ...[old, still, still, still, still, still, { lost: 100 }, still, still, old, still, still],
    ...[{ closed: [100, 'employment'] } as const, still, still],
  ),
  ...[...course(1, 30, ['knead']), ...job(1, 60, 'baker')],
  ...[...course(2, 30, ['prove']), ...job(2, 212, '5432')],
  ...[...course(3, 30, ['knead']), ...job(3, 213, 'baker')],
  ...[...course(4, 30, ['knead']), ...job(4, 60, 'driver')],
  ...[...course(5, 30, ['knead']), ...job(5, 60)],
  ...[...course(6, 30, ['knead']), ...job(6, 29, 'baker')],
  ...course(7, 30, ['knead']),
  ...course(8, 30, ['kneed']),
  { ...enrolment({ claimantId: uuid(1, 9), enrolmentId: uuid(16, 9) }, after(10)), ...at },
  ...[...job(10, 100, '7512.1'), ...job(11, 100, 'painter')],
  ...job(12, 100, 'baker').slice(0, 1),
  ...[...course(13, 100, ['drive']), ...job(13, 100, 'http://data.europa.eu/esco/occupation/sailor')],
  ...[...course(14, 30, ['drive']), ...course(14, 80, ['knead']), ...job(14, 70, 'baker')],
  ...[...course(15, 30, ['knead']), ...job(15, 60, 'baker')],
  {
    type: 'ClaimEnteredInError',
    data: { claimantId: uuid(1, 15), claimId: uuid(2, 15), occurredAt: after(90) },
    ...at,
  },
];

const figures = useFigures();

describe('who completed a course and is placed', () => {
  beforeAll(() => figures.tell(history));

  it('is not known without a taxonomy', async () => {
    expect(await figures.courseToJob({ asAt })).toMatchObject({
      completers: { numerator: 10 },
      placed: { denominator: 8, rate: null, reason: 'no-taxonomy' },
      others: { denominator: 3, rate: null, reason: 'no-taxonomy' },
      comparison: { difference: null, reason: 'no-taxonomy' },
    });
  });
});

describe('who completed a course and is placed where what it taught is asked for', () => {
  beforeAll(() => figures.publish(taxonomies));

  it('is counted by the occupations that the version in force says ask for it, beside those on no course', async () => {
    const answer = await figures.courseToJob({ asAt });
    expect(answer).toMatchObject({
      definition: { id: 'course-to-job', version: 1 },
      warnings: [{ code: 'joined-later' }, { code: 'stayed-to-the-end', platform: 'skills-matching' }],
      parameters: { weeks: 26, taxonomies: [{ taxonomy: 'esco', version: '2' }] },
      completers: { numerator: 10, denominator: 11 },
      placed: {
        ...{ numerator: 3, denominator: 8, rate: 3 / 8, inAnyWork: 6, occupationUnknown: 1 },
        leftOut: { inWorkAlready: 1, immature: 0, lost: 1, excluded: 1, suppressed: 0 },
      },
      others: { numerator: 1, denominator: 3, inAnyWork: 2, occupationUnknown: 0 },
      comparison: { weeks: 26, difference: expect.closeTo(3 / 8 - 1 / 3, 9) as number },
      forgotten: 0,
    });
  });

  it('is of those whom the filter leaves, and of the others by what these were taught', async () => {
    const filter = { ageBand: ['50+'] };
    const answer = await figures.courseToJob({ asAt, filter });
    expect([answer.placed, answer.others]).toMatchObject([
      { numerator: 1, denominator: 1 },
      { numerator: 1, denominator: 1 },
    ]);
    const nobody = await figures.courseToJob({ asAt, filter: { office: [uuid(4, 2)] } });
    expect(nobody).toMatchObject({
      completers: { rate: null, reason: 'empty-denominator' },
      placed: { rate: null, interval: null, reason: 'empty-denominator' },
      comparison: { difference: null, reason: 'empty-denominator' },
    });
  });

  it('is not told before the window of the month of the completion is over, and by the version of that day', async () => {
    expect((await figures.courseToJob({ asAt: after(180) })).placed).toMatchObject({
      ...{ rate: null, reason: 'empty-denominator' },
      leftOut: { immature: 9, inWorkAlready: 1 },
    });
    // By the last day of the first month (day 53) no window of five weeks is over; by day 88 that of those who completed a course in it is.
    const soon = (day: number) => figures.courseToJob({ asAt: after(day) }, 5);
    expect((await soon(87)).placed).toMatchObject({ denominator: 0, leftOut: { immature: 8 } });
    // 1, 4 and 5 are in work by day 65; version 1 knows nothing of bakers.
    expect(await soon(88)).toMatchObject({
      parameters: { taxonomies: [{ taxonomy: 'esco', version: '1' }] },
      placed: { numerator: 1, denominator: 8, inAnyWork: 3, occupationUnknown: 2 },
    });
  });

  it('says what was known: of a completion that was taken back, and of a job under another record of the person', async () => {
    const told: Told[] = [
      ...history,
      {
        type: 'EnrolmentReopened',
        data: {
          claimantId: uuid(1, 1),
          enrolmentId: enrolmentOf(1, 30),
          courseId: uuid(15, 1),
          occurredAt: '2025-07-01',
        },
        recordedAt: later,
      },
      ...job(20, 60, 'baker'),
      {
        type: 'ClaimantMerged',
        data: {
          ...{ claimantId: uuid(1, 20), canonicalId: uuid(1, 8), mergeId: uuid(12, 1) },
          ...{ ground: 'same-number', occurredAt: '2025-07-01' },
        },
        recordedAt: later,
      },
    ];
    await figures.tell(told);
    expect((await figures.courseToJob({ asAt, knownAt: before })).placed).toMatchObject({
      ...{ numerator: 3, denominator: 8 },
    });
    expect(await figures.courseToJob({ asAt })).toMatchObject({
      completers: { numerator: 9, denominator: 11 },
      placed: { numerator: 3, denominator: 7 },
    });
  });

  it('is of nobody any more who was forgotten', async () => {
    const forgotten = { personId: uuid(1, 1), ground: 'own-request', occurredAt: '2025-07-01' } as const;
    await figures.tell([...history, { type: 'PersonForgotten', data: forgotten, recordedAt: later }]);
    for (const knownAt of [before, later])
      expect(await figures.courseToJob({ asAt, knownAt })).toMatchObject({
        ...{ placed: { numerator: 2, denominator: 7 }, others: { numerator: 1, denominator: 3 }, forgotten: 1 },
      });
  });

  it('has nothing beside it where nobody completed a course', async () => {
    await figures.tell([...people(still), ...job(1, 100, 'baker')]);
    expect(await figures.courseToJob({ asAt })).toMatchObject({
      placed: { denominator: 0, rate: null, reason: 'empty-denominator' },
      others: { denominator: 1, inAnyWork: 1, rate: null, reason: 'nothing-taught' },
      comparison: { difference: null, reason: 'empty-denominator' },
    });
  });
});
