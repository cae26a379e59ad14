import { forgotten, type Protected } from '@alongside/kernel';
import { deciderSpec } from '@alongside/testing';
import { employmentDecider, type EmploymentCommand, type GivenTerms } from './employment.decider';
import type { EmploymentEvent, EvidenceKind } from './employment.events';

const employmentId = '0192aaaa-0000-7000-8000-000000000001';
const claimantId = '0192aaaa-0000-7000-8000-000000000002';
const claimId = '0192aaaa-0000-7000-8000-000000000003';
const ids = { employmentId, claimantId };

const today = '2026-03-09';
const days = { occurredAt: today, today };

const partTime: GivenTerms = { startedOn: '2026-02-02', hours: 'part-time', weeklyHours: 16.5 };
const bakery: GivenTerms = { ...partTime, employer: 'Invented Bakery', source: 'community' };

type Start = Extract<EmploymentCommand, { kind: 'start' }>;
const start = (said: Partial<Start> = {}): EmploymentCommand => ({
  kind: 'start',
  ...ids,
  selfEmployed: false,
  terms: partTime,
  ...days,
  ...said,
});
const started = (
  terms: GivenTerms = partTime,
  said: { claimId?: string; selfEmployed?: boolean } = {},
): EmploymentEvent => ({
  type: 'EmploymentStarted',
  data: { ...ids, selfEmployed: false, ...said, ...terms, occurredAt: terms.startedOn },
});

const correct = (terms: GivenTerms): EmploymentCommand => ({
  kind: 'correct',
  terms,
  reason: 'Contract seen',
  ...days,
});
const corrected = (terms: GivenTerms, reason: Protected<string> = 'Contract seen'): EmploymentEvent => ({
  type: 'EmploymentCorrected',
  data: { ...ids, ...terms, reason, occurredAt: today },
});

const addEvidence = (evidence: EvidenceKind, occurredAt = today): EmploymentCommand => ({
  kind: 'add-evidence',
  evidence,
  occurredAt,
  today,
});
const evidenceAdded = (evidence: EvidenceKind, occurredAt = today): EmploymentEvent => ({
  type: 'EmploymentEvidenceAdded',
  data: { ...ids, evidence, occurredAt },
});

const end = (occurredAt = today): EmploymentCommand => ({ kind: 'end', reason: 'contract-ended', occurredAt, today });
const ended = (occurredAt = today): EmploymentEvent => ({
  type: 'EmploymentEnded',
  data: { ...ids, reason: 'contract-ended', occurredAt },
});

const enterInError: EmploymentCommand = { kind: 'enter-in-error', reason: 'Meant for somebody else', ...days };
const wasEnteredInError: EmploymentEvent = {
  type: 'EmploymentEnteredInError',
  data: { ...ids, reason: 'Meant for somebody else', occurredAt: today },
};

const withdrawEvidence = (evidencedOn = today): EmploymentCommand => ({
  kind: 'withdraw-evidence',
  evidence: 'payslip',
  evidencedOn,
  reason: 'Of somebody else',
  ...days,
});
const evidenceWithdrawn = (lastOfItsKind: boolean, evidencedOn = today): EmploymentEvent => ({
  type: 'EmploymentEvidenceWithdrawn',
  data: {
    ...ids,
    evidence: 'payslip',
    evidencedOn,
    lastOfItsKind,
    reason: 'Of somebody else',
    occurredAt: today,
  },
});

const issueId = '0192aaaa-0000-7000-8000-000000000004';
const weeks = 13;
const check = { weeks, result: 'not-reached' } as const;

const job = deciderSpec(employmentDecider);

/** One of each: a command that is not listed here does not compile. */
const commands: { [Kind in EmploymentCommand['kind']]: EmploymentCommand } = {
  start: start(),
  correct: correct(bakery),
  'add-evidence': addEvidence('payslip'),
  end: end(),
  'enter-in-error': enterInError,
  'withdraw-evidence': withdrawEvidence(),
  check: { kind: 'check', check, ...days },
  'correct-check': { kind: 'correct-check', check, checkedOn: '2026-03-08', reason: 'Wrong day', ...days },
  'raise-issue': { kind: 'raise-issue', issueId, issueKind: 'travel', raisedBy: 'claimant', ...days },
  'help-issue': { kind: 'help-issue', issueId, words: 'Called the depot', ...days },
  'resolve-issue': { kind: 'resolve-issue', issueId, how: 'work-adjusted', ...days },
  'reopen-issue': { kind: 'reopen-issue', issueId, words: 'Early shift again', ...days },
  'enter-issue-in-error': { kind: 'enter-issue-in-error', issueId, reason: 'Another job', ...days },
  'correct-end': { kind: 'correct-end', end: null, reason: 'Another job', ...days },
  'close-loss-contact': { kind: 'close-loss-contact', reason: 'in-touch', ...days },
  'reopen-loss-contact': { kind: 'reopen-loss-contact', reason: 'Did not come', ...days },
};

