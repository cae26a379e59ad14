import { addDays } from '@alongside/kernel';
import { deciderSpec } from '@alongside/testing';
import type { CaseWorkCommand } from './case-work.decide';
import { supportCaseDecider, type SupportCaseCommand } from './support-case.decider';
import type { SupportCaseEvent } from './support-case.events';
import { isOnTeam, isOwnerOn } from './support-case.state';
import {
  act,
  agreed,
  agreement,
  caseId,
  claimantId,
  closed,
  colleagueJoined,
  ifrah,
  joined,
  left,
  marta,
  office,
  opened,
  outcomes,
  probation,
  reopened,
  ruth,
  told,
} from './told-case.contract';

const today = '2026-06-01';

type OfTeam = Exclude<SupportCaseCommand, CaseWorkCommand>;
type Given = OfTeam extends infer One
  ? One extends OfTeam
    ? Omit<One, 'occurredAt' | 'today' | 'by'> & { readonly by?: string }
    : never
  : never;
const on = (occurredAt: string, command: Given) => ({ by: ifrah, ...command, occurredAt, today }) as SupportCaseCommand;

const referral = { source: 'probation', referredOn: '2026-01-07', areas: ['justice', 'housing'] };
const reason = 'Has to report each week';
const consent = { agreed: act };
const open: Given = { kind: 'open', caseId, claimantId, office, ownerId: ifrah, ...referral, reason, sharing: consent };
const ground = { ground: 'safeguarding', reason: 'Did not come home', until: '2026-07-01' };
const member = { memberId: ruth, role: 'probation-officer', organisationId: probation, agreement };
const join: Given = { kind: 'join', ...member };
const joinColleague: Given = { kind: 'join', memberId: marta, role: 'advisor' };
const renewed = { ...agreement, until: '2027-01-01' };
const leave: Given = { kind: 'leave', memberId: ruth, reason: 'part-done' };
const close: Given = { kind: 'close', outcomes };

/** One of each: a command that is not listed here does not compile. */
const commands: { [Kind in Given['kind']]: Given } = {
  open,
  'correct-areas': { kind: 'correct-areas', areas: ['housing'], reason: 'Of another person' },
  'agree-sharing': { kind: 'agree-sharing', sharing: consent },
  'withdraw-sharing': { kind: 'withdraw-sharing', act },
  join,
  'renew-agreement': { kind: 'renew-agreement', memberId: ruth, agreement: renewed },
  leave,
  'change-owner': { kind: 'change-owner', ownerId: marta, asLeader: false, isOwnerThere: true },
  close,
  reopen: { kind: 'reopen', reason: 'Lost the room' },
  'enter-in-error': { kind: 'enter-in-error', reason: 'Of another person' },
};
const every = Object.values(commands);
const later = every.filter(({ kind }) => kind !== 'open');

const cases = deciderSpec(supportCaseDecider);
const stateAfter = (...events: SupportCaseEvent[]) => events.reduce(supportCaseDecider.evolve, null as never);
/** The days around the turning points on which somebody is on the team. */
const daysOf = (person: string, days: readonly string[], ...events: SupportCaseEvent[]) =>
  days.filter((day) => isOnTeam(stateAfter(...events), person, day));

describe('whatever is recorded of a support case', () => {
  it.each(every)('has happened already: $kind is refused for tomorrow', (command) =>
    cases.given().when(on('2026-06-02', command)).thenRefuses('high-barriers/in-the-future'),
  );

  it.each(later)('is of one that was opened: $kind is refused where there is none', (command) =>
    cases.given().when(on(today, command)).thenRefuses('high-barriers/case-not-found'),
  );

  it.each(later)('comes after its opening: $kind', (command) =>
    cases.given(opened(), agreed()).when(on('2026-01-11', command)).thenRefuses('high-barriers/out-of-order'),
  );

  it.each(later)('is nothing once it was entered in error: $kind', (command) =>
    cases
      .given(opened(), agreed(), told(today, 'SupportCaseEnteredInError', { reason }))
      .when(on(today, command))
      .thenRefuses('high-barriers/entered-in-error'),
  );

  it.each(later)('is said by whoever has it in hand: $kind is refused of a member', (command) =>
    cases
      .given(opened(), agreed(), joined(), colleagueJoined())
      .when(on(today, { ...command, by: marta }))
      .thenRefuses('high-barriers/not-the-owner'),
  );
});

