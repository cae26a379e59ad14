import { caseloadDeciders, type EmploymentEvent } from '@alongside/caseload';
import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { hireFold } from './hire.fold';

const ids = {
  employmentId: '0192bbbd-0000-7000-8000-000000000001',
  claimantId: '0192bbbd-0000-7000-8000-000000000002',
};
const employerId = '0192bbbd-0000-7000-8000-000000000003';
const issueId = '0192bbbd-0000-7000-8000-000000000004';
const day = (occurredAt = '2026-02-09') => ({ ...ids, occurredAt });

const terms = { startedOn: '2026-02-02', hours: 'full-time', weeklyPayPence: 40_100, occupation: '5434' } as const;
const started = (of: object = { employerId }): EmploymentEvent => ({
  type: 'EmploymentStarted',
  data: { ...day('2026-02-02'), ...terms, selfEmployed: false, ...of },
});
const corrected = (of: object): EmploymentEvent => ({
  type: 'EmploymentCorrected',
  data: { ...day(), ...terms, reason: 'Contract seen', ...of },
});
const raised: EmploymentEvent = {
  type: 'PostHireIssueRaised',
  data: { ...day(), issueId, kind: 'travel', raisedBy: 'employer', words: 'No bus' },
};
const helped: EmploymentEvent = { type: 'PostHireIssueHelped', data: { ...day(), issueId, words: 'Called' } };
const resolved: EmploymentEvent = { type: 'PostHireIssueResolved', data: { ...day(), issueId, how: 'work-adjusted' } };
const reopened: EmploymentEvent = { type: 'PostHireIssueReopened', data: { ...day(), issueId } };
const issueInError: EmploymentEvent = {
  type: 'PostHireIssueEnteredInError',
  data: { ...day(), issueId, reason: 'Of another job' },
};
const ended: EmploymentEvent = { type: 'EmploymentEnded', data: { ...day('2026-03-02'), reason: 'dismissed' } };
const endCorrected = (endedOn?: string): EmploymentEvent => ({
  type: 'EmploymentEndCorrected',
  data: { ...day('2026-03-09'), ...(endedOn && { endedOn, endReason: 'resigned' }), reason: 'Letter' },
});
const inError: EmploymentEvent = { type: 'EmploymentEnteredInError', data: { ...day(), reason: 'Another Amina' } };

describe('the hires', () => {
  const hires = projectionSpec({ fold: hireFold, deciders: caseloadDeciders, database: useTestDatabase() });
  const project = async (events: readonly EmploymentEvent[], forget: string[] = []) => {
    const given = events.map((event) => ({ stream: `employment-${ids.employmentId}`, event }) as const);
    return (await hires.project(given, { forget }))['hire']!;
  };
  const typesOf = ([row]: Record<string, unknown>[]) =>
    (row!['facts'] as { type: string; on: string }[]).map(({ type, on }) => `${type} ${on}`);

  it('know the job and its employer, and neither its pay nor why it ended', async () => {
    const rows = await project([started(), ended]);
    expect(rows).toMatchObject([
      { ...ids, employerId, occupation: '5434', startedOn: '2026-02-02', endedOn: '2026-03-02' },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/40100|dismissed/);
  });

  it('go with the employer that is named last, from the day that is said last', async () => {
    expect(await project([started({}), corrected({ employerId })])).toMatchObject([{ employerId }]);
    const moved = await project([started(), corrected({ startedOn: '2026-02-03' })]);
    expect(moved).toMatchObject([{ employerId: null, startedOn: '2026-02-03' }]);
    expect(typesOf(moved)).toEqual(['EmploymentStarted 2026-02-03']);
  });

  it('have an issue open until it is resolved, what it is about sealed', async () => {
    const rows = await project([started(), raised, helped], [ids.claimantId]);
    expect(rows).toMatchObject([{ issues: [{ issueId, raisedBy: 'employer', raisedOn: '2026-02-09', open: true }] }]);
    expect(JSON.stringify(rows)).not.toMatch(/travel|No bus/);
    expect(await project([started(), raised, resolved])).toMatchObject([{ issues: [{ open: false }] }]);
    expect(await project([started(), raised, resolved, reopened])).toMatchObject([{ issues: [{ open: true }] }]);
  });

  it('show nothing of an issue that was entered in error', async () => {
    const rows = await project([started(), raised, helped, issueInError]);
    expect(rows).toMatchObject([{ issues: [] }]);
    expect(typesOf(rows)).toEqual(['EmploymentStarted 2026-02-02']);
  });

  it('end on the day that is said last, or go on after all', async () => {
    const later = await project([started(), ended, endCorrected('2026-03-06')]);
    expect(typesOf(later)).toEqual(['EmploymentStarted 2026-02-02', 'EmploymentEnded 2026-03-06']);
    const goesOn = await project([started(), ended, endCorrected()]);
    expect(goesOn).toMatchObject([{ endedOn: null }]);
    expect(typesOf(goesOn)).toEqual(['EmploymentStarted 2026-02-02']);
  });

  it('are none where the job was entered in error', async () =>
    expect(await project([started(), inError])).toMatchObject([{ enteredInError: true }]));
});
