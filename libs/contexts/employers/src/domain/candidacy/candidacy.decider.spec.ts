import { deciderSpec } from '@alongside/testing';
import { applicationMoves, applicationStates, type ApplicationMove, type ApplicationState } from './application-moves';
import { candidacyDecider } from './candidacy.decider';
import type { CandidacyEvent } from './candidacy.events';
import {
  accept,
  accepted,
  again,
  applyFor,
  bakery,
  cancelled,
  change,
  garage,
  hireEnded,
  hireResumed,
  hirePrepared,
  inError,
  made,
  madeOn,
  obsolete,
  postponed,
  refused,
  reopened,
  reopenedFor,
  staffId,
  takenUp,
  today,
  withdrawn,
} from './told-candidacy.contract';

const candidacy = deciderSpec(candidacyDecider);
const { applicationId: acceptedId } = bakery;
const days = { occurredAt: today, today };

const commands = {
  'take-up': { kind: 'take-up' },
  postpone: { kind: 'postpone', until: '2026-04-01', why: 'The oven is broken' },
  'prepare-hire': { kind: 'prepare-hire', note: 'Papers first' },
  accept,
  refuse: { kind: 'refuse', reason: 'experience', by: 'employer', note: 'Wants a year of it' },
  cancel: { kind: 'cancel', reason: 'vacancy-withdrawn' },
  reopen: { kind: 'reopen', reason: 'They rang back' },
  'withdraw-acceptance': { kind: 'withdraw-acceptance', reason: 'The offer was taken back' },
  'end-hire': { kind: 'end-hire' },
  'resume-hire': { kind: 'resume-hire', reason: 'Told of another person' },
  'enter-in-error': { kind: 'enter-in-error', reason: 'Another claimant' },
} as const;

describe('an application', () => {
  it('is made for a vacancy', () => candidacy.given().when(applyFor(bakery)).then(made(bakery)));

  it('is not made twice for one vacancy at a time', () => {
    candidacy.given(made(bakery)).when(applyFor(again)).thenRefuses('employers/already-applied');
    candidacy
      .given(made(bakery), accepted(bakery))
      .when(applyFor(again, today))
      .thenRefuses('employers/already-applied');
  });

  it('is made once more after a refusal', () =>
    candidacy.given(made(bakery), refused(bakery)).when(applyFor(again, today)).then(made(again, today)));

  it('is not made on a day that has not come', () =>
    candidacy.given().when(applyFor(bakery, '2026-03-10')).thenRefuses('employers/in-the-future'));

  it.each([
    ['taken up', 'take-up', takenUp(bakery)],
    ['postponed', 'postpone', postponed(bakery)],
    ['brought before the hire', 'prepare-hire', hirePrepared(bakery)],
    ['accepted', 'accept', accepted(bakery)],
    ['refused', 'refuse', refused(bakery)],
    ['cancelled', 'cancel', cancelled(bakery)],
    ['entered in error', 'enter-in-error', inError(bakery)],
  ] as const)('that is new is %s', (_, move, event) =>
    candidacy.given(made(bakery)).when(change(bakery, commands[move])).then(event),
  );

  it.each([
    ['take-up', takenUp(bakery)],
    ['prepare-hire', hirePrepared(bakery)],
    ['accept', accepted(bakery)],
  ] as const)('stays as it is on another %s', (move, event) =>
    candidacy.given(made(bakery), event).when(change(bakery, commands[move])).thenNothing(),
  );

  it('is postponed to a day ahead, and further', () => {
    candidacy.given(made(bakery), postponed(bakery)).when(change(bakery, commands.postpone)).then(postponed(bakery));
    const past = change(bakery, { kind: 'postpone', until: today, why: 'The oven is broken' });
    candidacy.given(made(bakery)).when(past).thenRefuses('employers/out-of-order');
  });

  it('is not changed on a day before its last change', () =>
    candidacy
      .given(made(bakery), takenUp(bakery))
      .when(change(bakery, commands.refuse, madeOn))
      .thenRefuses('employers/out-of-order'));

  it('that nobody made is not there', () =>
    candidacy.given(made(garage)).when(change(bakery, accept)).thenRefuses('employers/application-not-found'));

  it('that was entered in error is left alone', () =>
    candidacy
      .given(made(bakery), inError(bakery))
      .when(change(bakery, accept))
      .thenRefuses('employers/entered-in-error'));

  it('opens again as it was before', () => {
    const given = candidacy.given(made(bakery), hirePrepared(bakery), refused(bakery), reopened(bakery));
    given.when(change(bakery, commands['prepare-hire'])).thenNothing();
    candidacy.given(made(bakery), refused(bakery)).when(change(bakery, commands.reopen)).then(reopened(bakery));
  });

  it('does not open again beside another one for the vacancy', () =>
    candidacy
      .given(made(bakery), refused(bakery), made(again, today))
      .when(change(bakery, commands.reopen))
      .thenRefuses('employers/already-applied'));
});

