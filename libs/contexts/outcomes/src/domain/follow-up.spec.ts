import type { ClaimFacts } from './claim-facts';
import { followUpOf } from './follow-up';
import { offFlow, timeToJob } from './metric-definitions';

const open: ClaimFacts = { openedOn: '2025-01-06', closure: null, followUpEndedOn: null, job: null };
const closed: ClaimFacts = { ...open, closure: { on: '2025-02-03', destination: 'employment' } };
const inJobFrom = (startedOn: string): ClaimFacts => ({ ...closed, job: { startedOn, evidence: ['employer'] } });
const died: ClaimFacts = { ...open, closure: { on: '2025-02-03', destination: 'died' } };

describe('the follow-up of a claim', () => {
  const seen = (claim: ClaimFacts, asAt = '2025-12-31') => followUpOf(claim, timeToJob.success, asAt);
  const cutOn = (day: number) => ({ day, end: 'censored', destination: null });

  it('ends on the day on which the job started, before the closing or after it', () => {
    expect(seen(inJobFrom('2025-01-27'))).toEqual({ day: 21, end: 'success', destination: 'employment' });
    expect(seen(inJobFrom('2025-02-10'))).toEqual({ day: 35, end: 'success', destination: 'employment' });
  });

  it('ends without success where the job has no evidence', () => {
    expect(seen(closed)).toEqual({ day: 28, end: 'exit', destination: 'employment' });
  });

  it('ends otherwise, which competes with a job and for off-flow is the event', () => {
    expect(seen(died)).toEqual({ day: 28, end: 'exit', destination: 'died' });
    expect(followUpOf(died, offFlow.success, '2025-12-31')).toMatchObject({ day: 28, end: 'success' });
  });

  it('is cut at the as-at day, at the end of follow-up, whichever comes first', () => {
    expect(seen(open, '2025-01-16')).toEqual(cutOn(10));
    expect(seen({ ...open, followUpEndedOn: '2025-01-16' })).toEqual(cutOn(10));
    expect(seen({ ...open, followUpEndedOn: '2025-06-30' }, '2025-01-16')).toEqual(cutOn(10));
  });

  it('is cut at the as-at day while the closing or the job is yet to come', () => {
    expect(seen(inJobFrom('2025-01-10'), '2025-01-16')).toEqual(cutOn(10));
    expect(seen(inJobFrom('2025-02-10'), '2025-02-05')).toEqual(cutOn(30));
    expect(seen(inJobFrom('2025-02-10'), '2025-02-10')).toMatchObject({ day: 35, end: 'success' });
  });

  it('is none before the opening', () => {
    expect(seen(open, '2025-01-05')).toBeNull();
    expect(seen(open, '2025-01-06')).toEqual(cutOn(0));
  });
});
