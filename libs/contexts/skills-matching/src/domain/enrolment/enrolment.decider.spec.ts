import { deciderSpec } from '@alongside/testing';
import { enrolmentDecider } from './enrolment.decider';
import {
  again,
  change,
  claimantId,
  complete,
  completed,
  droppedOut,
  enrol,
  enrolled,
  gained,
  hygiene,
  inError,
  refer,
  referred,
  refused,
  reopened,
  sessionCorrected,
  sessionRecorded,
  skillGained,
  skillGainWithdrawn,
  today,
  withdrawn,
} from './told-enrolment.contract';

const enrolment = deciderSpec(enrolmentDecider);
const notAllowed = 'skills-matching/enrolment-move-not-allowed';

describe('referring a claimant to a course', () => {
  it('records what the provider is told, and why it may be', () =>
    enrolment.given().when(refer(hygiene)).then(referred(hygiene)));

  it('is refused while the claimant is referred to it, or on it', () => {
    enrolment.given(referred(hygiene)).when(refer(again)).thenRefuses('skills-matching/already-referred');
    enrolment
      .given(referred(hygiene), enrolled(hygiene))
      .when(refer(again))
      .thenRefuses('skills-matching/already-referred');
    enrolment.given(referred(hygiene)).when(refer(hygiene)).thenRefuses('skills-matching/already-referred');
  });

  it('is open to whoever dropped out', () => {
    const { data } = referred(again);
    enrolment
      .given(referred(hygiene), enrolled(hygiene), droppedOut(hygiene))
      .when(refer(again, today))
      .then({ ...referred(again), data: { ...data, occurredAt: today } } as never);
  });

  it('is refused on a day that has not come', () =>
    enrolment.given().when(refer(hygiene, '2026-03-10')).thenRefuses('skills-matching/in-the-future'));
});

describe('a place', () => {
  it('is given to whoever is referred, once', () => {
    enrolment.given(referred(hygiene)).when(change(hygiene, enrol)).then(enrolled(hygiene));
    enrolment.given(referred(hygiene), enrolled(hygiene)).when(change(hygiene, enrol)).thenNothing();
    const another = { ...enrol, placementId: claimantId };
    enrolment.given(referred(hygiene), enrolled(hygiene)).when(change(hygiene, another)).thenRefuses(notAllowed);
  });

  it('is refused for what is not there, and before it was asked for', () => {
    enrolment.given().when(change(hygiene, enrol)).thenRefuses('skills-matching/enrolment-not-found');
    enrolment
      .given(referred(hygiene))
      .when(change(hygiene, enrol, '2026-03-01'))
      .thenRefuses('skills-matching/out-of-order');
  });
});

describe('the sessions', () => {
  const began = [referred(hygiene), enrolled(hygiene)];
  const came = { kind: 'record-session', attendance: 'attended' } as const;
  const missed = { ...came, attendance: 'missed' } as const;
  const correction = { kind: 'correct-session', sessionOn: today, reason: 'Came after the break' } as const;

  it('are recorded by their days, each once', () => {
    enrolment
      .given(...began)
      .when(change(hygiene, came))
      .then(sessionRecorded(hygiene));
    enrolment
      .given(...began, sessionRecorded(hygiene))
      .when(change(hygiene, came))
      .thenNothing();
    enrolment
      .given(...began, sessionRecorded(hygiene))
      .when(change(hygiene, missed))
      .thenRefuses('skills-matching/session-already-recorded');
  });

  it('are corrected with a reason, also to none', () => {
    const late = { ...correction, attendance: 'late' } as const;
    enrolment
      .given(...began, sessionRecorded(hygiene))
      .when(change(hygiene, late))
      .then(sessionCorrected(hygiene, 'late'));
    enrolment
      .given(...began, sessionRecorded(hygiene))
      .when(change(hygiene, { ...correction, attendance: null }))
      .then(sessionCorrected(hygiene, null));
    enrolment
      .given(...began, sessionRecorded(hygiene), sessionCorrected(hygiene, 'late'))
      .when(change(hygiene, late))
      .thenNothing();
    enrolment
      .given(...began)
      .when(change(hygiene, late))
      .thenRefuses('skills-matching/session-not-found');
  });

  it('are of nobody without a place', () =>
    enrolment.given(referred(hygiene)).when(change(hygiene, came)).thenRefuses(notAllowed));
});

describe('completing a course', () => {
  const done = { ...complete, note: 'With distinction' } as const;

  it('records the skills that were gained with it', () =>
    enrolment
      .given(referred(hygiene), enrolled(hygiene))
      .when(change(hygiene, done))
      .then(completed(hygiene), skillGained(hygiene)));

  it('is said once', () =>
    enrolment
      .given(referred(hygiene), enrolled(hygiene), completed(hygiene), skillGained(hygiene))
      .when(change(hygiene, complete))
      .thenNothing());

  it('is of nobody without a place', () =>
    enrolment.given(referred(hygiene)).when(change(hygiene, complete)).thenRefuses(notAllowed));
});

