import type { InteractionEvent } from '@alongside/caseload';
import { projectionSpec, useTestDatabase, type GivenEvent } from '@alongside/testing';
import { memberHash } from '../member-hash';
import { tellers } from '../told-deciders.contract';
import { meetingFactsFold } from './meeting-facts.fold';

const claimantId = '0192aaaa-0000-7000-8000-000000000001';
const interactionId = '0192aaaa-0000-7000-8000-000000000002';
const office = '0192aaaa-0000-7000-8000-000000000003';
const staffId = '0192aaaa-0000-7000-8000-000000000004';
const of = { interactionId, claimantId };

const at = (day: string) => `${day}T12:00:00.000Z`;
const said = (event: InteractionEvent, day: string): GivenEvent => ({
  stream: `interaction-${interactionId}`,
  event,
  at: at(day),
});

const scheduled: InteractionEvent = {
  type: 'InteractionScheduled',
  data: {
    ...{ ...of, scheduledFor: '2026-02-02', kind: 'work-search-review', channel: 'in-person' },
    ...{ office, staffId, occurredAt: '2026-01-19' },
  },
};
const missed: InteractionEvent = {
  type: 'InteractionMissed',
  data: { ...of, reason: 'logistics', note: 'No bus', occurredAt: '2026-02-09' },
};

const fact = {
  interactionId,
  personId: claimantId,
  memberHash: memberHash(interactionId),
  day: '2026-02-02',
  office,
  kind: 'work-search-review',
  attendance: 'unrecorded',
  missedReason: null,
  inError: false,
  recordedTo: 'infinity',
};

describe('the facts of meetings', () => {
  const facts = projectionSpec({ fold: meetingFactsFold, deciders: tellers, database: useTestDatabase() });
  const versionsOf = async (...given: GivenEvent[]) => (await facts.project(given)).meetingFact;

  it('keep what was known before: the day that was agreed first, the attendance, its correction, the error', async () => {
    const versions = await versionsOf(
      said(scheduled, '2026-01-19'),
      said(
        {
          type: 'InteractionRescheduled',
          data: { ...of, scheduledFor: '2026-02-09', by: 'claimant', reason: 'illness', occurredAt: '2026-02-01' },
        },
        '2026-02-01',
      ),
      said(missed, '2026-02-09'),
      said(
        {
          type: 'AttendanceCorrected',
          data: { ...of, attendance: 'late', reason: 'Was in the lobby', occurredAt: '2026-02-10' },
        },
        '2026-02-10',
      ),
      said(
        { type: 'InteractionEnteredInError', data: { ...of, reason: 'Another person', occurredAt: '2026-02-11' } },
        '2026-02-11',
      ),
    );
    const moved = { ...fact, day: '2026-02-09' };
    const late = { ...moved, attendance: 'late' };
    expect(versions).toEqual([
      { ...fact, recordedFrom: at('2026-01-19'), recordedTo: at('2026-02-01') },
      { ...moved, recordedFrom: at('2026-02-01'), recordedTo: at('2026-02-09') },
      {
        ...{ ...moved, attendance: 'missed', missedReason: 'logistics' },
        ...{ recordedFrom: at('2026-02-09'), recordedTo: at('2026-02-10') },
      },
      { ...late, recordedFrom: at('2026-02-10'), recordedTo: at('2026-02-11') },
      { ...late, inError: true, recordedFrom: at('2026-02-11') },
    ]);
  });

  it('tell who came in time from who came late, and who was not expected any more', async () => {
    const came: InteractionEvent = {
      type: 'InteractionAttended',
      data: { ...of, late: false, occurredAt: '2026-02-02' },
    };
    const cancelled: InteractionEvent = {
      type: 'InteractionCancelled',
      data: { ...of, by: 'office', reason: 'closed-early', occurredAt: '2026-02-01' },
    };
    expect(await versionsOf(said(scheduled, '2026-02-01'), said(came, '2026-02-01'))).toMatchObject([
      { attendance: 'attended' },
    ]);
    expect(await versionsOf(said(scheduled, '2026-02-01'), said(cancelled, '2026-02-01'))).toMatchObject([
      { attendance: 'cancelled' },
    ]);
  });

  it('are none of a meeting without an appointment', async () => {
    const logged: InteractionEvent = {
      type: 'InteractionLogged',
      data: {
        ...{ ...of, kind: 'desk-visit', channel: 'in-person', office, staffId, minutes: 20 },
        ...{ participants: [], nextSteps: [], occurredAt: '2026-02-02' },
      },
    };
    expect(await versionsOf(said(logged, '2026-02-02'), said(missed, '2026-02-09'))).toEqual([]);
  });
});
