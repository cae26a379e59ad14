import { forgotten } from '@alongside/kernel';
import { deciderSpec } from '@alongside/testing';
import { claimDecider, type ClaimCommand } from './claim.decider';
import type { Closing } from './claim.events';
import {
  adjust,
  adjusted,
  claimId,
  close,
  closed,
  closureCorrected,
  correctClosure,
  earlier,
  endFollowUp,
  enterInError,
  followUpEnded,
  linkReentry,
  open,
  opened,
  openedOn,
  paid,
  pay,
  reentryLinked,
  somebodyElse,
  toAJob,
  today,
  wasEnteredInError,
} from './told-claim.contract';

const claim = deciderSpec(claimDecider);

/** One of each: a command that is not listed here does not compile. */
const commands: { [Kind in ClaimCommand['kind']]: ClaimCommand } = {
  open: open(),
  pay: pay('2026-01-05', '2026-01-12'),
  adjust: adjust(9_200),
  close: close(toAJob),
  'correct-closure': correctClosure('2026-02-20', toAJob),
  'end-follow-up': endFollowUp(),
  'link-reentry': linkReentry(),
  'enter-in-error': enterInError(),
};
const onAnOpenedClaim = Object.values(commands).filter(({ kind }) => kind !== 'open');

describe('whatever is recorded of a claim', () => {
  it.each(Object.values(commands))('has happened already: $kind is refused for tomorrow', (command) =>
    claim
      .given()
      .when({ ...command, occurredAt: '2026-03-10' })
      .thenRefuses('caseload/in-the-future'),
  );

  it.each(onAnOpenedClaim)('needs a claim that was opened: $kind is refused otherwise', (command) =>
    claim.given().when(command).thenRefuses('caseload/claim-not-found'),
  );

  it.each(onAnOpenedClaim)('happens after its opening: $kind is refused for the day before', (command) =>
    claim
      .given(opened())
      .when({ ...command, occurredAt: '2026-01-04' })
      .thenRefuses('caseload/out-of-order'),
  );
});

describe('opening a claim', () => {
  it('needs the benefit, the office and the day', () => claim.given().when(open()).then(opened()));

  it('records the weekly amount and what the figures are broken down by, where they are known', () =>
    claim
      .given()
      .when(open({ weeklyAmountPence: 9_050, characteristics: { sex: 'female' } }))
      .then(opened({ weeklyAmountPence: 9_050, characteristics: { sex: 'female' } })));

  it('links a re-entry to the claim before', () =>
    claim
      .given()
      .when(open({ earlier: earlier() }))
      .then(opened(), reentryLinked));

  it('is refused for a claim that was opened', () =>
    claim.given(opened()).when(open()).thenRefuses('caseload/claim-already-opened'));

  it.each<Parameters<typeof open>[0]>([
    { benefit: 'erased' },
    { benefit: 'not-stated' },
    { characteristics: { sex: 'female', degree: 'erased' } },
    { characteristics: { sex: 'not-stated' } },
  ])('counts nobody by hand among those of whom nothing is known: %j', (said) =>
    claim.given().when(open(said)).thenRefuses('caseload/reserved-code'),
  );

  it('may be of somebody on no benefit', () =>
    claim
      .given()
      .when(open({ benefit: 'none', characteristics: { degree: 'none' } }))
      .then(opened({ benefit: 'none', characteristics: { degree: 'none' } })));

  it.each([
    ['of another person', { claimantId: somebodyElse }, 'caseload/claim-not-found'],
    ['from a claim that is open still', { closedOn: null }, 'caseload/no-reentry'],
  ])('is refused as a re-entry %s', (_, said, code) =>
    claim
      .given()
      .when(open({ earlier: earlier(said) }))
      .thenRefuses(code),
  );
});

describe('paying benefit', () => {
  it('records what was paid, and for which days', () =>
    claim.given(opened()).when(pay('2026-01-05', '2026-01-19')).then(paid('2026-01-05', '2026-01-19')));

  it('records another payment for the same days: arrears are paid on top', () =>
    claim
      .given(opened(), paid('2026-01-05', '2026-01-19'))
      .when(pay('2026-01-05', '2026-01-19'))
      .then(paid('2026-01-05', '2026-01-19')));

  it('may come after the closure, up to the day of it', () =>
    claim
      .given(opened(), closed(toAJob, '2026-02-20'))
      .when(pay('2026-02-09', '2026-02-21'))
      .then(paid('2026-02-09', '2026-02-21')));

  it('may come after the end of follow-up, up to the day of it', () =>
    claim
      .given(opened(), followUpEnded('2026-02-20'))
      .when(pay('2026-02-09', '2026-02-21'))
      .then(paid('2026-02-09', '2026-02-21')));

  it.each([
    ['2026-01-12', '2026-01-12'],
    ['2026-01-12', '2026-01-05'],
  ])('is refused for no day at all: from %s to %s', (from, to) =>
    claim.given(opened()).when(pay(from, to)).thenRefuses('caseload/out-of-order'),
  );

  it('is refused for a day before the claim', () =>
    claim.given(opened()).when(pay('2026-01-04', '2026-01-12')).thenRefuses('caseload/payment-outside-claim'));

  it('is refused for a day after the closure', () =>
    claim
      .given(opened(), closed(toAJob, '2026-02-20'))
      .when(pay('2026-02-09', '2026-02-22'))
      .thenRefuses('caseload/payment-outside-claim'));

  it('is refused for a day after the end of follow-up, of which nothing is known', () =>
    claim
      .given(opened(), followUpEnded('2026-02-20'))
      .when(pay('2026-02-09', '2026-02-22'))
      .thenRefuses('caseload/not-followed-up'));
});

