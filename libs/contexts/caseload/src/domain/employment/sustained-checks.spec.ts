import { deciderSpec } from '@alongside/testing';
import { employmentDecider } from './employment.decider';
import { nextCheck } from './sustained-checks';
import * as told from './told-employment.contract';

const { check, checkCorrected, checked, correctCheck, evidenced, evidenceWithdrawn, found, started } = told;
const inWork = found('in-work');
const notReached = found('not-reached');
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

  it('changes a note alone, and nothing when it says what is known', () => {
    const noted = found('in-work', { note: 'Likes it' });
    job
      .given(started, ...brought)
      .when(correctCheck(noted))
      .then(checkCorrected(noted));
    job
      .given(started, ...brought)
      .when(correctCheck(inWork))
      .thenNothing();
    job
      .given(started, ...brought, checkCorrected(noted))
      .when(correctCheck(noted))
      .thenNothing();
  });

  it('is refused of a check that was not made, and for a day on which none could be', () => {
    job.given(started).when(correctCheck(notReached)).thenRefuses('caseload/sustained-check-not-found');
    const given = job.given(started, ...brought);
    given.when(correctCheck(notReached, '2026-04-05')).thenRefuses('caseload/out-of-order');
    given.when(correctCheck(notReached, '2026-09-02')).thenRefuses('caseload/in-the-future');
    given.when(correctCheck({ weeks: 13, result: 'in-work' })).thenRefuses('caseload/check-evidence-mismatch');
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
