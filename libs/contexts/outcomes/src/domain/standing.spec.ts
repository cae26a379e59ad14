import type { ClaimFacts } from './claim-facts';
import { destinations, type EvidenceKind } from './destination';
import { backToWork, offFlow } from './metric-definitions';
import { standingAt } from './standing';

const open: ClaimFacts = { openedOn: '2025-01-06', closure: null, followUpEndedOn: null, job: null };
/** 13 weeks are 91 days: 2025-04-07 is day 91. */
const closedOn = (on: string, destination: (typeof destinations)[number] = 'employment'): ClaimFacts => ({
  ...open,
  closure: { on, destination },
});

describe('off-flow at 13 weeks', () => {
  const standing = (claim: ClaimFacts) => standingAt(13, offFlow.success, claim);

  it('counts a claim that ended on day 91, and not one that ended on day 92', () => {
    expect(standing(closedOn('2025-04-07'))).toBe('success');
    expect(standing(closedOn('2025-04-08'))).toBe('not-ended');
    expect(standing(closedOn('2025-01-06'))).toBe('success');
  });

  it.each(destinations)('counts %s like any other end', (destination) => {
    expect(standing(closedOn('2025-02-03', destination))).toBe('success');
  });

  it('loses a claim whose follow-up ended before day 91, and keeps one that was seen on it', () => {
    expect(standing({ ...open, followUpEndedOn: '2025-04-06' })).toBe('lost');
    expect(standing({ ...open, followUpEndedOn: '2025-04-07' })).toBe('not-ended');
    expect(standing(open)).toBe('not-ended');
  });

  it('knows how a claim ended that was closed in spite of an end of follow-up', () => {
    const { closure } = closedOn('2025-03-03');
    expect(standing({ ...open, closure, followUpEndedOn: '2025-02-03' })).toBe('success');
  });
});

describe('back to work at 13 weeks', () => {
  const standing = (claim: ClaimFacts, rule = backToWork.success) => standingAt(13, rule, claim);
  const withJob = (claim: ClaimFacts, ...evidence: EvidenceKind[]): ClaimFacts => ({
    ...claim,
    job: { startedOn: '2025-02-03', evidence },
  });

  it.each(destinations)('of somebody who left to %s and has a job on record', (destination) => {
    const work = destination === 'employment' || destination === 'self-employment';
    expect(standing(withJob(closedOn('2025-02-03', destination), 'self-report'))).toBe(work ? 'success' : 'other-exit');
  });

  it('goes by the day of the closing, whenever the job started', () => {
    expect(standing(withJob(closedOn('2025-04-07'), 'payslip'))).toBe('success');
    expect(standing(withJob(closedOn('2025-04-08'), 'payslip'))).toBe('not-ended');
  });

  it('takes the destination alone for no evidence', () => {
    expect(standing(closedOn('2025-02-03'))).toBe('other-exit');
    expect(standing(withJob(closedOn('2025-02-03')))).toBe('other-exit');
  });

  it('can ask for more than the word of the claimant', () => {
    const strict = { ...backToWork.success, evidence: ['payslip', 'payroll-feed'] } as const;
    const claim = closedOn('2025-02-03');
    expect(standing(withJob(claim, 'self-report', 'employer'), strict)).toBe('other-exit');
    expect(standing(withJob(claim, 'employer', 'payslip'), strict)).toBe('success');
  });
});