describe('whatever is recorded of a job', () => {
  it.each(Object.values(commands))('has happened already: $kind is refused for tomorrow', (command) =>
    job
      .given()
      .when({ ...command, today: '2026-03-08' })
      .thenRefuses('caseload/in-the-future'),
  );

  it.each(Object.values(commands).filter(({ kind }) => kind !== 'start'))(
    'needs a job that was started: $kind is refused otherwise',
    (command) => job.given().when(command).thenRefuses('caseload/employment-not-found'),
  );
});

describe('starting a job', () => {
  it('happens on its first day, whenever it is told', () =>
    job
      .given()
      .when(start({ terms: bakery }))
      .then(started(bakery)));

  it('names the claim that it ends', () => job.given().when(start({ claimId })).then(started(partTime, { claimId })));

  it('may be a business of the own', () =>
    job
      .given()
      .when(start({ selfEmployed: true }))
      .then(started(partTime, { selfEmployed: true })));

  it('may come with its first evidence, of the day on which that was given', () =>
    job
      .given()
      .when(start({ evidence: 'self-report' }))
      .then(started(), evidenceAdded('self-report')));

  it('may happen on the day of the entry', () =>
    job
      .given()
      .when(start({ terms: { ...partTime, startedOn: today } }))
      .then(started({ ...partTime, startedOn: today })));

  it('is refused for a job that is recorded already', () =>
    job.given(started()).when(start()).thenRefuses('caseload/employment-already-started'));

  it('is refused for a job that has not begun: a promise is no job', () =>
    job
      .given()
      .when(start({ terms: { ...partTime, startedOn: '2026-03-10' } }))
      .thenRefuses('caseload/in-the-future'));
});

describe('correcting a job', () => {
  it('says all of it again, with the reason', () => job.given(started()).when(correct(bakery)).then(corrected(bakery)));

  it('withdraws what it leaves out', () =>
    job.given(started(bakery)).when(correct(partTime)).then(corrected(partTime)));

  it('changes nothing when it says what is known', () =>
    job.given(started(), corrected(bakery)).when(correct(bakery)).thenNothing());

  it('is refused when it says what is known for a reason that nobody would find again', () => {
    for (const past of [
      [started(bakery)],
      [started(), corrected(bakery, 'Payslip seen')],
      [started(), corrected(bakery, forgotten)],
    ])
      job
        .given(...past)
        .when(correct(bakery))
        .thenRefuses('caseload/nothing-to-change');
  });

  it('is possible after its end', () => job.given(started(), ended()).when(correct(bakery)).then(corrected(bakery)));

  it('may move the first day up to the day of the entry, or to the last', () => {
    const began = (startedOn: string) => ({ ...partTime, startedOn });
    job
      .given(started())
      .when(correct(began(today)))
      .then(corrected(began(today)));
    job
      .given(started(), ended('2026-02-27'))
      .when(correct(began('2026-02-27')))
      .then(corrected(began('2026-02-27')));
  });

  it('is refused for a first day that has not come', () =>
    job
      .given(started())
      .when(correct({ ...partTime, startedOn: '2026-03-10' }))
      .thenRefuses('caseload/in-the-future'));

  it('is refused for a first day after the last', () =>
    job
      .given(started(), ended('2026-02-27'))
      .when(correct({ ...partTime, startedOn: '2026-02-28' }))
      .thenRefuses('caseload/out-of-order'));
});

describe('adding evidence of a job', () => {
  it('records of which kind it is', () =>
    job.given(started()).when(addEvidence('payslip')).then(evidenceAdded('payslip')));

  it('records another kind beside it', () =>
    job.given(started(), evidenceAdded('self-report')).when(addEvidence('payslip')).then(evidenceAdded('payslip')));

  it('records a payslip of another day: it shows that the job lasts', () =>
    job
      .given(started(), evidenceAdded('payslip', '2026-02-27'))
      .when(addEvidence('payslip'))
      .then(evidenceAdded('payslip')));

  it('changes nothing for the same kind of the same day', () =>
    job.given(started(), evidenceAdded('payslip')).when(addEvidence('payslip')).thenNothing());

  it('is possible after the end: a payslip comes late', () =>
    job.given(started(), ended('2026-02-27')).when(addEvidence('payslip')).then(evidenceAdded('payslip')));
});