describe('a support case', () => {
  it('is opened on a referral, with the claimant’s own agreement that others are told, or on another ground', () => {
    cases.given().when(on('2026-01-12', open)).then(opened(), agreed());
    cases
      .given()
      .when(on('2026-01-12', { ...open, sharing: ground }))
      .then(opened(), told('2026-01-12', 'CaseSharingGrounded', ground));
  });

  it('is opened once, after its referral, and by nobody for oneself', () => {
    cases.given(opened()).when(on(today, open)).thenRefuses('high-barriers/case-already-opened');
    cases.given().when(on('2026-01-06', open)).thenRefuses('high-barriers/out-of-order');
    cases
      .given()
      .when(on(today, { ...open, ownerId: claimantId }))
      .thenRefuses('high-barriers/kept-from-claimant');
  });

  it('has what it is about corrected, unless that is the same', () => {
    const correct = commands['correct-areas'];
    cases
      .given(opened())
      .when(on(today, correct))
      .then(told(today, 'SupportCaseAreasCorrected', { areas: ['housing'], reason: 'Of another person' }));
    cases
      .given(opened())
      .when(on(today, { ...correct, areas: referral.areas } as Given))
      .then();
  });

  it('is closed with an outcome for each area, and on the same day once', () => {
    cases.given(opened()).when(on(today, close)).then(closed(today));
    cases.given(opened(), closed(today)).when(on(today, close)).then();
    cases.given(opened(), closed('2026-05-04')).when(on(today, close)).thenRefuses('high-barriers/case-closed');
    cases
      .given(opened())
      .when(on(today, { ...close, outcomes: outcomes.slice(1) }))
      .thenRefuses('high-barriers/outcome-for-each-area');
    cases.given(opened()).when(on('2026-01-12', close)).then(closed('2026-01-12'));
    cases
      .given(opened(), closed('2026-03-02'), reopened('2026-05-04'))
      .when(on('2026-04-06', close))
      .thenRefuses('high-barriers/out-of-order');
  });

  it('goes on from the day on which it was reopened', () => {
    cases.given(opened(), closed('2026-05-04')).when(on(today, commands.reopen)).then(reopened(today));
    cases.given(opened()).when(on(today, commands.reopen)).then();
    cases
      .given(opened(), closed('2026-05-04'))
      .when(on('2026-05-03', commands.reopen))
      .thenRefuses('high-barriers/out-of-order');
  });

  it('is given to somebody else, by the owner or by whoever leads the office', () => {
    const changed = told(today, 'CaseOwnerChanged', { ownerId: marta, formerOwnerId: ifrah });
    const change = commands['change-owner'];
    cases.given(opened()).when(on(today, change)).then(changed);
    cases
      .given(opened())
      .when(on(today, { ...change, by: probation, asLeader: true } as Given))
      .then(changed);
    cases
      .given(opened())
      .when(on(today, { ...change, ownerId: ifrah } as Given))
      .then();
    cases
      .given(opened(), told('2026-05-04', 'CaseOwnerChanged', { ownerId: marta, formerOwnerId: ifrah }))
      .when(on('2026-05-03', { ...change, by: marta, ownerId: ruth } as Given))
      .thenRefuses('high-barriers/out-of-order');
    expect(daysOf(ifrah, ['2026-05-31', today], opened(), changed)).toEqual(['2026-05-31']);
    expect(daysOf(marta, ['2026-05-31', today], opened(), changed)).toEqual([today]);
  });

  it('is given by whoever leads the office from today on, and to themselves only when its owner no longer works there', () => {
    const asLeader = { ...commands['change-owner'], by: ruth, asLeader: true };
    const takeover = { ...asLeader, ownerId: ruth } as Given;
    cases.given(opened()).when(on(today, takeover)).thenRefuses('high-barriers/owner-there');
    cases.given(opened()).when(on('2026-05-31', asLeader)).thenRefuses('high-barriers/out-of-order');
    cases
      .given(opened())
      .when(on(today, { ...takeover, isOwnerThere: false } as Given))
      .then(told(today, 'CaseOwnerChanged', { ownerId: ruth, formerOwnerId: ifrah }));
  });

  it('shows who had it in hand for no day', () => {
    const given = (ownerId: string, formerOwnerId: string) =>
      told(today, 'CaseOwnerChanged', { ownerId, formerOwnerId });
    const state = stateAfter(opened(), given(marta, ifrah), given(ifrah, marta));
    expect(state!.team.members).toContainEqual(
      expect.objectContaining({ memberId: marta, validFrom: today, validTo: today }),
    );
    expect(isOnTeam(state, marta, today)).toBe(false);
  });

  it('is given to nobody who is its claimant', () =>
    cases
      .given(opened())
      .when(on(today, { ...commands['change-owner'], ownerId: claimantId } as Given))
      .thenRefuses('high-barriers/kept-from-claimant'));

  it('is entered in error, and then nobody is on its team, and it is still known who has it in hand', () => {
    const inError = told(today, 'SupportCaseEnteredInError', { reason: 'Of another person' });
    cases.given(opened()).when(on(today, commands['enter-in-error'])).then(inError);
    expect(daysOf(ruth, ['2026-03-02', today], opened(), agreed(), joined(), inError)).toEqual([]);
    expect(daysOf(ifrah, ['2026-03-02', today], opened(), inError)).toEqual([]);
    const state = stateAfter(opened(), colleagueJoined(), inError);
    expect([isOnTeam(state, marta, today), isOwnerOn(state, ifrah, today)]).toEqual([false, true]);
  });
});

