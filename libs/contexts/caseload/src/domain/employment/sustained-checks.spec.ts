import { forgotten } from '@alongside/kernel';
import { deciderSpec } from '@alongside/testing';
import { employmentDecider, type EmploymentCommand } from './employment.decider';
import { nextCheck } from './sustained-checks';
import * as told from './told-employment.contract';

const { check, checkCorrected, checked, correctCheck, evidenced, evidenceWithdrawn, found, started } = told;
const inWork = found('in-work');
const notReached = found('not-reached');
const on = { occurredAt: told.today, today: told.today };
const job = deciderSpec(employmentDecider);

describe('checking whether a job lasts', () => {
  it('is evidence of that day as well, where the claimant is in the job', () =>
    job
      .given(started)
      .when(check(inWork))
      .then(checked(inWork), evidenced('self-report', '2026-04-08', 13)));

  it('adds no evidence that the job has already', () =>
    job.given(started, evidenced('self-report', '2026-04-08')).when(check(inWork)).then(checked(inWork)));

  it('may find the claimant out of the job, or not find the claimant', () => {
    for (const result of ['not-in-work', 'not-reached'] as const)
      job
        .given(started)
        .when(check(found(result, { note: 'Phone is off' })))
        .then(checked(found(result, { note: 'Phone is off' })));
  });

  it('may happen on the very day, and on the last day of the job', () => {
    job.given(started).when(check(notReached, told.dueAt13)).then(checked(notReached, told.dueAt13));
    job.given(started, told.ended('2026-04-08')).when(check(notReached)).then(checked(notReached));
  });

  it('is refused before the weeks are over, counted from the first day as it was corrected last', () => {
    job.given(started).when(check(notReached, '2026-04-05')).thenRefuses('caseload/out-of-order');
    job.given(started, told.startCorrected('2026-01-12')).when(check(notReached)).thenRefuses('caseload/out-of-order');
    job
      .given(started)
      .when(check(found('not-reached', { weeks: 26 })))
      .thenRefuses('caseload/out-of-order');
  });

  it('is refused after the end of the job, which answers it', () =>
    job.given(started, told.ended('2026-04-07')).when(check(notReached)).thenRefuses('caseload/check-after-end'));

  it('says what it rests on that the claimant is in the job, and says so of nothing else', () => {
    const mismatch = 'caseload/check-evidence-mismatch';
    job
      .given(started)
      .when(check({ weeks: 13, result: 'in-work' }))
      .thenRefuses(mismatch);
    job
      .given(started)
      .when(check(found('not-reached', { evidence: 'payslip' })))
      .thenRefuses(mismatch);
  });

  it('changes nothing when it says what is known; another answer is a correction', () => {
    job.given(started, checked(notReached)).when(check(notReached)).thenNothing();
    job.given(started, checked(notReached)).when(check(inWork)).thenRefuses('caseload/sustained-check-made');
    job
      .given(started, checked(notReached))
      .when(check(notReached, '2026-04-09'))
      .thenRefuses('caseload/sustained-check-made');
  });
});

