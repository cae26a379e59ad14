import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { employmentDecider } from '../../domain/employment/employment.decider';
import type { EmploymentEvent } from '../../domain/employment/employment.events';
import { employmentFold } from './employment.fold';

const employmentId = '0192cccc-0000-7000-8000-000000000001';
const claimantId = '0192cccc-0000-7000-8000-000000000002';
const claimId = '0192cccc-0000-7000-8000-000000000003';
const ids = { employmentId, claimantId };

/** Base64, so without a word of what was said. */
const sealed = /^[A-Za-z0-9+/]{40,}={0,2}$/;

const started: EmploymentEvent = {
  type: 'EmploymentStarted',
  data: {
    ...ids,
    claimId,
    selfEmployed: false,
    startedOn: '2026-02-02',
    hours: 'part-time',
    weeklyHours: 16.5,
    weeklyPayPence: 20_130,
    occupation: '9241',
    employer: 'Invented Bakery',
    source: 'community',
    occurredAt: '2026-02-02',
  },
};

const evidenced = (evidence: 'self-report' | 'payslip', occurredAt: string): EmploymentEvent => ({
  type: 'EmploymentEvidenceAdded',
  data: { ...ids, evidence, occurredAt },
});

const corrected: EmploymentEvent = {
  type: 'EmploymentCorrected',
  data: { ...ids, startedOn: '2026-02-09', hours: 'full-time', reason: 'Contract seen', occurredAt: '2026-02-20' },
};

const ended: EmploymentEvent = {
  type: 'EmploymentEnded',
  data: { ...ids, reason: 'contract-ended', occurredAt: '2026-05-29' },
};

describe('the jobs', () => {
  const jobs = projectionSpec({ fold: employmentFold, deciders: [employmentDecider], database: useTestDatabase() });
  const given = (...events: EmploymentEvent[]) =>
    events.map((event) => ({ stream: `employment-${employmentId}`, event }));

  const asStarted = {
    ...ids,
    claimId,
    revision: 0,
    selfEmployed: false,
    startedOn: '2026-02-02',
    hours: 'part-time',
    weeklyHours: 16.5,
    weeklyPayPence: 20_130,
    occupation: '9241',
    source: 'community',
    termsType: 'EmploymentStarted',
    termsSealed: expect.stringMatching(sealed),
    evidence: [],
    endedOn: null,
    endReason: null,
    enteredInErrorOn: null,
  };

  it('show what was agreed when a job started', async () => {
    const { employment } = await jobs.project(given(started));
    expect(employment).toEqual([asStarted]);
  });

  it('show a correction whole: what it leaves out is not known', async () => {
    const { employment } = await jobs.project(given(started, corrected));
    expect(employment).toEqual([
      {
        ...asStarted,
        revision: 1,
        startedOn: '2026-02-09',
        hours: 'full-time',
        weeklyHours: null,
        weeklyPayPence: null,
        occupation: null,
        source: null,
        termsType: 'EmploymentCorrected',
      },
    ]);
  });

  it('show each kind of evidence once, and how the job ended', async () => {
    const { employment } = await jobs.project(
      given(
        started,
        evidenced('self-report', '2026-02-02'),
        evidenced('payslip', '2026-02-27'),
        evidenced('payslip', '2026-05-22'),
        ended,
      ),
    );
    expect(employment).toMatchObject([
      { evidence: ['self-report', 'payslip'], endedOn: '2026-05-29', endReason: 'contract-ended', revision: 4 },
    ]);
  });

  it('show since when one is hidden, where it was entered in error', async () => {
    const error: EmploymentEvent = {
      type: 'EmploymentEnteredInError',
      data: { ...ids, reason: 'Meant for somebody else', occurredAt: '2026-03-09' },
    };
    const { employment } = await jobs.project(given(started, error));
    expect(employment).toEqual([{ ...asStarted, revision: 1, enteredInErrorOn: '2026-03-09' }]);
  });

  it('keep the shape of the job of somebody who was forgotten, the employer sealed for ever', async () => {
    const { employment } = await jobs.project(given(started, evidenced('payslip', '2026-02-27'), ended), {
      forget: [claimantId],
    });
    expect(employment).toEqual([
      { ...asStarted, revision: 2, evidence: ['payslip'], endedOn: '2026-05-29', endReason: 'contract-ended' },
    ]);
  });
});
