import type { InteractionEvent, interactionEvents } from '@alongside/caseload';
import type { Uuid } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import { restate, type Recorded } from '../bitemporal';
import { memberHash } from '../member-hash';
import { MeetingFactRow } from './meeting-fact.row';

type MeetingFact = Omit<MeetingFactRow, keyof Recorded>;

/** The events that say something of the facts of meetings. */
const followed = [
  'InteractionScheduled',
  'InteractionRescheduled',
  'InteractionCancelled',
  'InteractionAttended',
  'InteractionMissed',
  'AttendanceCorrected',
  'InteractionEnteredInError',
] as const;

export type MeetingEvent = Extract<
  FoldedEvent<InteractionEvent, typeof interactionEvents>,
  { type: (typeof followed)[number] }
>;

/**
 * The facts of meetings in all their versions. A meeting that was logged without an appointment is none of them. Who was in charge is
 * the person's: see the facts of claims.
 */
export const meetingFactsFold: Fold<{ meetingFact: MeetingFactRow }, MeetingEvent> = {
  name: 'outcomes.meeting_facts_v1',
  tables: { meetingFact: MeetingFactRow },
  key: 'interactionId',
  keys: ({ type, data }) => ((followed as readonly string[]).includes(type) ? [data.interactionId] : []),
  evolve: ({ meetingFact }, event, interactionId) => {
    const before = meetingFact.find(({ recordedTo }) => recordedTo === 'infinity');
    const fact = event.type === 'InteractionScheduled' ? scheduled(event) : before && changed(factOf(before), event);
    const { recordedAt } = event;
    return {
      meetingFact: fact ? restate(meetingFact, [fact], { keyOf: () => interactionId, recordedAt }) : meetingFact,
    };
  },
};

function factOf({ recordedFrom: _from, recordedTo: _to, ...fact }: MeetingFactRow): MeetingFact {
  return fact;
}

function scheduled({ data }: Extract<MeetingEvent, { type: 'InteractionScheduled' }>): MeetingFact {
  const { interactionId, claimantId, scheduledFor, office, kind } = data;
  return {
    ...ofMeeting(interactionId),
    personId: claimantId,
    day: scheduledFor,
    office,
    kind,
    attendance: 'unrecorded',
    missedReason: null,
    inError: false,
  };
}

function ofMeeting(interactionId: Uuid): Pick<MeetingFact, 'interactionId' | 'memberHash'> {
  return { interactionId, memberHash: memberHash(interactionId) };
}

function changed(
  fact: MeetingFact,
  { type, data }: Exclude<MeetingEvent, { type: 'InteractionScheduled' }>,
): MeetingFact {
  switch (type) {
    case 'InteractionRescheduled':
      return { ...fact, day: data.scheduledFor };
    case 'InteractionCancelled':
      return { ...fact, attendance: 'cancelled', missedReason: null };
    case 'InteractionAttended':
      return { ...fact, attendance: data.late ? 'late' : 'attended', missedReason: null };
    case 'InteractionMissed':
      return { ...fact, attendance: 'missed', missedReason: data.reason };
    case 'AttendanceCorrected':
      return { ...fact, attendance: data.attendance, missedReason: data.missedReason ?? null };
    case 'InteractionEnteredInError':
      return { ...fact, inError: true };
  }
}
