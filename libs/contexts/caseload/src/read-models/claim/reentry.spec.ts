import { reentryOf, type Known } from './reentry';

type Claim = Known['claims'][number];
type Job = Known['jobs'][number];

const earlier = { claimId: 'earlier', openedOn: '2026-01-05', closedOn: '2026-02-02', enteredInErrorOn: null } as Claim;
const again = { claimId: 'again', openedOn: '2026-06-08', earlierClaimId: 'earlier' } as Claim;
const job = (employmentId: string, startedOn: string, more: Partial<Job> = {}): Job => ({
  ...{ employmentId, startedOn, claimId: null, endedOn: '2026-05-25', enteredInErrorOn: null },
  ...more,
});
const reentry = (...jobs: Job[]) => reentryOf(again, { claims: [earlier], jobs });

describe('a re-entry', () => {
  it('says how many weeks after the earlier claim it came, and how long the job in between lasted', () =>
    expect(reentry(job('bakery', '2026-02-02'))).toEqual({
      weeksSince: 18,
      employmentId: 'bakery',
      jobLastedWeeks: 16,
    }));

  it('goes by the job that ended the earlier claim, else by the last one', () => {
    const [bakery, shop] = [job('bakery', '2026-02-02'), job('shop', '2026-03-02')];
    expect(reentry(bakery, shop)).toMatchObject({ employmentId: 'shop', jobLastedWeeks: 12 });
    expect(reentry({ ...bakery, claimId: 'earlier' }, shop)).toMatchObject({ employmentId: 'bakery' });
  });

  it('does not guess at a job that nobody said had ended, nor at one of another claim or time', () => {
    expect(reentry(job('bakery', '2026-02-02', { endedOn: null }))).toMatchObject({ jobLastedWeeks: null });
    const none = { weeksSince: 18, employmentId: null, jobLastedWeeks: null };
    const others = [job('before', '2026-01-04'), job('after', '2026-06-09'), job('of', '2026-02-02', { claimId: 'x' })];
    expect(reentry(...others, job('error', '2026-02-02', { enteredInErrorOn: '2026-02-03' }))).toEqual(none);
  });

  it('is none where no earlier claim stands closed', () => {
    for (const change of [{ closedOn: null }, { enteredInErrorOn: '2026-07-01' }])
      expect(reentryOf(again, { claims: [{ ...earlier, ...change }], jobs: [] })).toBeNull();
    expect(reentryOf({ ...again, earlierClaimId: null }, { claims: [earlier], jobs: [] })).toBeNull();
  });
});