describe('correcting a check', () => {
  const brought = [checked(inWork), evidenced('self-report', '2026-04-08', 13)] as const;

  it('withdraws the evidence that it brought', () =>
    job
      .given(started, ...brought)
      .when(correctCheck(notReached))
      .then(checkCorrected(notReached), evidenceWithdrawn('self-report', '2026-04-08')));

  it('leaves other evidence alone', () => {
    job
      .given(started, evidenced('self-report', '2026-04-08'), checked(inWork))
      .when(correctCheck(notReached))
      .then(checkCorrected(notReached));
    job
      .given(started, evidenced('self-report', told.startedOn), ...brought)
      .when(correctCheck(notReached))
      .then(checkCorrected(notReached), evidenceWithdrawn('self-report', '2026-04-08', false));
  });

  it('brings evidence of what it says now', () => {
    const byPayslip = found('in-work', { evidence: 'payslip' });
    job
      .given(started, ...brought)
      .when(correctCheck(byPayslip))
      .then(
        checkCorrected(byPayslip),
        evidenceWithdrawn('self-report', '2026-04-08'),
        evidenced('payslip', '2026-04-08', 13),
      );
    job
      .given(started, checked(notReached))
      .when(correctCheck(inWork, '2026-04-20'))
      .then(checkCorrected(inWork, '2026-04-20'), evidenced('self-report', '2026-04-20', 13));
  });

  it('leaves its day as it is unless told', () =>
    job
      .given(started, ...brought)
      .when({ kind: 'correct-check', check: notReached, reason: 'Wrong answer ticked', ...on })
      .then(checkCorrected(notReached), evidenceWithdrawn('self-report', '2026-04-08')));

  it('changes a note alone, and nothing when it says what is known', () => {
    const noted = found('in-work', { note: 'Likes it' });
    job
      .given(started, ...brought)
      .when(correctCheck(noted))
      .then(checkCorrected(noted));
    job
      .given(started, ...brought, checkCorrected(noted))
      .when(correctCheck(noted))
      .thenNothing();
    job
      .given(started, ...brought, checkCorrected(noted))
      .when(check(noted))
      .thenNothing();
  });

  it('is refused when it says what is known for a reason that nobody would find again', () => {
    const said = ['Misread', forgotten].map((reason) => checkCorrected(inWork, '2026-04-08', reason));
    for (const past of [[], ...said.map((one) => [one])])
      job
        .given(started, ...brought, ...past)
        .when(correctCheck(inWork))
        .thenRefuses('caseload/nothing-to-change');
  });

  it('brings evidence that was withdrawn alone', () => {
    const withdrawn = [started, ...brought, evidenceWithdrawn('self-report', '2026-04-08')] as const;
    job
      .given(...withdrawn)
      .when(correctCheck(inWork))
      .then(checkCorrected(inWork), evidenced('self-report', '2026-04-08', 13));
    job
      .given(...withdrawn)
      .when(check(inWork))
      .thenRefuses('caseload/sustained-check-made');
  });

  it('is refused of a check that was not made, and for a day on which none could be', () => {
    job.given(started).when(correctCheck(notReached)).thenRefuses('caseload/sustained-check-not-found');
    const given = job.given(started, ...brought);
    given.when(correctCheck(notReached, '2026-04-05')).thenRefuses('caseload/out-of-order');
    given.when(correctCheck(notReached, '2026-09-02')).thenRefuses('caseload/in-the-future');
    given.when(correctCheck({ weeks: 13, result: 'in-work' })).thenRefuses('caseload/check-evidence-mismatch');
  });
});

describe('taking a check back', () => {
  const brought = [checked(inWork), evidenced('self-report', '2026-04-08', 13)] as const;
  const { checkWithdrawn, withdrawCheck } = told;

  it('leaves neither the check nor what it brought', () => {
    job.given(started, checked(notReached)).when(withdrawCheck()).then(checkWithdrawn());
    job
      .given(started, ...brought)
      .when(withdrawCheck())
      .then(checkWithdrawn(), evidenceWithdrawn('self-report', '2026-04-08'));
  });

  it('leaves evidence that the job had before, or by which another check stands', () => {
    job
      .given(started, evidenced('self-report', '2026-04-08'), checked(inWork))
      .when(withdrawCheck())
      .then(checkWithdrawn());
    const both = [13, 26].map((weeks) => checked(found('in-work', { weeks: weeks as 13 | 26 }), '2026-07-08'));
    const ofBoth = [started, ...both, evidenced('self-report', '2026-07-08', 13)];
    job
      .given(...ofBoth)
      .when(withdrawCheck())
      .then(checkWithdrawn());
    job
      .given(...ofBoth, checkWithdrawn())
      .when(withdrawCheck(26))
      .then(checkWithdrawn(26), evidenceWithdrawn('self-report', '2026-07-08'));
  });

  it('lets it be made as if it had never been', () =>
    job
      .given(started, ...brought, checkWithdrawn(), evidenceWithdrawn('self-report', '2026-04-08'))
      .when(check(inWork, '2026-04-20'))
      .then(checked(inWork, '2026-04-20'), evidenced('self-report', '2026-04-20', 13)));

  it('may happen after the end of the job, whatever the end says of the check', () =>
    job
      .given(started, ...brought, told.ended('2026-03-02'))
      .when(withdrawCheck())
      .then(checkWithdrawn(), evidenceWithdrawn('self-report', '2026-04-08')));

  it('is refused of a check that was not made, or was taken back, and with anything that a check says', () => {
    job.given(started).when(withdrawCheck()).thenRefuses('caseload/sustained-check-not-found');
    job
      .given(started, checked(notReached), checkWithdrawn())
      .when(withdrawCheck())
      .thenRefuses('caseload/sustained-check-not-found');
    for (const more of [{ evidence: 'payslip' }, { note: 'Phone is off' }] as const)
      job
        .given(started, ...brought)
        .when({ kind: 'correct-check', check: { weeks: 13, ...more }, reason: 'No', ...on })
        .thenRefuses('caseload/check-evidence-mismatch');
  });
});

