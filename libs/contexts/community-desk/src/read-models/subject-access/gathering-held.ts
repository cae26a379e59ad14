import { sectionHeld } from '@alongside/privacy';
import type { GatheringEvent } from '../../domain/gathering/gathering.events';

const label = (said: string) => ({ label: said });
const reason = { gatheringId: 'own-id', reason: label('Why') } as const;
const record = {
  gatheringId: 'own-id',
  attendance: label('How many came'),
  languages: label('Languages spoken'),
  interpreterUsed: label('With an interpreter'),
  themes: label('What was raised'),
  words: label('In words'),
} as const;
const theme = { gatheringId: 'own-id', themeId: label('Reference of the theme') } as const;

/** A gathering is nobody's: its words are under a key of its own, so whoever asks by its id is told them. */
export const gatheringHeld = sectionHeld<GatheringEvent>('A gathering', {
  GatheringPlanned: {
    says: 'A gathering was planned',
    fields: {
      gatheringId: 'own-id',
      kind: label('Kind'),
      host: label('Who invites'),
      officeId: label('Office'),
      organisationId: label('Organisation'),
      plannedFor: label('For'),
      words: label('Title and place'),
    },
  },
  GatheringMoved: { says: 'It was moved', fields: { ...reason, plannedFor: label('To') } },
  GatheringCancelled: { says: 'It was cancelled', fields: reason },
  GatheringReinstated: { says: 'It was to take place after all', fields: { ...reason, plannedFor: label('On') } },
  GatheringHeld: { says: 'It was held', fields: record },
  GatheringRecordCorrected: {
    says: 'What it was was corrected',
    fields: { ...record, heldOn: label('Held on'), reason: label('Why') },
  },
  GatheringFollowedUp: { says: 'It was followed up', fields: { gatheringId: 'own-id', note: label('What was done') } },
  ThemeToldBack: {
    says: 'People were told what became of a theme',
    fields: {
      ...theme,
      answeredBy: { label: 'By whom', masked: 'staff' },
      way: label('How'),
      audience: label('To whom'),
      answer: label('What was told'),
    },
  },
  ToldBackTakenBack: { says: 'Nobody was told that after all', fields: { ...theme, reason: label('Why') } },
  GatheringEnteredInError: { says: 'It was entered in error', fields: reason },
});
