import { addDays, type LocalDate } from '@alongside/kernel';
import * as fc from 'fast-check';
import { ageBand } from '../../domain/age-band';
import type { ClaimFacts } from '../../domain/claim-facts';
import { destinations, evidenceKinds } from '../../domain/destination';
import { followUpOf } from '../../domain/follow-up';
import { kaplanMeier } from '../../domain/kaplan-meier';
import { isMature } from '../../domain/maturity';
import { backToWork, offFlow, timeToJob } from '../../domain/metric-definitions';
import { onFlowMonth } from '../../domain/on-flow-month';
import { standingAt } from '../../domain/standing';
import type { Dimension } from './selection';
import { useFigures, uuid, type Told } from './told-history.contract';

const start = '2020-01-20';
/** Few days, a window or a day more apart, so that histories meet the edges of the rules. */
const day = fc.constantFrom(0, 1, 14, 15, 16, 28, 91, 92, 93, 105, 182);
const benefits = ['jsa', 'uc'];

/** Something that may be told; what makes no sense at that point (a closing before the opening) is not. */
const action = fc.record({
  what: fc.constantFrom<Told['type']>(
    'ClaimantRegistered',
    'ClaimantDetailsCorrected',
    'CommunitiesDeclared',
    ...([
      'ClaimOpened',
      'ClaimOpened',
      'ClaimClosed',
      'ClaimClosed',
      'ClaimClosureCorrected',
      'FollowUpEnded',
    ] as const),
    ...(['EmploymentStarted', 'EmploymentStarted', 'EmploymentCorrected'] as const),
    ...(['EmploymentEvidenceAdded', 'EmploymentEvidenceAdded'] as const),
  ),
  person: fc.nat(2),
  claim: fc.nat(1),
  job: fc.nat(1),
  day,
  minutes: fc.nat(1),
  birthMonth: fc.option(fc.constantFrom('1969-05', '1995-02', '2001-12', '2003-07'), { nil: undefined }),
  communities: fc.subarray(['somali', 'kurdish', 'tamil']),
  destination: fc.oneof(
    fc.constantFrom('employment' as const, 'self-employment' as const),
    fc.constantFrom(...destinations),
  ),
  hours: fc.constantFrom(undefined, 'full-time' as const, 'part-time' as const),
  evidence: fc.constantFrom(...evidenceKinds),
  named: fc.boolean(),
  sex: fc.constantFrom(undefined, 'female', 'male'),
});
type Action = typeof action extends fc.Arbitrary<infer One> ? One : never;

const dayOf = (event: Told): LocalDate => event.data.occurredAt;

function historyOf(actions: readonly Action[]): Told[] {
  let minute = 0;
  return actions.reduce<Told[]>((history, one) => {
    minute += one.minutes;
    const recordedAt = new Date(Date.parse('2022-01-01T00:00:00Z') + minute * 60_000).toISOString();
    const told = toldOf(one, history);
    return told ? [...history, { ...told, recordedAt } as Told] : history;
  }, []);
}

function toldOf(one: Action, history: readonly Told[]): Omit<Told, 'recordedAt'> | null {
  const { what, person, day, birthMonth, communities, destination, evidence, sex } = one;
  const claimantId = uuid(1, person);
  const claimId = uuid(2, 2 * person + one.claim);
  const employmentId = uuid(3, 2 * person + one.job);
  const occurredAt = addDays(start, day);
  const has = (type: Told['type'], ids: object) =>
    history.find(
      (event) => event.type === type && Object.entries(ids).every(([name, id]) => (event.data as never)[name] === id),
    );
  const opened = has('ClaimOpened', { claimId });
  const inOrder = opened !== undefined && dayOf(opened) <= occurredAt;
  const closing = { destination, ...(one.hours && destination === 'employment' && { hours: one.hours }) };
  switch (what) {
    case 'ClaimantRegistered':
      return has(what, { claimantId }) ? null : { type: what, data: { claimantId, birthMonth, occurredAt } };
    case 'ClaimantDetailsCorrected':
      return { type: what, data: { claimantId, birthMonth, occurredAt } };
    case 'CommunitiesDeclared':
      return { type: what, data: { claimantId, communities, occurredAt } };
    case 'ClaimOpened': {
      const characteristics = sex && { sex };
      const data = {
        claimantId,
        claimId,
        benefit: benefits[day % 2]!,
        office: uuid(4, day % 3),
        characteristics,
        occurredAt,
      };
      return opened ? null : { type: what, data };
    }
    case 'ClaimClosed':
      return inOrder && !has(what, { claimId })
        ? { type: what, data: { claimantId, claimId, ...closing, occurredAt } }
        : null;
    case 'ClaimClosureCorrected': {
      const data = { claimantId, claimId, ...closing, closedOn: occurredAt, occurredAt: addDays(occurredAt, 9) };
      return inOrder && has('ClaimClosed', { claimId }) ? { type: what, data } : null;
    }
    case 'FollowUpEnded':
      return inOrder ? { type: what, data: { claimantId, claimId, reason: 'moved', occurredAt } } : null;
    case 'EmploymentStarted': {
      const data = {
        claimantId,
        employmentId,
        ...(one.named && { claimId }),
        selfEmployed: false,
        hours: 'unknown' as const,
      };
      return has(what, { employmentId }) ? null : { type: what, data: { ...data, startedOn: occurredAt, occurredAt } };
    }
    case 'EmploymentCorrected': {
      const data = {
        claimantId,
        employmentId,
        startedOn: occurredAt,
        hours: 'unknown' as const,
        occurredAt: addDays(occurredAt, 9),
      };
      return has('EmploymentStarted', { employmentId }) ? { type: what, data } : null;
    }
    case 'EmploymentEvidenceAdded':
      return has('EmploymentStarted', { employmentId })
        ? { type: what, data: { claimantId, employmentId, evidence, occurredAt } }
        : null;
  }
}