describe('withdrawing evidence', () => {
  it('says whether there is other evidence of the kind', () => {
    job.given(started(), evidenceAdded('payslip')).when(withdrawEvidence()).then(evidenceWithdrawn(true));
    job
      .given(started(), evidenceAdded('payslip', '2026-02-27'), evidenceAdded('self-report'), evidenceAdded('payslip'))
      .when(withdrawEvidence())
      .then(evidenceWithdrawn(false));
  });

  it('is refused where there is none of that kind and day', () => {
    const notFound = 'caseload/evidence-not-found';
    job.given(started(), evidenceAdded('payslip', '2026-02-27')).when(withdrawEvidence()).thenRefuses(notFound);
    job
      .given(started(), evidenceAdded('payslip'), evidenceWithdrawn(true))
      .when(withdrawEvidence())
      .thenRefuses(notFound);
  });
});

describe('ending a job', () => {
  it('records the last day and the reason', () => job.given(started()).when(end()).then(ended()));

  it('may happen on its first day', () =>
    job.given(started()).when(end(partTime.startedOn)).then(ended(partTime.startedOn)));

  it('is refused for a job that has ended', () =>
    job.given(started(), ended()).when(end()).thenRefuses('caseload/employment-already-ended'));

  it('is refused for a day before its first', () =>
    job.given(started()).when(end('2026-02-01')).thenRefuses('caseload/out-of-order'));

  it('goes by the first day as it was corrected last', () =>
    job
      .given(started(), corrected({ ...partTime, startedOn: '2026-02-16' }))
      .when(end('2026-02-13'))
      .thenRefuses('caseload/out-of-order'));
});

describe('correcting the end of a job', () => {
  const letter = { endedOn: '2026-02-27', endReason: 'redundancy' };
  const correctEnd = (to: typeof letter | null): EmploymentCommand => ({
    kind: 'correct-end',
    end: to,
    reason: 'The letter says so',
    ...days,
  });
  const endCorrected = (
    to: typeof letter | null,
    reason: Protected<string> = 'The letter says so',
  ): EmploymentEvent => ({
    type: 'EmploymentEndCorrected',
    data: { ...ids, ...to, reason, occurredAt: today },
  });

  it('says when and why it ended, or that it goes on after all', () => {
    job.given(started(), ended()).when(correctEnd(letter)).then(endCorrected(letter));
    job.given(started(), ended()).when(correctEnd(null)).then(endCorrected(null));
  });

  it('lets a job end that goes on after all', () => {
    job
      .given(started(), ended(), endCorrected(null))
      .when(correctEnd(letter))
      .thenRefuses('caseload/employment-not-ended');
    job.given(started(), ended(), endCorrected(null)).when(end()).then(ended());
  });

  it('changes nothing when it says what is known', () =>
    job.given(started(), ended(), endCorrected(letter)).when(correctEnd(letter)).thenNothing());

  it('is refused when it says what is known for a reason that nobody would find again', () => {
    const known = { endedOn: today, endReason: 'contract-ended' };
    job.given(started(), ended()).when(correctEnd(known)).thenRefuses('caseload/nothing-to-change');
    job
      .given(started(), ended(), endCorrected(letter), endCorrected(null), ended())
      .when(correctEnd(known))
      .thenRefuses('caseload/nothing-to-change');
    for (const reason of ['She told us', forgotten])
      job
        .given(started(), ended(), endCorrected(letter, reason))
        .when(correctEnd(letter))
        .thenRefuses('caseload/nothing-to-change');
  });

  it('is refused for a day before the first, for one to come, and of a job that goes on', () => {
    const refused = (endedOn: string) => job.given(started(), ended()).when(correctEnd({ ...letter, endedOn }));
    refused('2026-02-01').thenRefuses('caseload/out-of-order');
    refused('2026-03-10').thenRefuses('caseload/in-the-future');
    job.given(started()).when(correctEnd(letter)).thenRefuses('caseload/employment-not-ended');
  });
});

describe('a job that was entered in error', () => {
  it('says why, ended or not', () => {
    job.given(started()).when(enterInError).then(wasEnteredInError);
    job.given(started(), ended()).when(enterInError).then(wasEnteredInError);
  });

  it.each(Object.values(commands).filter(({ kind }) => kind !== 'start'))(
    'is over and done with: $kind is refused',
    (command) => job.given(started(), wasEnteredInError).when(command).thenRefuses('caseload/entered-in-error'),
  );

  it('is not started again', () =>
    job.given(started(), wasEnteredInError).when(start()).thenRefuses('caseload/employment-already-started'));
});
