import { deciderSpec } from '@alongside/testing';
import type { CaseWorkCommand } from './case-work.decide';
import { supportCaseDecider, type SupportCaseCommand } from './support-case.decider';
import {
  act,
  agreed,
  closed,
  colleagueJoined,
  ifrah,
  joined,
  left,
  marta,
  opened,
  ruth,
  told,
} from './told-case.contract';

const today = '2026-06-01';
const day = '2026-03-02';
const [conferenceId, planId, stepId, sessionId, riskId] = [1, 2, 3, 4, 5].map(
  (at) => `0192aaaa-0000-7000-8000-00000000006${at}`,
) as [string, string, string, string, string];

type Given = CaseWorkCommand extends infer One
  ? One extends CaseWorkCommand
    ? Omit<One, 'by'> & { readonly by?: string }
    : never
  : never;
const on = (occurredAt: string, command: Given) => ({ by: ruth, ...command, occurredAt, today }) as SupportCaseCommand;

const conference = { attendeeIds: [ifrah, ruth], decisions: 'The next report is in the office', nextOn: '2026-03-30' };
const step = { stepId, memberId: ruth, dueOn: '2026-03-16', words: 'Ask the hostel' };
const session = { memberId: ruth, attendance: 'attended', minutes: 40, note: 'Filled in a form' };
const plan = { goals: 'A room by Easter', reviewOn: '2026-04-13' };
const risk = { words: 'Meet in the office, two of you', reviewOn: '2026-05-04' };
const reason = 'Of another person';

/** One of each: a command that is not listed here does not compile. */
const commands: { [Kind in Given['kind']]: Given } = {
  'hold-conference': { kind: 'hold-conference', conferenceId, conference, steps: [step] },
  'correct-conference': { kind: 'correct-conference', conferenceId, conference, reason },
  'agree-plan': { kind: 'agree-plan', planId, ...plan, act, steps: [] },
  'complete-step': { kind: 'complete-step', stepId },
  'drop-step': { kind: 'drop-step', stepId, reason },
  'record-session': { kind: 'record-session', sessionId, session },
  'correct-session': { kind: 'correct-session', sessionId, session, reason },
  'note-risk': { kind: 'note-risk', riskId, ...risk },
  'lift-risk': { kind: 'lift-risk', riskId, reason },
  'enter-entry-in-error': { kind: 'enter-entry-in-error', entryId: conferenceId, reason },
};
const every = Object.values(commands);
const corrections = ['correct-conference', 'correct-session', 'enter-entry-in-error'];

const begun = [opened(), agreed(), joined()] as const;
const held = told(day, 'CaseConferenceHeld', { conferenceId, ...conference });
const stepAgreed = told(day, 'CaseStepAgreed', { ...step, fromId: conferenceId });
const had = told(day, 'ProviderSessionHeld', { sessionId, ...session });
const noted = told(day, 'RiskToStaffNoted', { riskId, ...risk });
const cases = deciderSpec(supportCaseDecider);

describe('whatever the team of a support case tells', () => {
  it.each(every)('is told by whoever was on it on that day: $kind is refused of a day before joining', (command) =>
    cases
      .given(...begun)
      .when(on('2026-02-01', command))
      .thenRefuses('high-barriers/not-on-team-that-day'),
  );

  it.each(every)('is told by whoever is on it still: $kind is refused of somebody who left', (command) =>
    cases
      .given(...begun, left('2026-05-04'))
      .when(on(day, command))
      .thenRefuses('high-barriers/not-on-team-that-day'),
  );

  it.each(every.filter(({ kind }) => !corrections.includes(kind)))('is of an open case: $kind', (command) =>
    cases
      .given(...begun, held, stepAgreed, noted, closed('2026-05-04'))
      .when(on(today, { ...command, by: ifrah }))
      .thenRefuses('high-barriers/case-closed'),
  );

  it('is of any day where whoever has the case in hand tells it', () =>
    cases
      .given(
        opened(),
        agreed(),
        colleagueJoined('2026-02-02'),
        told('2026-05-04', 'CaseOwnerChanged', { ownerId: marta, formerOwnerId: ifrah }),
      )
      .when(on(day, { ...commands['note-risk'], by: marta }))
      .then(noted));

  it.each([
    ['completed', commands['complete-step']],
    ['dropped', commands['drop-step']],
    ['lifted', commands['lift-risk']],
    ['corrected as a conference', commands['correct-conference']],
    ['corrected as a session', commands['correct-session']],
    ['entered in error', commands['enter-entry-in-error']],
  ])('has to be there to be %s', (_, command) =>
    cases
      .given(...begun)
      .when(on(today, command))
      .thenRefuses('high-barriers/entry-not-found'),
  );
});

