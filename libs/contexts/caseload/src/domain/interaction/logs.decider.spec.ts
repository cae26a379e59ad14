import { forgotten } from '@alongside/kernel';
import { deciderSpec } from '@alongside/testing';
import { interactionDecider } from './interaction.decider';
import {
  anotherClaimant,
  anotherStep,
  attended,
  cancelled,
  enteredInError,
  days,
  ids,
  log,
  logCorrected,
  logged,
  missed,
  scheduled,
  step,
  stepDone,
  stepDropped,
  stepReopened,
  stepId,
  the,
  today,
} from './told-interaction.contract';

const interaction = deciderSpec(interactionDecider);

describe('logging a walk-in', () => {
  it('records what it was; the words of the steps that were agreed stand apart', () =>
    interaction.given().when(the.walkIn()).then(logged()));

  it('needs no words', () => {
    const { kind, channel, office, staffId, minutes, participants } = log;
    const bare = { kind, channel, office, staffId, minutes, participants, nextSteps: [] };
    interaction
      .given()
      .when({ kind: 'log-walk-in', ...ids, log: bare, ...days })
      .then({ type: 'InteractionLogged', data: { ...ids, ...bare, occurredAt: today } });
  });

  it('is refused on a day that has not come', () =>
    interaction
      .given()
      .when({ ...the.walkIn(), occurredAt: '2026-03-10' })
      .thenRefuses('caseload/in-the-future'));

  it('is refused for one that is recorded already', () =>
    interaction.given(logged()).when(the.walkIn()).thenRefuses('caseload/interaction-already-recorded'));
});

describe('logging an appointment', () => {
  it('records what it was, on the day of the appointment', () =>
    interaction.given(scheduled(), attended(true)).when(the.logging()).then(logged()));

  it('says that somebody came, where nobody had said so', () =>
    interaction.given(scheduled()).when(the.logging()).then(attended(), logged()));

  it('is refused before its day', () =>
    interaction.given(scheduled('2026-03-10')).when(the.logging()).thenRefuses('caseload/in-the-future'));

  it('is refused for one that was missed', () =>
    interaction.given(scheduled(), missed()).when(the.logging()).thenRefuses('caseload/interaction-missed'));

  it('is refused for one that was cancelled', () =>
    interaction.given(scheduled(), cancelled()).when(the.logging()).thenRefuses('caseload/interaction-cancelled'));

  it.each([[[scheduled(), attended(), logged()]], [[logged()]]])(
    'is refused the second time: it is corrected',
    (past) =>
      interaction
        .given(...past)
        .when(the.logging())
        .thenRefuses('caseload/interaction-already-logged'),
  );

  it('is refused where nobody recorded it', () =>
    interaction.given().when(the.logging()).thenRefuses('caseload/interaction-not-found'));
});

describe('the whole of a meeting', () => {
  it('is that somebody came, and what it was', () => {
    interaction
      .given(scheduled())
      .when(the.meeting({ attendance: 'attended' }, { log }))
      .then(attended(), logged());
    interaction
      .given(scheduled())
      .when(the.meeting({ attendance: 'late' }, { log }))
      .then(attended(true), logged());
  });

  it('is that nobody came, and why', () =>
    interaction
      .given(scheduled())
      .when(the.meeting({ attendance: 'missed', missedReason: 'logistics' }, { note: 'No bus that day' }))
      .then(missed('logistics', 'No bus that day')));

  it('is the log alone, where the reception desk has said already that somebody came', () =>
    interaction
      .given(scheduled(), attended(true))
      .when(the.meeting({ attendance: 'late' }, { log }))
      .then(logged()));

  it('is refused where somebody said otherwise', () =>
    interaction
      .given(scheduled(), attended())
      .when(the.meeting({ attendance: 'late' }, { log }))
      .thenRefuses('caseload/attendance-already-recorded'));

  it('is refused where it is known already that nobody came', () =>
    interaction
      .given(scheduled(), missed('logistics'))
      .when(the.meeting({ attendance: 'missed', missedReason: 'logistics' }))
      .thenRefuses('caseload/attendance-already-recorded'));

  it('is refused without a log when it took place, and with one when nobody came', () => {
    interaction
      .given(scheduled())
      .when(the.meeting({ attendance: 'attended' }))
      .thenRefuses('caseload/log-attendance-mismatch');
    interaction
      .given(scheduled())
      .when(the.meeting({ attendance: 'missed', missedReason: 'logistics' }, { log }))
      .thenRefuses('caseload/log-attendance-mismatch');
  });

  it('is refused for the appointment of another claimant', () =>
    interaction
      .given(scheduled())
      .when(the.meeting({ attendance: 'attended' }, { log, claimantId: anotherClaimant }))
      .thenRefuses('caseload/interaction-not-found'));

  it('is refused the second time, whatever it says of who came', () => {
    for (const attendance of ['attended', 'late'] as const)
      interaction
        .given(scheduled(), attended(), logged())
        .when(the.meeting({ attendance }, { log }))
        .thenRefuses('caseload/interaction-already-logged');
  });

  it('is refused before the day of the appointment', () =>
    interaction
      .given(scheduled('2026-03-10'))
      .when(the.meeting({ attendance: 'attended' }, { log }))
      .thenRefuses('caseload/in-the-future'));
});

