import type { LocalDate, Uuid } from '@alongside/kernel';
import type { GatheringCommand } from './gathering.decider';
import type { GatheringEvent, GatheringPlaces } from './gathering.events';
import { recordedOf, type GivenRecord, type GivenTheme } from './given-record';

export const gatheringId: Uuid = '0192aaac-0000-7000-8000-000000000001';
export const deskId: Uuid = '0192aaac-0000-7000-8000-000000000002';
export const officeId: Uuid = '0192aaac-0000-7000-8000-000000000003';
export const organisationId: Uuid = '0192aaac-0000-7000-8000-000000000004';
export const answeredBy: Uuid = '0192aaac-0000-7000-8000-000000000005';
export const [themeId, anotherTheme]: [Uuid, Uuid] = [
  '0192aaac-0000-7000-8000-000000000006',
  '0192aaac-0000-7000-8000-000000000007',
];

export const today: LocalDate = '2026-03-30';
export const plannedOn: LocalDate = '2026-02-02';
export const plannedFor: LocalDate = '2026-03-09';
export const heldOn: LocalDate = '2026-03-10';
const days = { occurredAt: today, today };
const theGathering = { gatheringId, occurredAt: today };

export const places: GatheringPlaces = { host: { kind: 'desk', id: deskId }, officeId, organisationId };
export const letters: GivenTheme = { themeId, theme: 'letters-and-forms', words: 'Letters come in English only' };
export const interpreters: GivenTheme = { themeId: anotherTheme, theme: 'interpreting' };
export const recordOf = (...themes: readonly GivenTheme[]): GivenRecord => ({
  attendance: [
    { attendees: 'community-members', count: 23 },
    { attendees: 'office-staff', count: 4 },
  ],
  languages: ['so', 'en'],
  interpreterUsed: true,
  themes,
  summary: 'Well attended',
});
export const record = recordOf(letters, interpreters);

/** What staff say of a gathering. */
export const the = {
  planning: (on = plannedFor): GatheringCommand => ({
    kind: 'plan',
    gatheringId,
    ...places,
    gatheringKind: 'forum',
    plannedFor: on,
    title: 'Spring forum',
    venue: 'Harlesden library',
    occurredAt: plannedOn,
    today,
  }),
  move: (to: LocalDate): GatheringCommand => ({ kind: 'move', plannedFor: to, reason: 'The hall is taken', ...days }),
  cancellation: (): GatheringCommand => ({ kind: 'cancel', reason: 'Snow', ...days }),
  reinstatement: (to: LocalDate): GatheringCommand => ({
    kind: 'reinstate',
    plannedFor: to,
    reason: 'The snow is gone',
    ...days,
  }),
  holding: (given = record, occurredAt = heldOn): GatheringCommand => ({
    kind: 'hold',
    record: given,
    occurredAt,
    today,
  }),
  correction: (given: GivenRecord, { on = heldOn, kept = [] }: { on?: LocalDate; kept?: Uuid[] } = {}) =>
    ({ kind: 'correct-record', heldOn: on, record: given, kept, reason: 'Counted again', ...days }) as const,
  followUp: (occurredAt = today): GatheringCommand => ({
    kind: 'follow-up',
    note: 'Wrote to all who came',
    occurredAt,
    today,
  }),
  answer: (answer = 'Letters come in Somali from May on', of = themeId): GatheringCommand => ({
    kind: 'tell-back',
    themeId: of,
    answeredBy,
    way: 'at-gathering',
    audience: 'all-who-came',
    answer,
    ...days,
  }),
  answerTakenBack: (of = themeId): GatheringCommand => ({
    kind: 'take-back-answer',
    themeId: of,
    reason: 'Nobody was told yet',
    ...days,
  }),
  error: (): GatheringCommand => ({ kind: 'enter-in-error', reason: 'Of another desk', ...days }),
};

export const planned = (on = plannedFor, of = places): GatheringEvent => ({
  type: 'GatheringPlanned',
  data: {
    gatheringId,
    ...of,
    kind: 'forum',
    plannedFor: on,
    words: { title: 'Spring forum', venue: 'Harlesden library' },
    occurredAt: plannedOn,
  },
});
export const moved = (to: LocalDate): GatheringEvent => ({
  type: 'GatheringMoved',
  data: { ...theGathering, plannedFor: to, reason: 'The hall is taken' },
});
export const cancelled = (): GatheringEvent => ({
  type: 'GatheringCancelled',
  data: { ...theGathering, reason: 'Snow' },
});
export const reinstated = (to: LocalDate): GatheringEvent => ({
  type: 'GatheringReinstated',
  data: { ...theGathering, plannedFor: to, reason: 'The snow is gone' },
});
export const held = (given = record, occurredAt = heldOn): GatheringEvent => ({
  type: 'GatheringHeld',
  data: { gatheringId, ...recordedOf(given), occurredAt },
});
export const corrected = (given: GivenRecord, on = heldOn): GatheringEvent => ({
  type: 'GatheringRecordCorrected',
  data: { ...theGathering, ...recordedOf(given), heldOn: on, reason: 'Counted again' },
});
export const followedUp = (): GatheringEvent => ({
  type: 'GatheringFollowedUp',
  data: { ...theGathering, note: 'Wrote to all who came' },
});
export const toldBack = (): GatheringEvent => ({
  type: 'ThemeToldBack',
  data: {
    ...theGathering,
    themeId,
    answeredBy,
    way: 'at-gathering',
    audience: 'all-who-came',
    answer: 'Letters come in Somali from May on',
  },
});
export const answerTakenBack = (): GatheringEvent => ({
  type: 'ToldBackTakenBack',
  data: { ...theGathering, themeId, reason: 'Nobody was told yet' },
});
export const enteredInError = (): GatheringEvent => ({
  type: 'GatheringEnteredInError',
  data: { ...theGathering, reason: 'Of another desk' },
});
