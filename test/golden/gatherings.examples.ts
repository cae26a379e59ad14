import type { GatheringEvent } from '../../libs/contexts/community-desk/src/domain/gathering/gathering.events';
import type { ExamplesOf } from './golden-files';

const gatheringId = '0192aaaa-0000-7000-8000-000000000901';
const themeId = '0192aaaa-0000-7000-8000-000000000902';
const deskId = '0192aaaa-0000-7000-8000-000000000903';
const officeId = '0192aaaa-0000-7000-8000-000000000005';
const organisationId = '0192aaaa-0000-7000-8000-00000000000b';
const staffId = '0192aaaa-0000-7000-8000-000000000007';

const of = { gatheringId, occurredAt: '2026-03-09' };
const recorded = {
  attendance: [{ attendees: 'community-members', count: 23 }],
  languages: ['so', 'en'],
  interpreterUsed: true,
  themes: [{ themeId, theme: 'letters-and-forms' }],
  words: { summary: 'Well attended', themes: { [themeId]: 'Letters come in English only' } },
};

export const gatheringExamples = {
  GatheringPlanned: {
    gatheringId,
    host: { kind: 'desk', id: deskId },
    officeId,
    organisationId,
    kind: 'forum',
    plannedFor: '2026-03-09',
    words: { title: 'Spring forum', venue: 'Harlesden library' },
    occurredAt: '2026-02-02',
  },
  GatheringMoved: { ...of, plannedFor: '2026-04-13', reason: 'The hall is taken' },
  GatheringCancelled: { ...of, reason: 'Snow' },
  GatheringReinstated: { ...of, plannedFor: '2026-04-13', reason: 'The snow is gone' },
  GatheringHeld: { ...of, ...recorded },
  GatheringRecordCorrected: { ...of, ...recorded, heldOn: '2026-03-08', reason: 'It was the day before' },
  GatheringFollowedUp: { ...of, note: 'Wrote to all who came' },
  ThemeToldBack: {
    ...of,
    themeId,
    answeredBy: staffId,
    way: 'at-gathering',
    audience: 'all-who-came',
    answer: 'Letters come in Somali from May on',
  },
  ToldBackTakenBack: { ...of, themeId, reason: 'Nobody was told yet' },
  GatheringEnteredInError: { ...of, reason: 'Of another desk' },
} satisfies ExamplesOf<GatheringEvent>;
