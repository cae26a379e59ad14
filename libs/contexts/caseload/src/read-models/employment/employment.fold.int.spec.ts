import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { employmentDecider } from '../../domain/employment/employment.decider';
import type { EmploymentEvent } from '../../domain/employment/employment.events';
import * as told from '../../domain/employment/told-employment.contract';
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
    employerId: '0192aaad-0000-7000-8000-0000000000b1',
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
    employerId: '0192aaad-0000-7000-8000-0000000000b1',
    termsType: 'EmploymentStarted',
    termsSealed: expect.stringMatching(sealed),
    evidenced: [],
    checks: [],
    issues: [],
    endedOn: null,
    endReason: null,
    contactClosed: null,
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
        employerId: null,
        termsType: 'EmploymentCorrected',
      },
    ]);
  });

  it('show each piece of evidence with its day, and how the job ended', async () => {
    const { employment } = await jobs.project(
      given(
        started,
        evidenced('self-report', '2026-02-02'),
        evidenced('payslip', '2026-02-27'),
        evidenced('payslip', '2026-05-22'),
        ended,
      ),
    );
    const evidence = [
      { kind: 'self-report', on: '2026-02-02' },
      { kind: 'payslip', on: '2026-02-27' },
      { kind: 'payslip', on: '2026-05-22' },
    ];
    expect(employment).toMatchObject([
      { evidenced: evidence, endedOn: '2026-05-29', endReason: 'contract-ended', revision: 4 },
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

  describe('after somebody started in one', () => {
    const { found } = told;
    const sealedIn = (type: string, ...classes: string[]) => ({
      type,
      sealed: Object.fromEntries(classes.map((one) => [one, expect.stringMatching(sealed)])),
    });
    const columnsOf = async (events: readonly EmploymentEvent[], options?: { forget: readonly string[] }) => {
      const stream = `employment-${told.ids.employmentId}`;
      const { employment } = await jobs.project(
        events.map((event) => ({ stream, event })),
        options,
      );
      return employment![0]!;
    };

    it('show each check as it was said last, with what it brought', async () => {
      const atWeek26 = told.checked(found('not-in-work', { weeks: 26 }), '2026-07-06');
      const columns = await columnsOf([
        told.started,
        ...[
          atWeek26,
          told.checked(found('in-work', { note: 'Likes it' })),
          told.evidenced('self-report', '2026-04-08'),
        ],
        ...[told.checkCorrected(found('not-reached')), told.evidenceWithdrawn('self-report', '2026-04-08')],
      ]);
      const atWeek13 = { weeks: 13, on: '2026-04-08', result: 'not-reached', evidence: null };
      expect(columns).toMatchObject({
        evidenced: [],
        checks: [
          { ...atWeek13, words: sealedIn('SustainedCheckCorrected', 'personal') },
          { weeks: 26, on: '2026-07-06', result: 'not-in-work', evidence: null, words: null },
        ],
      });
    });

    it('show no check that was taken back', async () => {
      const atWeek26 = told.checked(found('not-in-work', { weeks: 26 }), '2026-07-06');
      const columns = await columnsOf([
        ...[told.started, told.checked(found('in-work')), told.evidenced('self-report', '2026-04-08', 13), atWeek26],
        ...[told.checkWithdrawn(), told.evidenceWithdrawn('self-report', '2026-04-08')],
      ]);
      expect(columns).toMatchObject({ evidenced: [], checks: [{ weeks: 26, result: 'not-in-work' }] });
    });

    it('show evidence once that a check brought and somebody told as well', async () => {
      const twice = [told.evidenced('payslip', '2026-04-08', 13), told.evidenced('payslip', '2026-04-08')];
      const columns = await columnsOf([told.started, ...twice]);
      expect(columns['evidenced']).toEqual([{ kind: 'payslip', on: '2026-04-08' }]);
    });

    it('show what was difficult, what was done about it, and what it is about to nobody without the key', async () => {
      const columns = await columnsOf([told.started, told.raised(), told.helped, told.resolved]);
      const resolution = { on: '2026-02-06', how: 'agreed-with-employer' };
      const raised = { issueId: told.issueId, raisedBy: 'claimant', raisedOn: '2026-02-02' };
      expect(columns['issues']).toEqual([
        {
          ...raised,
          words: sealedIn('PostHireIssueRaised', 'coded', 'personal'),
          helps: [{ on: '2026-02-03', words: sealedIn('PostHireIssueHelped', 'personal') }],
          resolution: { ...resolution, words: sealedIn('PostHireIssueResolved', 'personal') },
          reopened: null,
        },
      ]);
    });

    it('show an issue as open again, and none that was entered in error', async () => {
      const again = [told.started, told.raised(), told.resolved, told.reopened];
      expect((await columnsOf(again))['issues']).toMatchObject([{ resolution: null, reopened: { on: '2026-02-16' } }]);
      expect((await columnsOf([...again, told.issueInError]))['issues']).toEqual([]);
    });

    it('show why nobody is to get in touch about the loss, unless somebody is after all', async () => {
      const lost = [told.started, told.ended('2026-08-03'), told.contactClosed];
      const words = sealedIn('LossContactClosed', 'personal');
      expect((await columnsOf(lost))['contactClosed']).toEqual({ on: told.today, reason: 'in-touch', words });
      expect((await columnsOf([...lost, told.contactReopened]))['contactClosed']).toBeNull();
      const goesOn = { endedOn: null, endReason: null, contactClosed: null };
      expect(await columnsOf([...lost, told.endCorrected()])).toMatchObject(goesOn);
      expect(await columnsOf([...lost, told.endCorrected('2026-08-17')])).toMatchObject({
        endedOn: '2026-08-17',
        contactClosed: { on: told.today, reason: 'in-touch', words },
      });
    });

    it('keep the days of what became of the job of somebody who was forgotten', async () => {
      const forget = [told.ids.claimantId];
      expect(
        await columnsOf([told.started, told.raised(), told.checked(found('not-reached'))], { forget }),
      ).toMatchObject({
        checks: [{ weeks: 13, result: 'not-reached' }],
        issues: [{ issueId: told.issueId, raisedOn: '2026-02-02' }],
      });
    });
  });

  it('keep the shape of the job of somebody who was forgotten, the employer sealed for ever', async () => {
    const { employment } = await jobs.project(given(started, evidenced('payslip', '2026-02-27'), ended), {
      forget: [claimantId],
    });
    expect(employment).toEqual([
      {
        ...{ ...asStarted, revision: 2, evidenced: [{ kind: 'payslip', on: '2026-02-27' }] },
        ...{ endedOn: '2026-05-29', endReason: 'contract-ended' },
      },
    ]);
  });
});