describe('a case conference', () => {
  const hold = commands['hold-conference'];

  it('is held, with steps for who is on the team, and under one id once', () => {
    cases
      .given(...begun)
      .when(on(day, hold))
      .then(held, stepAgreed);
    cases
      .given(...begun, held)
      .when(on(day, hold))
      .then();
  });

  it('is attended, and followed up, by the team alone', () => {
    const refused = (change: object) =>
      cases
        .given(...begun)
        .when(on(day, { ...hold, ...change }))
        .thenRefuses('high-barriers/not-on-team');
    refused({ conference: { ...conference, attendeeIds: [marta] } });
    refused({ steps: [{ ...step, memberId: marta }] });
  });

  it('comes before the next one, and before what is to be done after it', () => {
    const refused = (change: object) =>
      cases
        .given(...begun)
        .when(on(day, { ...hold, ...change }))
        .thenRefuses('high-barriers/out-of-order');
    refused({ conference: { ...conference, nextOn: day } });
    refused({ steps: [{ ...step, dueOn: '2026-03-01' }] });
  });

  it('is corrected, also its day, with the reason', () => {
    const correct = commands['correct-conference'];
    const corrected = (heldOn: string) =>
      told(today, 'CaseConferenceCorrected', { conferenceId, ...conference, heldOn, reason });
    cases
      .given(...begun, held)
      .when(on(today, correct))
      .then(corrected(day));
    cases
      .given(...begun, held)
      .when(on(today, { ...correct, heldOn: '2026-03-03' } as Given))
      .then(corrected('2026-03-03'));
    cases
      .given(...begun, held)
      .when(on(today, { ...correct, heldOn: '2026-06-02' } as Given))
      .thenRefuses('high-barriers/out-of-order');
  });

  it('that was entered in error takes its steps with it', () => {
    const inError = told(today, 'CaseEntryEnteredInError', { entryId: conferenceId, reason });
    cases
      .given(...begun, held, stepAgreed)
      .when(on(today, commands['enter-entry-in-error']))
      .then(inError);
    cases
      .given(...begun, held, stepAgreed, inError)
      .when(on(today, commands['complete-step']))
      .thenRefuses('high-barriers/entry-not-found');
  });
});

describe('a support plan', () => {
  const agree = commands['agree-plan'];

  it('is agreed by the claimant’s own act, once, and looked at later', () => {
    const done = told(day, 'SupportPlanAgreed', { planId, ...plan, ...act });
    cases
      .given(...begun)
      .when(on(day, agree))
      .then(done);
    cases
      .given(...begun, done)
      .when(on(day, agree))
      .then();
    cases
      .given(...begun)
      .when(on(day, { ...agree, reviewOn: day } as Given))
      .thenRefuses('high-barriers/out-of-order');
  });
});

describe('a step', () => {
  const given = [...begun, held, stepAgreed] as const;
  const [done, dropped] = [told(today, 'CaseStepDone', { stepId }), told(today, 'CaseStepDropped', { stepId, reason })];

  it('is done, or dropped with the reason, and not both', () => {
    cases
      .given(...given)
      .when(on(today, commands['complete-step']))
      .then(done);
    cases
      .given(...given, done)
      .when(on(today, commands['complete-step']))
      .then();
    cases
      .given(...given, done)
      .when(on(today, commands['drop-step']))
      .thenRefuses('high-barriers/step-over');
    cases
      .given(...given)
      .when(on(today, commands['drop-step']))
      .then(dropped);
    cases
      .given(...given, dropped)
      .when(on(today, commands['drop-step']))
      .then();
    cases
      .given(...given, dropped)
      .when(on(today, commands['complete-step']))
      .thenRefuses('high-barriers/step-over');
  });

  it('is not done before it was agreed', () =>
    cases
      .given(...given)
      .when(on('2026-03-01', commands['complete-step']))
      .thenRefuses('high-barriers/out-of-order'));
});

describe('a session with a provider', () => {
  it('is given by somebody of the team, and told once', () => {
    const record = commands['record-session'];
    cases
      .given(...begun)
      .when(on(day, record))
      .then(had);
    cases
      .given(...begun, had)
      .when(on(day, record))
      .then();
    cases
      .given(...begun)
      .when(on(day, { ...record, session: { ...session, memberId: marta } } as Given))
      .thenRefuses('high-barriers/not-on-team');
  });

  it('is corrected with the reason, by who was on the team on the day on which it was', () => {
    const correct = commands['correct-session'];
    cases
      .given(...begun, had)
      .when(on(today, correct))
      .then(told(today, 'ProviderSessionCorrected', { sessionId, ...session, heldOn: day, reason }));
    cases
      .given(...begun, had)
      .when(on(today, { ...correct, heldOn: '2026-02-01' } as Given))
      .thenRefuses('high-barriers/not-on-team');
  });
});

describe('a risk to staff', () => {
  it('is noted once, until it is looked at again', () => {
    cases
      .given(...begun)
      .when(on(day, commands['note-risk']))
      .then(noted);
    cases
      .given(...begun, noted)
      .when(on(day, commands['note-risk']))
      .then();
    cases
      .given(...begun)
      .when(on('2026-05-04', commands['note-risk']))
      .thenRefuses('high-barriers/out-of-order');
  });

  it('is lifted once, and not before it was noted', () => {
    const lifted = told(today, 'RiskToStaffLifted', { riskId, reason });
    cases
      .given(...begun, noted)
      .when(on(today, commands['lift-risk']))
      .then(lifted);
    cases
      .given(...begun, noted, lifted)
      .when(on(today, commands['lift-risk']))
      .then();
    cases
      .given(...begun, noted)
      .when(on('2026-03-01', commands['lift-risk']))
      .thenRefuses('high-barriers/out-of-order');
  });
});
