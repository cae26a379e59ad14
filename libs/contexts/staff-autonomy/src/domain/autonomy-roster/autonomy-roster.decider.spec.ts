import { deciderSpec } from '@alongside/testing';
import { autonomyRosterDecider } from './autonomy-roster.decider';
import {
  accepted,
  ayaan,
  bilan,
  called,
  callInError,
  cumar,
  declined,
  endedWithoutJob,
  inError,
  jobFound,
  leftCaseload,
  optedIn,
  optedOut,
  planAgreed,
  reopened,
  selected,
  the,
  withdrawn,
} from './told-partnership.contract';

const roster = deciderSpec(autonomyRosterDecider);

describe('opting in', () => {
  it('is the advisor’s own act', () => roster.given().when(the.optingIn({})).then(optedIn()));
  it('is done once', () => roster.given(optedIn()).when(the.optingIn({})).thenNothing());
  it('is told of a day that has come', () =>
    roster.given().when(the.optingIn({}, '2026-03-21')).thenRefuses('staff-autonomy/in-the-future'));
  it('does not come before an opting out', () =>
    roster.given(optedIn(), optedOut()).when(the.optingIn({})).thenRefuses('staff-autonomy/out-of-order'));
  it('is there to be taken back', () =>
    roster.given().when(the.optingOut({})).thenRefuses('staff-autonomy/not-opted-in'));
  it('is taken back', () => roster.given(optedIn()).when(the.optingOut({})).then(optedOut()));
  it('is nothing to take back twice', () => roster.given(optedIn(), optedOut()).when(the.optingOut({})).thenNothing());
});

describe('selecting a claimant', () => {
  it('says why', () => roster.given(optedIn()).when(the.selection()).then(selected()));
  it('is for who has opted in', () => roster.given().when(the.selection()).thenRefuses('staff-autonomy/not-opted-in'));
  it('is for who had opted in on that day', () =>
    roster.given(optedIn('2026-03-04')).when(the.selection()).thenRefuses('staff-autonomy/not-opted-in'));
  it('is not for who has opted out', () =>
    roster
      .given(optedIn(), optedOut())
      .when(the.selection(ayaan, '2026-03-10'))
      .thenRefuses('staff-autonomy/not-opted-in'));
  it('is not done twice', () =>
    roster
      .given(optedIn(), selected())
      .when(the.selection({ ...ayaan, partnershipId: bilan.partnershipId }))
      .thenRefuses('staff-autonomy/already-selected'));
  it('leaves two open partnerships at most', () =>
    roster
      .given(optedIn(), selected(), accepted(), selected(bilan))
      .when(the.selection(cumar))
      .thenRefuses('staff-autonomy/two-open-partnerships'));

  it.each([
    ['was declined', declined()],
    ['led to a job', jobFound()],
    ['was withdrawn', withdrawn()],
    ['was entered in error', inError()],
  ])('has a place again where one %s', (_, over) =>
    roster
      .given(optedIn(), selected(), accepted(), selected(bilan), over)
      .when(the.selection(cumar, '2026-03-17'))
      .then(selected(cumar, '2026-03-17')),
  );
});

describe('the claimant', () => {
  it('says yes', () => roster.given(optedIn(), selected()).when(the.yes()).then(accepted()));
  it('says no', () => roster.given(optedIn(), selected()).when(the.no()).then(declined()));
  it('says it once', () => {
    roster.given(optedIn(), selected(), accepted()).when(the.yes()).thenNothing();
    roster.given(optedIn(), selected(), declined()).when(the.no()).thenNothing();
  });
  it('does not say no after a yes: that is a withdrawal', () =>
    roster.given(optedIn(), selected(), accepted()).when(the.no()).thenRefuses('staff-autonomy/already-answered'));
  it('does not answer before being asked', () =>
    roster.given(optedIn(), selected()).when(the.yes(ayaan, '2026-03-02')).thenRefuses('staff-autonomy/out-of-order'));
  it('was selected', () => roster.given(optedIn()).when(the.yes()).thenRefuses('staff-autonomy/partnership-not-found'));
});

describe('following a plan', () => {
  it('begins when both agree to one', () =>
    roster.given(optedIn(), selected(), accepted()).when(the.plan()).then(planAgreed()));
  it('agrees to it once', () =>
    roster.given(optedIn(), selected(), accepted(), planAgreed()).when(the.plan()).thenNothing());
  it('takes the claimant’s yes', () =>
    roster.given(optedIn(), selected()).when(the.plan()).thenRefuses('staff-autonomy/not-accepted'));
  it('ends with the partnership', () =>
    roster
      .given(optedIn(), selected(), accepted(), withdrawn())
      .when(the.plan('2026-03-11'))
      .thenRefuses('staff-autonomy/partnership-over'));
});

