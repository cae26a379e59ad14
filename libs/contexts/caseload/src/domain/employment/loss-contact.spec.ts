import { deciderSpec } from '@alongside/testing';
import { employmentDecider, type EmploymentCommand } from './employment.decider';
import { contactClosed, contactReopened, endCorrected, ended, started, today } from './told-employment.contract';

const lost = [started, ended('2026-08-03')] as const;
const job = deciderSpec(employmentDecider);

const close = (occurredAt = today): EmploymentCommand => ({
  kind: 'close-loss-contact',
  reason: 'in-touch',
  note: 'Comes on Monday',
  occurredAt,
  today,
});
const reopen: EmploymentCommand = { kind: 'reopen-loss-contact', reason: 'Did not come', occurredAt: today, today };

describe('getting in touch with whoever lost a job', () => {
  it('is over with a reason, and may turn out not to be', () => {
    job
      .given(...lost)
      .when(close())
      .then(contactClosed);
    job
      .given(...lost, contactClosed)
      .when(reopen)
      .then(contactReopened);
    job
      .given(...lost, contactClosed, contactReopened)
      .when(close())
      .then(contactClosed);
  });

  it('is refused while the job goes on', () => {
    job.given(started).when(close()).thenRefuses('caseload/employment-not-ended');
    job.given(started).when(reopen).thenRefuses('caseload/employment-not-ended');
  });

  it('is over once', () =>
    job
      .given(...lost, contactClosed)
      .when(close())
      .thenRefuses('caseload/loss-contact-closed'));

  it('that is open is not reopened, unless it says once more what is on record', () => {
    const again = [...lost, contactClosed, contactReopened] as const;
    job
      .given(...lost)
      .when(reopen)
      .thenRefuses('caseload/loss-contact-not-closed');
    job
      .given(...again)
      .when(reopen)
      .thenNothing();
    job
      .given(...again)
      .when({ ...reopen, reason: 'Did not come again' })
      .thenRefuses('caseload/loss-contact-not-closed');
  });

  it('stays made when the end is corrected, unless the job goes on after all', () => {
    job
      .given(...lost, contactClosed, endCorrected('2026-08-03'))
      .when(close())
      .thenRefuses('caseload/loss-contact-closed');
    job
      .given(...lost, contactClosed, endCorrected('2026-08-17'))
      .when(reopen)
      .then(contactReopened);
    job
      .given(...lost, contactClosed, endCorrected(), ended('2026-08-31'))
      .when(close())
      .then(contactClosed);
    job
      .given(...lost, contactClosed, contactReopened, endCorrected(), ended('2026-08-31'))
      .when(reopen)
      .thenRefuses('caseload/loss-contact-not-closed');
  });

  it('comes after the loss', () =>
    job
      .given(...lost)
      .when(close('2026-08-02'))
      .thenRefuses('caseload/out-of-order'));
});