describe('correcting a log', () => {
  const keptSteps = [stepId];

  it('names all of it again, with the reason', () =>
    interaction
      .given(logged())
      .when(the.logCorrection({ minutes: 45 }, { keptSteps }))
      .then(logCorrected({ minutes: 45 })));

  it('may be of the day', () =>
    interaction
      .given(logged())
      .when(the.logCorrection({}, { keptSteps, heldOn: '2026-02-27' }))
      .then(logCorrected({}, '2026-02-27')));

  it('may add a step and take an open one away', () => {
    const nextSteps = [{ ...step, stepId: anotherStep }];
    interaction.given(logged()).when(the.logCorrection({ nextSteps })).then(logCorrected({ nextSteps }));
    interaction
      .given(logged())
      .when(the.logCorrection({ nextSteps: [] }))
      .then(logCorrected({ nextSteps: [] }));
  });

  it('changes nothing where it says the same', () => {
    interaction
      .given(logged(), logCorrected({ minutes: 45 }))
      .when(the.logCorrection({ minutes: 45 }, { keptSteps }))
      .thenNothing();
  });

  it('is refused where it says the same and gives another reason', () => {
    const same = the.logCorrection({ minutes: 45 }, { keptSteps });
    interaction
      .given(logged(), logCorrected({ minutes: 45 }))
      .when({ ...same, reason: 'It took longer' })
      .thenRefuses('caseload/nothing-to-change');
    interaction.given(logged()).when(the.logCorrection({}, { keptSteps })).thenRefuses('caseload/nothing-to-change');
  });

  it('is refused where there is no log', () =>
    interaction
      .given(scheduled(), attended())
      .when(the.logCorrection())
      .thenRefuses('caseload/interaction-not-logged'));

  it('is refused for a day that has not come', () =>
    interaction
      .given(logged())
      .when(the.logCorrection({}, { heldOn: '2026-03-10' }))
      .thenRefuses('caseload/in-the-future'));

  it('is refused for a step that the log has not', () =>
    interaction
      .given(logged())
      .when(the.logCorrection({}, { keptSteps: [anotherStep] }))
      .thenRefuses('caseload/next-step-not-found'));

  it('is refused when it leaves out a step that was done', () =>
    interaction
      .given(logged(), stepDone())
      .when(the.logCorrection({ nextSteps: [] }))
      .thenRefuses('caseload/next-step-closed'));
});

describe('a next step', () => {
  it('is done on a day, as of the claimant who is named', () => {
    interaction.given(logged()).when(the.stepDone('2026-03-05')).then(stepDone('2026-03-05'));
    interaction
      .given(logged())
      .when(the.stepDone(undefined, { claimantId: logged().data.claimantId }))
      .then(stepDone());
  });

  it('is dropped with a reason', () => interaction.given(logged()).when(the.stepDropped()).then(stepDropped()));

  it('is done once: told again, it changes nothing', () =>
    interaction.given(logged(), stepDone('2026-03-05')).when(the.stepDone()).thenNothing());

  it('is not done once it was dropped, nor dropped once it was done or dropped', () => {
    interaction.given(logged(), stepDropped()).when(the.stepDone()).thenRefuses('caseload/next-step-closed');
    interaction.given(logged(), stepDone()).when(the.stepDropped()).thenRefuses('caseload/next-step-closed');
    interaction.given(logged(), stepDropped()).when(the.stepDropped()).thenRefuses('caseload/next-step-closed');
  });

  it('is open again when it was not done or dropped after all', () => {
    interaction.given(logged(), stepDone()).when(the.stepReopened()).then(stepReopened());
    interaction.given(logged(), stepDropped()).when(the.stepReopened()).then(stepReopened());
    interaction.given(logged(), stepDone(), stepReopened()).when(the.stepDone()).then(stepDone());
  });

  it('is open once: reopened again, nothing changes', () =>
    interaction.given(logged(), stepDone(), stepReopened()).when(the.stepReopened()).thenNothing());

  it('is not reopened for another reason while it is open', () => {
    const { data } = stepReopened();
    const said = { type: 'NextStepReopened', data: { ...data, stepId, reason: forgotten } } as const;
    for (const past of [[], [stepDone(), said]])
      interaction
        .given(logged(), ...past)
        .when(the.stepReopened())
        .thenRefuses('caseload/nothing-to-change');
  });

  it('is open again where a request did it, of which a later part was refused', () =>
    interaction.given(logged(), stepDone()).when(the.takingBack({ stepId })).then(stepReopened()));

  it.each([[[]], [[logged()]], [[logged(), stepDropped()]], [[logged(), stepDone(), enteredInError()]]])(
    'stays then as others have left it: %j',
    (past) =>
      interaction
        .given(...past)
        .when(the.takingBack({ stepId }))
        .thenNothing(),
  );

  it.each([the.stepDone(), the.stepDropped(), the.stepReopened()])(
    'is none where it was not agreed: $kind',
    (command) => {
      interaction
        .given(logged({ nextSteps: [] }))
        .when(command)
        .thenRefuses('caseload/next-step-not-found');
      interaction.given(scheduled()).when(command).thenRefuses('caseload/next-step-not-found');
    },
  );

  it.each([the.stepDone('2026-03-01'), the.stepDropped('2026-03-01')])(
    'is not closed before the day on which it was agreed: $kind',
    (command) => interaction.given(logged()).when(command).thenRefuses('caseload/out-of-order'),
  );

  it('is not that of another claimant', () =>
    interaction
      .given(logged())
      .when(the.stepDone(undefined, { claimantId: anotherClaimant }))
      .thenRefuses('caseload/interaction-not-found'));
});
