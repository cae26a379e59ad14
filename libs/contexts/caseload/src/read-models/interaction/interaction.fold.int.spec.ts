import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { interactionDecider } from '../../domain/interaction/interaction.decider';
import type { InteractionEvent } from '../../domain/interaction/interaction.events';
import {
  anotherStep,
  appointed,
  attended,
  cancelled,
  enteredInError,
  ids,
  log,
  logCorrected,
  logged,
  missed,
  office,
  rescheduled,
  scheduled,
  staffId,
  step,
  stepDone,
  stepDropped,
  stepReopened,
  stepId,
  today,
} from '../../domain/interaction/told-interaction.contract';
import { interactionFold } from './interaction.fold';

/** Base64, so without a word of what was said. */
const sealed = expect.stringMatching(/^[A-Za-z0-9+/]{40,}={0,2}$/);

describe('the interactions', () => {
  const interactions = projectionSpec({
    fold: interactionFold,
    deciders: [interactionDecider],
    database: useTestDatabase(),
  });
  const project = async (events: InteractionEvent[], forget: string[] = []) => {
    const given = events.map((event) => ({ stream: `interaction-${ids.interactionId}`, event }));
    const { interaction } = await interactions.project(given, { forget });
    return interaction;
  };

  const asScheduled = {
    ...ids,
    revision: 0,
    state: 'scheduled',
    day: appointed,
    scheduledFor: appointed,
    startsAt: '10:30',
    movedByClaimant: 0,
    movedByOffice: 0,
    kind: log.kind,
    channel: 'in-person',
    office,
    staffId,
    needs: null,
    minutesLate: null,
    missedReason: null,
    cancellation: null,
    note: null,
    log: null,
    nextSteps: [],
  };
  const open = { owner: 'claimant', dueOn: '2026-03-16', state: 'open', closedOn: null, dropped: null };
  const asLogged = {
    ...asScheduled,
    state: 'attended',
    log: { minutes: 20, participants: [], type: 'InteractionLogged', sealed: { coded: sealed, personal: sealed } },
    nextSteps: [{ stepId, ...open }],
  };

  it('show an appointment as it was arranged', async () => {
    expect(await project([scheduled()])).toEqual([asScheduled]);
  });

  it('show the day to which an appointment was moved, and how often it was', async () => {
    const moved = await project([
      scheduled(),
      rescheduled('2026-03-04'),
      rescheduled('2026-03-16', { startsAt: undefined }),
    ]);
    expect(moved).toEqual([
      {
        ...asScheduled,
        revision: 2,
        day: '2026-03-16',
        scheduledFor: '2026-03-16',
        startsAt: null,
        movedByClaimant: 2,
      },
    ]);
  });

  it('show from whose side it was moved each time', async () => {
    const byOffice = rescheduled('2026-03-09');
    const moves = [rescheduled('2026-03-04'), { ...byOffice, data: { ...byOffice.data, by: 'office' } }];
    expect(await project([scheduled(), ...(moves as InteractionEvent[])])).toMatchObject([
      { movedByClaimant: 1, movedByOffice: 1 },
    ]);
  });

  it('show that an interpreter is to be booked, sealed; not any more once it was entered in error', async () => {
    const needing = scheduled(appointed, { language: 'so', interpreterNeeded: true });
    const needs = { type: 'InteractionScheduled', sealed: { coded: sealed } };
    expect(await project([needing, attended(), logged()])).toMatchObject([{ needs }]);
    expect(await project([needing, enteredInError()])).toMatchObject([{ needs: null }]);
  });

  it('show by how many minutes somebody was late, until that is corrected', async () => {
    const late = [scheduled(), attended(true, appointed, 12)];
    expect(await project(late)).toMatchObject([{ state: 'late', minutesLate: 12 }]);
    const correction = { ...ids, attendance: 'attended', reason: 'The clock was wrong', occurredAt: today } as const;
    expect(await project([...late, { type: 'AttendanceCorrected', data: correction }])).toMatchObject([
      { state: 'attended', minutesLate: null },
    ]);
  });

  it('show from whose side an appointment was cancelled, and why', async () => {
    expect(await project([scheduled(), cancelled()])).toMatchObject([
      { state: 'cancelled', cancellation: { on: today, by: 'claimant', reason: 'illness' } },
    ]);
  });

  it('show that nobody came, and why, until that is corrected', async () => {
    const nobodyCame = [scheduled(), missed('logistics', 'No bus that day')];
    const note = { type: 'InteractionMissed', sealed: { special: sealed } };
    expect(await project(nobodyCame)).toMatchObject([{ state: 'missed', missedReason: 'logistics', note }]);
    const correction = { ...ids, reason: 'Sat in the waiting room', occurredAt: today };
    const excused = { attendance: 'missed', missedReason: 'acceptable' } as const;
    expect(
      await project([...nobodyCame, { type: 'AttendanceCorrected', data: { ...correction, ...excused } }]),
    ).toMatchObject([{ state: 'missed', missedReason: 'acceptable', note }]);
    expect(
      await project([...nobodyCame, { type: 'AttendanceCorrected', data: { ...correction, attendance: 'late' } }]),
    ).toMatchObject([{ state: 'late', missedReason: null, note: null }]);
  });

  it('show what a meeting was, all words sealed', async () => {
    expect(await project([scheduled(), attended(), logged()])).toEqual([{ ...asLogged, revision: 2 }]);
    expect(await project([scheduled(), attended(true), logged()])).toMatchObject([{ state: 'late' }]);
  });

  it('show a walk-in without an appointment', async () => {
    expect(await project([logged()])).toEqual([{ ...asLogged, scheduledFor: null, startsAt: null }]);
  });

  it('show a correction whole, with what became of the steps that stay', async () => {
    const nextSteps = [step, { ...step, stepId: anotherStep }];
    const [row] = (await project([
      logged(),
      stepDone('2026-03-05'),
      logCorrected({ minutes: 45, nextSteps }, '2026-02-27'),
    ]))!;
    expect(row).toMatchObject({
      day: '2026-02-27',
      log: { minutes: 45, type: 'InteractionLogCorrected' },
      nextSteps: [
        { stepId, ...open, state: 'done', closedOn: '2026-03-05' },
        { stepId: anotherStep, ...open },
      ],
    });
  });

  it('show which step was dropped, the reason sealed', async () => {
    expect(await project([logged(), stepDropped()])).toMatchObject([
      {
        nextSteps: [
          { state: 'dropped', closedOn: today, dropped: { type: 'NextStepDropped', sealed: { personal: sealed } } },
        ],
      },
    ]);
  });

  it('show a step open again that was not done after all', async () => {
    expect(await project([logged(), stepDone(), stepReopened()])).toMatchObject([{ nextSteps: [{ stepId, ...open }] }]);
  });

  it('show an appointment that was cancelled and made again as it is now', async () => {
    const again = await project([scheduled(), cancelled(), scheduled('2026-03-16')]);
    expect(again).toEqual([{ ...asScheduled, revision: 2, day: '2026-03-16', scheduledFor: '2026-03-16' }]);
  });

  it('show of one entered in error that it was, and nothing that was told', async () => {
    const past = [scheduled(), missed('logistics', 'No bus that day')];
    for (const events of [past, [scheduled(), cancelled()], [scheduled(), attended(), logged()]])
      expect(await project([...events, enteredInError()])).toEqual([
        { ...asScheduled, state: 'entered-in-error', revision: events.length },
      ]);
  });

  it('keep the shape of the meeting with somebody who was forgotten, the words sealed for ever', async () => {
    expect(await project([scheduled(), attended(), logged()], [ids.claimantId])).toEqual([
      { ...asLogged, revision: 2 },
    ]);
  });
});