describe('what a check rests on', () => {
  const brought = [checked(inWork), evidenced('self-report', '2026-04-08', 13)] as const;
  const withdrawEvidence: EmploymentCommand = {
    ...{ kind: 'withdraw-evidence', evidence: 'self-report', evidencedOn: '2026-04-08' },
    ...{ reason: 'Wrong answer ticked', ...on },
  };

  it('is not withdrawn by itself, whoever brought it', () => {
    job
      .given(started, ...brought)
      .when(withdrawEvidence)
      .thenRefuses('caseload/check-rests-on-evidence');
    job
      .given(started, evidenced('self-report', '2026-04-08'), checked(inWork))
      .when(withdrawEvidence)
      .thenRefuses('caseload/check-rests-on-evidence');
  });

  it('stays without the check where it was told by itself as well', () => {
    const { today } = told;
    const add = (occurredAt: string): EmploymentCommand => ({
      ...{ kind: 'add-evidence', evidence: 'self-report', occurredAt, today },
    });
    const twice = [started, ...brought, evidenced('self-report', '2026-04-08')] as const;
    job
      .given(started, ...brought)
      .when(add('2026-04-08'))
      .then(twice[3]);
    job
      .given(...twice)
      .when(add('2026-04-08'))
      .thenNothing();
    job
      .given(...twice)
      .when(told.withdrawCheck())
      .then(told.checkWithdrawn());
  });

  it('is evidence like any other once the check is taken back', () =>
    job
      .given(started, evidenced('self-report', '2026-04-08'), checked(inWork), told.checkWithdrawn())
      .when(withdrawEvidence)
      .then(evidenceWithdrawn('self-report', '2026-04-08')));
});

describe('correcting the first day of a job that was checked', () => {
  const startOn = (startedOn: string): EmploymentCommand => ({
    ...{ kind: 'correct', terms: { startedOn, hours: 'full-time' }, reason: 'Contract seen', ...on },
  });

  it('is refused where a check would lie before its weeks are over', () => {
    job.given(started, checked(notReached)).when(startOn('2026-01-08')).thenRefuses('caseload/check-before-due');
    job.given(started, checked(notReached)).when(startOn('2026-01-07')).then(told.startCorrected('2026-01-07'));
    job
      .given(started, checked(notReached), told.checkWithdrawn())
      .when(startOn('2026-08-08'))
      .then(told.startCorrected('2026-08-08'));
  });

  it('to an earlier one, or of anything else, is not held up by a check that lies before its weeks already', () => {
    const early = [started, checked(notReached), told.startCorrected('2026-03-02')] as const;
    job
      .given(...early)
      .when(startOn('2026-02-02'))
      .then(told.startCorrected('2026-02-02'));
    job
      .given(...early)
      .when(startOn('2026-03-03'))
      .thenRefuses('caseload/check-before-due');
  });
});

describe('the next check', () => {
  const next = (checkedAt: Parameters<typeof nextCheck>[1]['checked'], ...evidencedOn: string[]) =>
    nextCheck(told.startedOn, { checked: checkedAt, evidencedOn });

  it('is the first that neither a check nor evidence of its day or a later one answers', () => {
    expect(next([])).toEqual({ weeks: 13, dueOn: told.dueAt13 });
    expect(next([], '2026-04-05')).toEqual({ weeks: 13, dueOn: told.dueAt13 });
    expect(next([], told.dueAt13)).toEqual({ weeks: 26, dueOn: told.dueAt26 });
    expect(next([26])).toEqual({ weeks: 39, dueOn: '2026-10-05' });
    expect(next([13], told.dueAt26)).toEqual({ weeks: 39, dueOn: '2026-10-05' });
  });

  it('is none once the last is answered', () => {
    expect(next([52])).toBeUndefined();
    expect(next([], '2027-01-04')).toBeUndefined();
    expect(next([], '2027-01-03')).toEqual({ weeks: 52, dueOn: '2027-01-04' });
  });
});