describe('a skill', () => {
  const began = [referred(hygiene), enrolled(hygiene)];
  const gain = { kind: 'gain-skill', ...gained } as const;
  const loss = { kind: 'withdraw-skill', skill: gained.skill, reason: 'Of another person' } as const;

  it('is gained on the course or after it, at a level', () => {
    enrolment
      .given(...began)
      .when(change(hygiene, gain))
      .then(skillGained(hygiene));
    enrolment
      .given(...began, completed(hygiene), skillGained(hygiene))
      .when(change(hygiene, { ...gain, level: 'advanced' }))
      .then(skillGained(hygiene, 'advanced'));
    enrolment
      .given(...began, skillGained(hygiene))
      .when(change(hygiene, gain))
      .thenNothing();
  });

  it('is gained by nobody who was never on it', () =>
    enrolment.given(referred(hygiene)).when(change(hygiene, gain)).thenRefuses(notAllowed));

  it('is withdrawn with a reason, where it was gained', () => {
    enrolment
      .given(...began, skillGained(hygiene))
      .when(change(hygiene, loss))
      .then(skillGainWithdrawn(hygiene));
    enrolment
      .given(...began, skillGained(hygiene), skillGainWithdrawn(hygiene))
      .when(change(hygiene, loss))
      .thenNothing();
  });
});

describe('an enrolment ends', () => {
  const out = { kind: 'drop-out', reason: 'found-work', note: 'In a kitchen' } as const;
  const refusal = { kind: 'refuse', reason: 'level' } as const;
  const withdrawal = { kind: 'withdraw', reason: 'another-course', by: 'claimant' } as const;

  it('when the claimant drops out, with the reason', () => {
    enrolment.given(referred(hygiene), enrolled(hygiene)).when(change(hygiene, out)).then(droppedOut(hygiene));
    enrolment.given(referred(hygiene)).when(change(hygiene, out)).thenRefuses(notAllowed);
  });

  it('when the provider gives no place', () => {
    enrolment.given(referred(hygiene)).when(change(hygiene, refusal)).then(refused(hygiene));
    enrolment.given(referred(hygiene), enrolled(hygiene)).when(change(hygiene, refusal)).thenRefuses(notAllowed);
  });

  it('when it is withdrawn, also with a place', () => {
    enrolment.given(referred(hygiene)).when(change(hygiene, withdrawal)).then(withdrawn(hygiene));
    enrolment.given(referred(hygiene), enrolled(hygiene)).when(change(hygiene, withdrawal)).then(withdrawn(hygiene));
    enrolment.given(referred(hygiene), refused(hygiene)).when(change(hygiene, withdrawal)).thenRefuses(notAllowed);
  });

  it.each([out, refusal, withdrawal])('never for a code that is none: $kind', (move) => {
    const began = move.kind === 'drop-out' ? [referred(hygiene), enrolled(hygiene)] : [referred(hygiene)];
    enrolment
      .given(...began)
      .when(change(hygiene, { ...move, reason: 'erased' }))
      .thenRefuses('skills-matching/reserved-code');
  });
});

describe('an end that does not hold', () => {
  const back = { kind: 'reopen', reason: 'Came back', byProvider: false } as const;

  it('is taken back: with its place it is enrolled, without it is referred', () => {
    const over = [referred(hygiene), enrolled(hygiene), completed(hygiene)];
    enrolment
      .given(...over)
      .when(change(hygiene, back))
      .then(reopened(hygiene));
    enrolment
      .given(...over, reopened(hygiene))
      .when(change(hygiene, enrol))
      .thenNothing();
    enrolment
      .given(referred(hygiene), enrolled(hygiene), droppedOut(hygiene), reopened(hygiene))
      .when(change(hygiene, enrol))
      .then(enrolled(hygiene));
    enrolment.given(referred(hygiene)).when(change(hygiene, back)).thenNothing();
  });

  it('is taken back by the provider, but for what was withdrawn', () => {
    const byProvider = { ...back, byProvider: true };
    enrolment.given(referred(hygiene), refused(hygiene)).when(change(hygiene, byProvider)).then(reopened(hygiene));
    enrolment.given(referred(hygiene), withdrawn(hygiene)).when(change(hygiene, byProvider)).thenRefuses(notAllowed);
    enrolment.given(referred(hygiene), withdrawn(hygiene)).when(change(hygiene, back)).then(reopened(hygiene));
  });

  it('stands where the claimant was referred again', () =>
    enrolment
      .given(referred(hygiene), refused(hygiene), referred(again))
      .when(change(hygiene, back))
      .thenRefuses('skills-matching/already-referred'));
});

describe('an enrolment that was entered in error', () => {
  const error = { kind: 'enter-in-error', reason: 'Another claimant' } as const;

  it('says why', () =>
    enrolment.given(referred(hygiene), enrolled(hygiene)).when(change(hygiene, error)).then(inError(hygiene)));

  it('changes no more, and lets the claimant be referred', () => {
    enrolment
      .given(referred(hygiene), inError(hygiene))
      .when(change(hygiene, enrol))
      .thenRefuses('skills-matching/entered-in-error');
    enrolment.given(referred(hygiene), inError(hygiene)).when(refer(again)).then(referred(again));
  });
});