describe('what lets others be told', () => {
  it('is agreed for a time or without end, or grounded for a time', () => {
    const until = '2026-09-01';
    cases
      .given(opened())
      .when(on(today, { kind: 'agree-sharing', sharing: { ...consent, until } }))
      .then(agreed(today, until));
    cases
      .given(opened())
      .when(on(today, { kind: 'agree-sharing', sharing: ground }))
      .then(told(today, 'CaseSharingGrounded', ground));
    cases
      .given(opened())
      .when(on(today, { kind: 'agree-sharing', sharing: { ...consent, until: today } }))
      .thenRefuses('high-barriers/out-of-order');
  });

  it('is withdrawn by the claimant where it was agreed', () => {
    const withdrawn = told(today, 'CaseSharingWithdrawn', act);
    cases.given(opened(), agreed()).when(on(today, commands['withdraw-sharing'])).then(withdrawn);
    cases.given(opened(), agreed(), withdrawn).when(on(today, commands['withdraw-sharing'])).then();
    cases
      .given(opened(), told('2026-01-12', 'CaseSharingGrounded', ground))
      .when(on(today, commands['withdraw-sharing']))
      .then();
  });
});

describe('a member of the team', () => {
  const begun = [opened(), agreed()] as const;

  it('of the office joins, and of another organisation with its agreement', () => {
    cases
      .given(...begun)
      .when(on('2026-02-02', joinColleague))
      .then(colleagueJoined());
    cases
      .given(...begun)
      .when(on('2026-02-02', join))
      .then(joined());
    cases
      .given(...begun, joined())
      .when(on('2026-03-02', join))
      .then();
  });

  it('joins in no second role on the same days, not as owner, not as the claimant, and not once it is closed', () => {
    const joinAs = (as: object) => on(today, { ...join, ...as });
    cases
      .given(...begun, joined())
      .when(joinAs({ role: 'other' }))
      .thenRefuses('high-barriers/already-on-team');
    cases
      .given(...begun, joined())
      .when(on('2026-01-20', { ...join, role: 'other' }))
      .thenRefuses('high-barriers/already-on-team');
    cases
      .given(...begun)
      .when(joinAs({ role: 'owner' }))
      .thenRefuses('high-barriers/owner-stays');
    cases
      .given(...begun)
      .when(joinAs({ memberId: claimantId }))
      .thenRefuses('high-barriers/kept-from-claimant');
    cases
      .given(...begun, closed('2026-05-04'))
      .when(on(today, join))
      .thenRefuses('high-barriers/case-closed');
  });

  it.each([
    ['none', undefined],
    ['one signed later', { ...agreement, signedOn: '2026-06-02' }],
    ['one that has run out', { ...agreement, until: today }],
  ])('of another organisation joins with no agreement that does not hold: %s', (_, its) =>
    cases
      .given(...begun)
      .when(on(today, { ...join, agreement: its }))
      .thenRefuses('high-barriers/no-sharing-agreement'),
  );

  it('of another organisation joins only while it may be told', () =>
    cases
      .given(opened(), agreed('2026-01-12', '2026-05-04'))
      .when(on(today, join))
      .thenRefuses('high-barriers/sharing-not-agreed'));

  it('may be told late to have come earlier', () =>
    expect(
      daysOf(ruth, ['2026-02-01', '2026-02-02', '2026-03-02'], ...begun, joined('2026-03-02'), joined('2026-02-02')),
    ).toEqual(['2026-02-02', '2026-03-02']));

  it('leaves, also by the own word, and on the same day once', () => {
    cases
      .given(...begun, joined())
      .when(on(today, leave))
      .then(left(today));
    cases
      .given(...begun, joined())
      .when(on(today, { ...leave, by: ruth }))
      .then(left(today));
    cases
      .given(...begun, joined(), left(today))
      .when(on(today, leave))
      .then();
    cases
      .given(...begun)
      .when(on(today, leave))
      .thenRefuses('high-barriers/not-on-team');
    cases
      .given(...begun)
      .when(on(today, { ...leave, memberId: ifrah }))
      .thenRefuses('high-barriers/owner-stays');
    expect(daysOf(ruth, ['2026-05-31', today], ...begun, joined(), left(today))).toEqual(['2026-05-31']);
  });

  it('has the agreement renewed, once, and for days that there are', () => {
    const renew = commands['renew-agreement'];
    const done = told(today, 'CaseAgreementRenewed', { memberId: ruth, agreement: renewed });
    cases
      .given(...begun, joined())
      .when(on(today, renew))
      .then(done);
    cases
      .given(...begun, joined(), done)
      .when(on(today, renew))
      .then();
    cases
      .given(...begun)
      .when(on(today, renew))
      .thenRefuses('high-barriers/not-on-team');
    const upside = { ...renew, agreement: { ...agreement, until: agreement.signedOn } } as Given;
    cases
      .given(...begun, joined())
      .when(on(today, upside))
      .thenRefuses('high-barriers/out-of-order');
    const ahead = { ...renew, agreement: { ...renewed, signedOn: '2026-06-02' } } as Given;
    cases
      .given(...begun, joined())
      .when(on(today, ahead))
      .thenRefuses('high-barriers/out-of-order');
  });

  it.each<[string, string, SupportCaseEvent[]]>([
    ['the agreement with the organisation runs out', '2026-07-01', []],
    ['the claimant no longer agrees', '2026-05-04', [told('2026-05-04', 'CaseSharingWithdrawn', act)]],
    ['the case is closed', '2026-04-06', [closed('2026-04-06')]],
    ['the person leaves', '2026-03-02', [left('2026-03-02')]],
  ])('of another organisation is on it no longer than until %s', (_, end, events) => {
    const days = [addDays(end, -1), end, '2026-12-01'];
    expect(daysOf(ruth, days, ...begun, joined(), ...events)).toEqual([addDays(end, -1)]);
    expect(daysOf(marta, days.slice(1), ...begun, colleagueJoined(), ...events)).toEqual(days.slice(1));
  });

  it('is on it again once what was missing is there again, and not in between', () => {
    const later = [
      told('2026-08-03', 'CaseAgreementRenewed', { memberId: ruth, agreement: { ...renewed, signedOn: '2026-08-03' } }),
    ];
    const days = ['2026-06-30', '2026-07-01', '2026-08-02', '2026-08-03', '2026-12-31', '2027-01-01'];
    expect(daysOf(ruth, days, ...begun, joined(), ...later)).toEqual(['2026-06-30', '2026-08-03', '2026-12-31']);
    const around = ['2026-04-05', '2026-04-06', '2026-05-03', '2026-05-04'];
    expect(daysOf(ruth, around, ...begun, joined(), closed('2026-04-06'), reopened('2026-05-04'))).toEqual([
      '2026-04-05',
      '2026-05-04',
    ]);
  });

  it('stays on it on another ground while that holds, though the claimant does not agree', () => {
    const grounded = told('2026-05-04', 'CaseSharingGrounded', { ...ground, until: '2026-06-01' });
    const events = [...begun, joined(), told('2026-05-04', 'CaseSharingWithdrawn', act), grounded];
    expect(daysOf(ruth, ['2026-05-04', '2026-05-31', '2026-06-01'], ...events)).toEqual(['2026-05-04', '2026-05-31']);
  });
});