type OfType<Type extends Told['type']> = Extract<Told, { type: Type }>;

interface NaiveClaim extends ClaimFacts {
  readonly claimId: string;
  readonly hours: string | null;
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

/** All claims from the events alone, by looking each thing up. */
function claimsOf(known: readonly Told[]): NaiveClaim[] {
  const all = <Type extends Told['type']>(...types: Type[]) =>
    known.filter((event): event is OfType<Type> => (types as string[]).includes(event.type));
  const closingOf = (claimId: string) =>
    all('ClaimClosed', 'ClaimClosureCorrected')
      .map(({ data }) => ({ closedOn: data.occurredAt, ...data }))
      .findLast((data) => data.claimId === claimId);
  const jobs = all('EmploymentStarted').map(({ data }) => {
    const last = all('EmploymentCorrected').findLast((event) => event.data.employmentId === data.employmentId);
    const evidence = all('EmploymentEvidenceAdded').filter((event) => event.data.employmentId === data.employmentId);
    return {
      ...data,
      startedOn: (last ?? { data }).data.startedOn,
      evidence: evidence.map((event) => event.data.evidence),
    };
  });
  const claimOfJob = (job: (typeof jobs)[number]) => {
    if (job.claimId !== undefined) return job.claimId;
    const openThen = all('ClaimOpened').filter(({ data }) => {
      const { closedOn = '9999-12-31' } = closingOf(data.claimId) ?? {};
      return data.claimantId === job.claimantId && data.occurredAt <= job.startedOn && job.startedOn <= closedOn;
    });
    return openThen
      .map(({ data }) => `${data.occurredAt} ${data.claimId}`)
      .sort()[0]
      ?.split(' ')[1];
  };
  return all('ClaimOpened').map(({ data }) => {
    const { claimId, claimantId, occurredAt: openedOn } = data;
    const closing = closingOf(claimId);
    const own = jobs.filter(
      (job) => claimOfJob(job) === claimId && job.startedOn >= openedOn && job.evidence.length > 0,
    );
    const firstDay = own.map((job) => job.startedOn).sort()[0];
    const details = all('ClaimantRegistered', 'ClaimantDetailsCorrected').findLast(
      (event) => event.data.claimantId === claimantId,
    );
    const declarations = all('CommunitiesDeclared').filter(
      (event) => event.data.claimantId === claimantId && dayOf(event) <= openedOn,
    );
    const lastDay = declarations.map(dayOf).sort().at(-1);
    const communities = declarations.findLast((event) => dayOf(event) === lastDay)?.data.communities as
      string[] | undefined;
    return {
      claimId,
      openedOn,
      closure: closing ? { on: closing.closedOn, destination: closing.destination } : null,
      hours: closing?.hours ?? null,
      followUpEndedOn:
        all('FollowUpEnded').findLast((event) => event.data.claimId === claimId)?.data.occurredAt ?? null,
      job: own.find((job) => job.startedOn === firstDay) ?? null,
      groups: {
        office: [data.office],
        benefit: [data.benefit],
        ageBand: [ageBand((details?.data.birthMonth as string | undefined) ?? null, openedOn)],
        community: communities?.length ? communities : ['not-stated'],
        cohort: [onFlowMonth(openedOn)],
        'characteristic.sex': [(data.characteristics as { sex?: string } | undefined)?.sex ?? 'not-stated'],
      },
    };
  });
}

/** Which claims are in which row. */
function rowsOf(claims: readonly NaiveClaim[], by: readonly Dimension[]): Map<string, NaiveClaim[]> {
  if (by.length === 0) return new Map([['', [...claims]]]);
  const rows = new Map<string, NaiveClaim[]>();
  for (const claim of claims) {
    const keys = by.reduce<string[]>(
      (prefixes, dimension) =>
        prefixes.flatMap((prefix) => claim.groups[dimension]!.map((value) => `${prefix}|${value}`)),
      [''],
    );
    for (const key of keys) rows.set(key, [...(rows.get(key) ?? []), claim]);
  }
  return rows;
}

const weeks = [2, 4, 13, 26];
const count = <Item>(items: readonly Item[], test: (item: Item) => boolean) => items.filter(test).length;

function naiveRate(
  definition: typeof offFlow,
  claims: readonly NaiveClaim[],
  { week, asAt }: { week: number; asAt: LocalDate },
) {
  const mature = claims.filter(({ openedOn }) =>
    isMature({ cohort: onFlowMonth(openedOn), weeks: week, reportingLagDays: 0 }, asAt),
  );
  const standing = (claim: NaiveClaim) => standingAt(week, definition.success, claim);
  const members = mature.filter((claim) => standing(claim) !== 'lost');
  const toWork = (claim: NaiveClaim) =>
    claim.closure?.destination === 'employment' || claim.closure?.destination === 'self-employment';
  return {
    weeks: week,
    numerator: count(members, (claim) => standing(claim) === 'success'),
    denominator: members.length,
    leftOut: {
      immature: claims.length - mature.length,
      lost: mature.length - members.length,
      excluded: 0,
      suppressed: 0,
    },
    withoutEvidence:
      definition === offFlow ? null : count(members, (claim) => standing(claim) === 'other-exit' && toWork(claim)),
    exits: members
      .filter((claim) => standing(claim) === 'success')
      .map(({ closure, hours }) => `${closure!.destination} ${hours ?? ''}`)
      .sort(),
    members: members
      .map(({ claimId }) => claimId)
      .sort()
      .join(),
  };
}

describe('the figures of random histories', () => {
  const figures = useFigures();
  const setOf = new Map<string, string>();

  /** Equal digests stand for equal sets of claims, whatever the question. */
  function setBehind(digest: string, members: string): string {
    if (!setOf.has(digest)) {
      expect([...setOf.values()]).not.toContain(members);
      setOf.set(digest, members);
    }
    return setOf.get(digest)!;
  }

  const question = fc.record({
    asAtDay: fc.oneof(day, day, fc.integer({ min: 180, max: 700 })),
    knownAtMinute: fc.option(fc.nat(40), { nil: undefined, freq: 1 }),
    by: fc.subarray<Dimension>(['office', 'benefit', 'ageBand', 'community', 'cohort', 'characteristic.sex'], {
      maxLength: 3,
    }),
  });

  it('are those of looking each claim up in the events', async () => {
    const property = fc.asyncProperty(
      fc.array(action, { minLength: 40, maxLength: 100, size: 'max' }),
      fc.array(question, { minLength: 3, maxLength: 3 }),
      async (actions, questions) => {
        const history = historyOf(actions);
        await figures.tell(history);
        for (const { asAtDay, knownAtMinute, by } of questions) {
          const asAt = addDays(start, asAtDay);
          const knownAt =
            knownAtMinute === undefined
              ? undefined
              : new Date(Date.parse('2022-01-01T00:00:00Z') + knownAtMinute * 60_000).toISOString();
          const asked = { asAt, by, ...(knownAt && { knownAt }) };
          const known = history.filter(({ recordedAt }) => knownAt === undefined || recordedAt <= knownAt);
          const rows = rowsOf(
            claimsOf(known).filter(({ openedOn }) => openedOn <= asAt),
            by,
          );
          const keyOf = ({ group }: { group: object }) =>
            by.map((dimension) => `|${(group as Record<string, string>)[dimension]}`).join('');

          for (const definition of [offFlow, backToWork]) {
            const answer = await figures.rate(definition.id as 'off-flow', asked, weeks);
            const computed = answer.rows.map((row) => [
              keyOf(row),
              row.figures.map(({ destinations: exits, members, rate: _, interval: _i, reason: _r, ...figure }) => ({
                ...figure,
                exits: exits
                  .flatMap(({ destination, hours, numerator }) =>
                    Array<string>(numerator).fill(`${destination} ${hours ?? ''}`),
                  )
                  .sort(),
                members: setBehind(members, naiveMembers(rows, keyOf(row), { definition, week: figure.weeks, asAt })),
              })),
            ]);
            const naive = [...rows].map(([key, claims]) => [
              key,
              weeks.map((week) => naiveRate(definition, claims, { week, asAt })),
            ]);
            expect(new Map(computed as never)).toEqual(new Map(naive as never));
          }

          const answer = await figures.timeToJob(asked);
          const naive = [...rows].map(([key, claims]) => {
            const ends = claims.map((claim) => followUpOf(claim, timeToJob.success, asAt)!);
            const lifeTable = ends.map(({ day, end }) => ({
              day,
              events: end === 'success' ? 1 : 0,
              censored: end === 'success' ? 0 : 1,
            }));
            return [
              key,
              kaplanMeier(lifeTable).steps.map(({ day, atRisk, events, survival }) => ({
                day,
                atRisk,
                events,
                survival,
              })),
            ];
          });
          const computed = answer.rows.map((row) => [
            keyOf(row),
            row.curve!.map(({ day, atRisk, events, survival }) => ({ day, atRisk, events, survival })),
          ]);
          expect(new Map(computed as never)).toEqual(new Map(naive as never));
        }
      },
    );
    await fc.assert(property, { numRuns: 100, seed: 20_130_401 });
  });

  function naiveMembers(
    rows: ReadonlyMap<string, NaiveClaim[]>,
    key: string,
    { definition, ...moment }: { definition: typeof offFlow; week: number; asAt: LocalDate },
  ): string {
    return naiveRate(definition, rows.get(key) ?? [], moment).members;
  }
});