describe('calling an employer', () => {
  it('is recorded with what came of it', () =>
    roster.given(optedIn(), selected(), accepted()).when(the.call()).then(called()));
  it('is recorded once', () =>
    roster.given(optedIn(), selected(), accepted(), called()).when(the.call()).thenNothing());
  it('takes the claimant’s yes', () =>
    roster.given(optedIn(), selected()).when(the.call()).thenRefuses('staff-autonomy/not-accepted'));
  it('does not come before it', () =>
    roster
      .given(optedIn(), selected(), accepted())
      .when(the.call('2026-03-03'))
      .thenRefuses('staff-autonomy/out-of-order'));
  it('may be told when it has led to a job', () =>
    roster.given(optedIn(), selected(), accepted(), jobFound()).when(the.call()).then(called()));
  it('does not come after it', () =>
    roster
      .given(optedIn(), selected(), accepted(), jobFound())
      .when(the.call('2026-03-17'))
      .thenRefuses('staff-autonomy/partnership-over'));
  it('may have been entered in error', () =>
    roster.given(optedIn(), selected(), accepted(), called()).when(the.callInError()).then(callInError()));
  it('is there to be entered in error', () =>
    roster
      .given(optedIn(), selected(), accepted(), called(), callInError())
      .when(the.callInError())
      .thenRefuses('staff-autonomy/call-not-found'));
});

describe('ending a partnership', () => {
  it('is done by a job', () => roster.given(optedIn(), selected(), accepted()).when(the.job()).then(jobFound()));
  it('is done by a job once', () =>
    roster.given(optedIn(), selected(), accepted(), jobFound()).when(the.job()).thenNothing());
  it('is not done by a job that began before the claimant said yes, or while the answer is due', () => {
    roster.given(optedIn(), selected(), accepted()).when(the.job('2026-03-03')).thenNothing();
    roster.given(optedIn(), selected()).when(the.job()).thenNothing();
    roster.given(optedIn()).when(the.job()).thenNothing();
  });
  it('is taken back with the job, where there is a place and the advisor is in charge', () => {
    const found = [optedIn(), selected(), accepted(), jobFound()];
    roster
      .given(...found)
      .when(the.jobInError())
      .then(reopened());
    roster
      .given(...found, selected(bilan))
      .when(the.jobInError())
      .then(reopened());
    roster
      .given(...found, selected(bilan), selected(cumar))
      .when(the.jobInError())
      .then(endedWithoutJob('job-in-error'));
    roster
      .given(...found)
      .when(the.jobInError(false))
      .then(endedWithoutJob('left-caseload'));
    const again = { ...ayaan, partnershipId: cumar.partnershipId };
    roster
      .given(...found, selected(again))
      .when(the.jobInError())
      .then(endedWithoutJob('job-in-error'));
  });
  it('is taken back once, and only with the job that it ended by', () => {
    roster.given(optedIn(), selected(), accepted(), jobFound(), reopened()).when(the.jobInError()).thenNothing();
    roster.given(optedIn(), selected(), accepted()).when(the.jobInError()).thenNothing();
  });
  it('is done again after that by another job', () =>
    roster
      .given(optedIn(), selected(), accepted(), jobFound(), reopened())
      .when(the.job('2026-03-19'))
      .then(jobFound(ayaan, '2026-03-19')));
  it('is done where another advisor takes over, on no day before it began', () => {
    roster.given(optedIn(), selected(), accepted()).when(the.handOver()).then(leftCaseload());
    roster
      .given(optedIn(), selected(), accepted())
      .when(the.handOver('2026-03-02'))
      .then(leftCaseload(ayaan, '2026-03-04'));
    roster.given(optedIn(), selected(), declined()).when(the.handOver()).thenNothing();
  });
  it('is free to either side', () => {
    roster.given(optedIn(), selected(), accepted()).when(the.withdrawal()).then(withdrawn());
    roster.given(optedIn(), selected()).when(the.withdrawal()).then(withdrawn());
  });
  it('is done once', () => {
    roster.given(optedIn(), selected(), withdrawn()).when(the.withdrawal()).thenNothing();
    roster
      .given(optedIn(), selected(), accepted(), jobFound())
      .when(the.withdrawal('2026-03-17'))
      .thenRefuses('staff-autonomy/partnership-over');
  });
  it('goes on for an advisor who has opted out meanwhile', () =>
    roster.given(optedIn(), selected(), accepted(), optedOut()).when(the.job()).then(jobFound()));
  it('leaves nothing of one entered in error', () => {
    roster.given(optedIn(), selected()).when(the.error()).then(inError());
    roster
      .given(optedIn(), selected(), inError())
      .when(the.yes(ayaan, '2026-03-12'))
      .thenRefuses('staff-autonomy/entered-in-error');
  });
});