describe('the table of moves', () => {
  const history: Readonly<Record<ApplicationState, readonly CandidacyEvent[]>> = {
    new: [],
    processing: [takenUp(bakery)],
    postponed: [postponed(bakery)],
    'prior-to-hire': [hirePrepared(bakery)],
    accepted: [accepted(bakery)],
    refused: [refused(bakery)],
    cancelled: [cancelled(bakery)],
    obsolete: [obsolete(bakery, garage)],
    'entered-in-error': [inError(bakery)],
  };
  const isDone = (move: ApplicationMove, from: ApplicationState) =>
    move !== 'postpone' && applicationMoves[move].to === from;
  const told = Object.keys(commands) as (keyof typeof commands)[];
  const refusedMoves = told.flatMap((move) =>
    applicationStates
      .filter((from) => from !== 'entered-in-error' && !isDone(move, from))
      .filter((from) => !(applicationMoves[move].from as readonly ApplicationState[]).includes(from))
      .map((from) => [move, from] as const),
  );

  it.each(refusedMoves)('has no %s of an application that is %s', (move, from) =>
    candidacy
      .given(made(bakery), ...history[from])
      .when(change(bakery, commands[move]))
      .thenRefuses('employers/application-move-not-allowed'),
  );
});

describe('an acceptance', () => {
  it('makes the other open applications obsolete, and no other', () => {
    const old = { ...garage, applicationId: '0192cccc-0000-7000-8000-000000000014', vacancyId: staffId };
    candidacy
      .given(made(bakery), made(garage), made(old), refused(old))
      .when(change(bakery, accept))
      .then(accepted(bakery), obsolete(garage));
  });

  it('makes one of a later day obsolete on that day', () =>
    candidacy
      .given(made(bakery), made(garage, today))
      .when(change(bakery, accept, '2026-03-05'))
      .then(accepted(bakery, '2026-03-05'), obsolete(garage)));

  it('comes once at a time', () => {
    const hired = [made(bakery), accepted(bakery), made(garage, today)] as const;
    candidacy
      .given(...hired)
      .when(change(garage, accept))
      .thenRefuses('employers/already-accepted');
    candidacy
      .given(...hired, hireEnded(bakery))
      .when(change(garage, accept))
      .then(accepted(garage));
  });

  it('does not reach back into an earlier hire', () =>
    candidacy
      .given(made(bakery), accepted(bakery, madeOn), hireEnded(bakery), made(garage))
      .when(change(garage, accept, '2026-03-05'))
      .thenRefuses('employers/already-accepted'));

  it('is withdrawn, and what became obsolete for it opens again', () =>
    candidacy
      .given(made(bakery), made(garage), takenUp(garage), accepted(bakery), obsolete(garage))
      .when(change(bakery, commands['withdraw-acceptance']))
      .then(withdrawn(bakery), reopenedFor(garage)));

  it('entered in error opens again what became obsolete for it', () =>
    candidacy
      .given(made(bakery), made(garage), accepted(bakery), obsolete(garage))
      .when(change(bakery, commands['enter-in-error']))
      .then(inError(bakery), reopenedFor(garage)));

  it('that is withdrawn leaves obsolete what was applied for once more', () => {
    const elsewhere = { ...garage, applicationId: again.applicationId };
    candidacy
      .given(made(bakery), made(garage), accepted(bakery), obsolete(garage), made(elsewhere, today))
      .when(change(bakery, commands['withdraw-acceptance']))
      .then(withdrawn(bakery));
  });

  it('ends with the hire, once', () => {
    candidacy.given(made(bakery), accepted(bakery)).when(change(bakery, commands['end-hire'])).then(hireEnded(bakery));
    const ended = candidacy.given(made(bakery), accepted(bakery, madeOn), hireEnded(bakery, '2026-03-05'));
    ended.when(change(bakery, commands['end-hire'], '2026-03-05')).thenNothing();
    ended.when(change(bakery, commands['end-hire'])).thenRefuses('employers/application-move-not-allowed');
    ended.when(change(bakery, accept)).thenRefuses('employers/application-move-not-allowed');
  });
});

describe('a hire that has ended', () => {
  const ended = [made(bakery), accepted(bakery, madeOn), hireEnded(bakery, '2026-03-05')] as const;

  it('goes on after all', () => {
    candidacy
      .given(...ended)
      .when(change(bakery, commands['resume-hire']))
      .then(hireResumed(bakery));
    candidacy
      .given(...ended.slice(0, 2))
      .when(change(bakery, commands['resume-hire']))
      .thenNothing();
  });

  it('does not go on beside another one', () =>
    candidacy
      .given(...ended, made(garage, today), accepted(garage))
      .when(change(bakery, commands['resume-hire']))
      .thenRefuses('employers/already-accepted'));
});

describe('the applications on another record of somebody', () => {
  it('become obsolete for an acceptance, and open again when it is withdrawn', () => {
    candidacy
      .given(made(garage), made(again), refused(again))
      .when({ kind: 'become-obsolete', acceptedId, ...days })
      .then(obsolete(garage));
    candidacy
      .given(made(garage), obsolete(garage))
      .when({ kind: 'reopen-obsolete', acceptedId, ...days })
      .then(reopenedFor(garage));
  });

  it('stay as they are where none is open', () => {
    candidacy
      .given()
      .when({ kind: 'become-obsolete', acceptedId, ...days })
      .thenNothing();
    candidacy
      .given(made(garage))
      .when({ kind: 'reopen-obsolete', acceptedId, ...days })
      .thenNothing();
  });
});
