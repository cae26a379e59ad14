import { deciderSpec } from '@alongside/testing';
import { employmentDecider, type EmploymentCommand } from './employment.decider';
import type { EmploymentEvent } from './employment.events';
import * as told from './told-employment.contract';

const { helped, ids, issueId, issueInError, raised, reopened, resolved, started, today } = told;
const job = deciderSpec(employmentDecider);

const raise = (issueKind: string, words?: string, occurredAt = '2026-02-02'): EmploymentCommand => ({
  kind: 'raise-issue',
  issueId,
  issueKind,
  raisedBy: 'claimant',
  ...(words !== undefined && { words }),
  occurredAt,
  today,
});
const help = (words = 'Called the depot', occurredAt = '2026-02-03'): EmploymentCommand => ({
  kind: 'help-issue',
  issueId,
  words,
  occurredAt,
  today,
});
const resolve: EmploymentCommand = {
  kind: 'resolve-issue',
  issueId,
  how: 'agreed-with-employer',
  words: 'Starts at eight',
  occurredAt: '2026-02-06',
  today,
};
const reopen: EmploymentCommand = {
  kind: 'reopen-issue',
  issueId,
  words: 'On the early shift again',
  occurredAt: '2026-02-16',
  today,
};
const enterInError: EmploymentCommand = {
  kind: 'enter-issue-in-error',
  issueId,
  reason: 'Meant for somebody else',
  occurredAt: today,
  today,
};

describe('an issue in a new job', () => {
  it('is raised, in words or without', () => {
    job.given(started).when(raise('travel', 'No bus before the early shift')).then(raised());
    job.given(started).when(raise('pay')).then(raised('pay', {}));
  });

  it('keeps whatever is said of health where only casework reads it', () => {
    const ofHealth = [started, raised('health', { healthWords: 'The knee' })] as const;
    job.given(started).when(raise('health', 'The knee')).then(ofHealth[1]);
    job
      .given(...ofHealth)
      .when(help('Saw the doctor'))
      .then({
        type: 'PostHireIssueHelped',
        data: { ...ids, issueId, healthWords: 'Saw the doctor', occurredAt: '2026-02-03' },
      });
  });

  it('is of the time since the job started; it may be of a job that ended: pay may be owed', () => {
    job
      .given(started)
      .when(raise('travel', undefined, '2026-01-04'))
      .thenRefuses('caseload/out-of-order');
    job.given(started, told.ended('2026-01-30')).when(raise('pay')).then(raised('pay', {}));
  });

  it('is of no kind that lists say where none is known', () =>
    job.given(started).when(raise('erased')).thenRefuses('caseload/reserved-code'));

  it('is helped as often as it takes, and resolved', () => {
    job.given(started, raised()).when(help()).then(helped);
    job.given(started, raised(), helped).when(help()).then(helped);
    job.given(started, raised(), helped).when(resolve).then(resolved);
    job.given(started, raised()).when(resolve).then(resolved);
  });

  it('takes no help and no other end once it is resolved, unless it is reopened', () => {
    job.given(started, raised(), resolved).when(help()).thenRefuses('caseload/issue-resolved');
    job.given(started, raised(), resolved).when(resolve).thenRefuses('caseload/issue-resolved');
    job.given(started, raised(), resolved).when(reopen).then(reopened);
    job.given(started, raised(), resolved, reopened).when(resolve).then(resolved);
  });

  it('that is open is not reopened, unless it says once more what is on record', () => {
    job.given(started, raised()).when(reopen).thenRefuses('caseload/issue-not-resolved');
    job.given(started, raised(), resolved, reopened).when(reopen).thenNothing();
    for (const other of [{ words: 'Typed on an open issue' }, { occurredAt: '2026-02-17' }])
      job
        .given(started, raised(), resolved, reopened)
        .when({ ...reopen, ...other })
        .thenRefuses('caseload/issue-not-resolved');
    const ofHealth = { ...ids, issueId, healthWords: 'On the early shift again', occurredAt: '2026-02-16' };
    job
      .given(started, raised('health', {}), resolved, { type: 'PostHireIssueReopened', data: ofHealth })
      .when(reopen)
      .thenNothing();
  });

  it('has nothing become of it before it was raised', () =>
    job.given(started, raised()).when(help('Too early', '2026-02-01')).thenRefuses('caseload/out-of-order'));

  it.each([help(), resolve, reopen, enterInError])('must be known: $kind is refused otherwise', (command) =>
    job.given(started).when(command).thenRefuses('caseload/issue-not-found'),
  );

  it.each([help(), resolve, reopen, enterInError])('that was entered in error takes nothing more: $kind', (command) =>
    job.given(started, raised(), issueInError).when(command).thenRefuses('caseload/entered-in-error'),
  );

  it('that was entered in error says why, resolved or not', () => {
    job.given(started, raised()).when(enterInError).then(issueInError);
    job.given(started, raised(), resolved).when(enterInError).then(issueInError);
  });

  it('never was where the job never was', () => {
    const never: EmploymentCommand = {
      kind: 'enter-in-error',
      reason: 'Meant for somebody else',
      occurredAt: today,
      today,
    };
    const inError: EmploymentEvent[] = [told.enteredInError, issueInError];
    job
      .given(started, raised())
      .when(never)
      .then(...inError);
    job.given(started, raised(), issueInError).when(never).then(told.enteredInError);
  });
});
