import { jobOfClaim, type ClaimSpell, type RecordedJob } from './claim-job';

const winter: ClaimSpell = { claimId: 'winter', openedOn: '2025-01-06', closedOn: '2025-03-03' };
const spring: ClaimSpell = { claimId: 'spring', openedOn: '2025-03-03', closedOn: null };
const claims = [spring, winter];

const job = (startedOn: string, more: Partial<RecordedJob> = {}): RecordedJob => ({
  claimId: null,
  startedOn,
  evidence: ['payslip'],
  ...more,
});

describe("a claim's job", () => {
  it.each<[string, string | null, string | null, string]>([
    ['2025-01-05', null, null, 'before any claim'],
    ['2025-01-06', 'winter', null, 'on the day of the opening'],
    ['2025-03-03', 'winter', null, 'on the day on which one claim was closed and the next one opened'],
    ['2025-03-04', null, 'spring', 'while the second one is open'],
  ])('is one that started on %s: %s, %s (%s)', (startedOn, ofWinter, ofSpring) => {
    const jobs = [job(startedOn)];
    expect(jobOfClaim(winter, { claims, jobs })).toBe(ofWinter && jobs[0]);
    expect(jobOfClaim(spring, { claims, jobs })).toBe(ofSpring && jobs[0]);
  });

  it('is the one that names the claim, also after its closing', () => {
    const jobs = [job('2025-03-10', { claimId: 'winter' })];
    expect(jobOfClaim(winter, { claims, jobs })).toBe(jobs[0]);
    expect(jobOfClaim(spring, { claims, jobs })).toBeNull();
  });

  it('was not held already when the claim was opened', () => {
    expect(jobOfClaim(winter, { claims, jobs: [job('2025-01-05', { claimId: 'winter' })] })).toBeNull();
  });

  it('is the first to start of those with evidence', () => {
    const jobs = [job('2025-02-10'), job('2025-02-03'), job('2025-02-03'), job('2025-01-20', { evidence: [] })];
    expect(jobOfClaim(winter, { claims, jobs })).toBe(jobs[1]);
  });
});
