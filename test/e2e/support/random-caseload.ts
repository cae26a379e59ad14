import fc from 'fast-check';
import { addDays, addMonths, londonDateOf, monthOf, type LocalDate, type Uuid } from '@alongside/kernel';
import {
  ToldClaimant,
  type Told,
} from '../../../libs/contexts/caseload/src/read-models/caseload/told-claimant.contract';

export const today: LocalDate = londonDateOf(new Date().toISOString());

export const inDays = (days: number): LocalDate => addDays(today, days);

export const advisors: readonly Uuid[] = [1, 2, 3, 4].map((one) => `0192eeee-0000-7000-8000-00000000000${one}`);

const optional = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined, freq: 3 });
const some = (...values: string[]) => optional(fc.subarray(values));

/** Few different days and codes, so that many are equal. */
const life = fc.record({
  registered: fc.integer({ min: 40, max: 46 }),
  age: optional(fc.constantFrom(15, 17, 18, 24, 25, 49, 50, 63)),
  languages: some('so', 'en', 'ar'),
  interpreter: fc.boolean(),
  communities: some('somali', 'kurdish'),
  barriers: fc.subarray(['housing', 'childcare', 'health', 'transport']),
  overcame: fc.boolean(),
  claim: optional(
    fc.record({ benefit: fc.constantFrom('jsa', 'esa', 'uc'), opened: fc.integer({ min: 20, max: 40 }) }),
  ),
  claimEnd: fc.constantFrom(undefined, undefined, 'employment', 'unknown', 'unfollowed'),
  proposed: optional(fc.constantFrom(...advisors)),
  advisor: optional(fc.constantFrom(...advisors)),
  cover: fc.option(
    fc.record({
      by: fc.constantFrom(...advisors),
      from: fc.integer({ min: -3, max: 2 }),
      days: optional(fc.integer({ min: 1, max: 3 })),
    }),
    { nil: undefined },
  ),
  met: fc.subarray([1, 7, 28, 29]),
  missed: fc.subarray([2, 9]),
  agreed: fc.subarray([-5, -1, 0, 1, 6, 20]),
  flags: fc.subarray(['payment-problem', 'needs-quick-help', 'waiting-for-somebody']),
  resolved: fc.boolean(),
});

type Life = typeof life extends fc.Arbitrary<infer One> ? One : never;

/** So many claimants of an office, the same for the same seed. */
export function randomCaseload(office: Uuid, { seed, count }: { seed: number; count: number }): Told[][] {
  const claimants = fc.sample(life, { seed, numRuns: count });
  return claimants.map((one, index) => {
    const serial = (seed * 100_000 + index).toString(16).padStart(12, '0');
    return toldOf(new ToldClaimant(`0192abcd-0000-7000-8000-${serial}`, office), one);
  });
}

function toldOf(claimant: ToldClaimant, one: Life): Told[] {
  const ago = (days: number) => inDays(-days);
  const registered = ago(one.registered);
  const details = one.age === undefined ? {} : { birthMonth: addMonths(monthOf(today), -12 * one.age) };
  return [
    claimant.registered(registered, details),
    ...(one.languages ? [claimant.speaks(registered, one.languages, one.interpreter)] : []),
    ...(one.communities ? [claimant.of(registered, ...one.communities)] : []),
    ...one.barriers.map((theme) => claimant.faces(registered, theme)),
    ...(one.overcame ? one.barriers.slice(0, 1).map((theme) => claimant.overcame(today, theme)) : []),
    ...claimOf(claimant, one),
    ...assignmentOf(claimant, one),
    ...[...one.met, ...one.missed].map((day) => claimant.agreed(`${day}`, ago(day))),
    ...one.met.map((day) => claimant.came(`${day}`, ago(day))),
    ...one.missed.map((day) => claimant.missed(`${day}`, ago(day))),
    ...one.flags.map((flag) => claimant.flagged(`of ${flag}`, registered, flag)),
    ...(one.resolved ? one.flags.slice(0, 1).map((flag) => claimant.flagResolved(`of ${flag}`, today)) : []),
    ...one.agreed.map((day) => claimant.agreed(`in ${day}`, inDays(day))),
  ];
}

function claimOf(claimant: ToldClaimant, { claim, claimEnd }: Life): Told[] {
  if (!claim) return [];
  const opened = claimant.opened(inDays(-claim.opened), claim.benefit);
  if (claimEnd === undefined) return [opened];
  if (claimEnd === 'unfollowed') return [opened, claimant.unfollowed(inDays(-6), claim.benefit)];
  return [opened, claimant.closed(inDays(-6), claim.benefit, claimEnd)];
}

function assignmentOf(claimant: ToldClaimant, { advisor, proposed, cover }: Life): Told[] {
  return [
    ...(advisor ? [claimant.accepted(inDays(-30), advisor)] : []),
    ...(advisor && cover && cover.by !== advisor ? [coverOf(claimant, cover)] : []),
    ...(proposed ? [claimant.proposed(inDays(-1), proposed)] : []),
  ];
}

function coverOf(claimant: ToldClaimant, { by, from, days }: NonNullable<Life['cover']>): Told {
  return claimant.covered(by, inDays(from), days === undefined ? undefined : inDays(from + days));
}