describe('adjusting the weekly amount', () => {
  const openedAt9050 = opened({ weeklyAmountPence: 9_050 });

  it('records the new amount from its day on, with the reason', () =>
    claim.given(openedAt9050).when(adjust(9_200)).then(adjusted(9_200)));

  it('records an amount where none was known', () => claim.given(opened()).when(adjust(9_200)).then(adjusted(9_200)));

  it('records an earlier beginning of the amount in force now', () =>
    claim
      .given(openedAt9050, adjusted(9_200, '2026-02-02'))
      .when(adjust(9_200, '2026-01-19'))
      .then(adjusted(9_200, '2026-01-19')));

  it('records another amount of the same day: the last word counts', () =>
    claim
      .given(openedAt9050, adjusted(9_200, '2026-02-02'))
      .when(adjust(9_050, '2026-02-02'))
      .then(adjusted(9_050, '2026-02-02')));

  it('may be entered after the closure for a day before it', () =>
    claim
      .given(openedAt9050, closed(toAJob, '2026-02-20'))
      .when(adjust(9_200, '2026-02-20'))
      .then(adjusted(9_200, '2026-02-20')));

  it('changes nothing when it is the amount of that day', () => {
    claim
      .given(openedAt9050, adjusted(9_100, '2026-01-19'), adjusted(9_200, '2026-02-02'))
      .when(adjust(9_100, '2026-02-01'))
      .thenNothing();
    claim
      .given(openedAt9050, adjusted(9_200, '2026-02-02'), adjusted(9_100, '2026-01-19'))
      .when(adjust(9_200))
      .thenNothing();
    claim
      .given(openedAt9050, adjusted(9_200, '2026-02-02'), adjusted(9_100, '2026-02-02'))
      .when(adjust(9_100))
      .thenNothing();
  });

  it('is refused when it is the amount of that day, and nobody would find the reason again', () => {
    for (const [past, command] of [
      [[], adjust(9_050)],
      [[adjusted(9_200, '2026-02-02')], adjust(9_050, '2026-02-01')],
      [[adjusted(9_200, '2026-02-02')], adjust(9_200, today, 'A letter')],
      [[adjusted(9_200, '2026-02-02', forgotten)], adjust(9_200)],
    ] as const)
      claim
        .given(openedAt9050, ...past)
        .when(command)
        .thenRefuses('caseload/nothing-to-change');
  });

  it('is refused for a day after the closure', () =>
    claim
      .given(openedAt9050, closed(toAJob, '2026-02-20'))
      .when(adjust(9_200, '2026-02-21'))
      .thenRefuses('caseload/claim-already-closed'));

  it('is refused for a day after the end of follow-up', () =>
    claim
      .given(openedAt9050, followUpEnded('2026-02-20'))
      .when(adjust(9_200, '2026-02-21'))
      .thenRefuses('caseload/not-followed-up'));
});

describe('closing a claim', () => {
  it('records where the claimant went', () => claim.given(opened()).when(close(toAJob)).then(closed(toAJob)));

  it('needs no working hours: they may not be known', () =>
    claim
      .given(opened())
      .when(close({ destination: 'employment' }))
      .then(closed({ destination: 'employment' })));

  it('may happen on the day of the opening', () =>
    claim
      .given(opened())
      .when(close({ destination: 'other-benefit' }, openedOn))
      .then(closed({ destination: 'other-benefit' }, openedOn)));

  it('is possible after the end of follow-up for a day up to it', () =>
    claim
      .given(opened(), followUpEnded('2026-02-20'))
      .when(close({ destination: 'moved-abroad' }, '2026-02-20'))
      .then(closed({ destination: 'moved-abroad' }, '2026-02-20')));

  it('is refused for a claim that is closed: what was wrong is corrected', () =>
    claim.given(opened(), closed(toAJob)).when(close(toAJob)).thenRefuses('caseload/claim-already-closed'));

  it('is refused with working hours for somebody who took no job', () =>
    claim
      .given(opened())
      .when(close({ destination: 'sanction', hours: 'full-time' }))
      .thenRefuses('caseload/hours-without-employment'));

  it('is refused for a day after the end of follow-up', () =>
    claim
      .given(opened(), followUpEnded('2026-02-20'))
      .when(close(toAJob, '2026-02-21'))
      .thenRefuses('caseload/not-followed-up'));
});

describe('correcting a closure', () => {
  const toTraining: Closing = { destination: 'education-or-training' };

  it('records another day and destination, with the reason', () =>
    claim
      .given(opened(), closed(toAJob))
      .when(correctClosure('2026-02-20', toTraining))
      .then(closureCorrected('2026-02-20', toTraining)));

  it('records that the working hours were others', () =>
    claim
      .given(opened(), closed(toAJob))
      .when(correctClosure(today, { destination: 'employment', hours: 'part-time' }))
      .then(closureCorrected(today, { destination: 'employment', hours: 'part-time' })));

  it('changes nothing when it says what is known', () =>
    claim
      .given(opened(), closed(toAJob), closureCorrected('2026-02-20', toTraining))
      .when(correctClosure('2026-02-20', toTraining))
      .thenNothing());

  it('is refused when it says what is known for a reason that nobody would find again', () => {
    for (const past of [
      [closed(toAJob, '2026-02-20')],
      [closed(toTraining), closureCorrected('2026-02-20', toAJob, 'A letter')],
      [closed(toTraining), closureCorrected('2026-02-20', toAJob, forgotten)],
    ])
      claim
        .given(opened(), ...past)
        .when(correctClosure('2026-02-20', toAJob))
        .thenRefuses('caseload/nothing-to-change');
  });

  it('may move it back to the day of the opening', () =>
    claim
      .given(opened(), closed(toAJob))
      .when(correctClosure(openedOn, toAJob))
      .then(closureCorrected(openedOn, toAJob)));

  it('is refused for a claim that is open', () =>
    claim.given(opened()).when(correctClosure('2026-02-20', toAJob)).thenRefuses('caseload/claim-not-closed'));

  it('is refused with working hours for somebody who took no job', () =>
    claim
      .given(opened(), closed(toAJob))
      .when(correctClosure('2026-02-20', { destination: 'died', hours: 'unknown' }))
      .thenRefuses('caseload/hours-without-employment'));

  it('is refused for a closure that has not come', () =>
    claim
      .given(opened(), closed(toAJob))
      .when(correctClosure('2026-03-10', toAJob))
      .thenRefuses('caseload/in-the-future'));

  it('is refused for a closure before the opening', () =>
    claim
      .given(opened(), closed(toAJob))
      .when(correctClosure('2026-01-04', toAJob))
      .thenRefuses('caseload/out-of-order'));

  it('is refused for a closure after the end of follow-up', () =>
    claim
      .given(opened(), followUpEnded('2026-02-20'), closed(toAJob, '2026-02-13'))
      .when(correctClosure('2026-02-21', toAJob))
      .thenRefuses('caseload/not-followed-up'));
});

describe('ending follow-up', () => {
  it('records the last day of which anything is known, and no closure', () =>
    claim.given(opened()).when(endFollowUp()).then(followUpEnded()));

  it('is refused for a claim that is closed: its end is known', () =>
    claim.given(opened(), closed(toAJob)).when(endFollowUp()).thenRefuses('caseload/claim-already-closed'));

  it('is refused where it has ended', () =>
    claim.given(opened(), followUpEnded()).when(endFollowUp()).thenRefuses('caseload/follow-up-already-ended'));
});

describe('linking a re-entry', () => {
  it('points to the claim before, from the day of the opening', () =>
    claim.given(opened()).when(linkReentry()).then(reentryLinked));

  it.each([openedOn, '2025-07-07'])('takes a claim that ended up to 26 weeks before: on %s', (closedOn) =>
    claim
      .given(opened())
      .when(linkReentry(earlier({ closedOn })))
      .then(reentryLinked),
  );

  it('changes nothing when it is linked to that claim', () =>
    claim.given(opened(), reentryLinked).when(linkReentry()).thenNothing());

  it('is refused of one that was entered in error, though it be linked', () =>
    claim
      .given(opened(), reentryLinked)
      .when(linkReentry(earlier({ claimantId: null })))
      .thenRefuses('caseload/claim-not-found'));

  it.each([
    ['of another person', earlier({ claimantId: somebodyElse })],
    ['that does not exist', earlier({ claimantId: null })],
    ['that is this one', earlier({ claimId })],
  ])('refuses a claim %s', (_, to) =>
    claim.given(opened()).when(linkReentry(to)).thenRefuses('caseload/claim-not-found'),
  );

  it.each([
    ['is open', null],
    ['ended after this one was opened', '2026-01-06'],
    ['ended longer ago than the window', '2025-07-06'],
  ])('refuses an earlier claim that %s', (_, closedOn) =>
    claim
      .given(opened())
      .when(linkReentry(earlier({ closedOn })))
      .thenRefuses('caseload/no-reentry'),
  );
});

describe('a claim that was entered in error', () => {
  it('says why', () => claim.given(opened()).when(enterInError()).then(wasEnteredInError));

  it('may be a closed one', () => claim.given(opened(), closed(toAJob)).when(enterInError()).then(wasEnteredInError));

  it.each(onAnOpenedClaim)('is over and done with: $kind is refused', (command) =>
    claim.given(opened(), wasEnteredInError).when(command).thenRefuses('caseload/entered-in-error'),
  );

  it('is not opened again', () =>
    claim.given(opened(), wasEnteredInError).when(open()).thenRefuses('caseload/claim-already-opened'));
});
