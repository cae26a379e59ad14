import type { EventDefinitions, EventOf, LocalDate, Protected, Uuid } from '@alongside/kernel';

/** By when somebody is to see to what a note says, and who. */
export interface NoteFollowUp {
  readonly followUpOn: LocalDate;
  /** Who of the staff is to do it. */
  readonly staffId: Uuid;
}

interface OfNote {
  readonly noteId: Uuid;
  readonly claimantId: Uuid;
}

export type NoteEvent =
  | EventOf<
      'NoteWritten',
      OfNote & {
        /** Who of the staff wrote it. */
        readonly staffId: Uuid;
        readonly words: Protected<string>;
      }
    >
  | EventOf<'NoteCorrected', OfNote & { readonly words: Protected<string>; readonly reason: Protected<string> }>
  | EventOf<
      'NoteFlagged',
      OfNote & {
        /** A code of the list `flag-kinds`. */
        readonly flag: Protected<string>;
      }
    >
  | EventOf<
      'NoteFlagResolved',
      OfNote & {
        /** A code of the list `flag-resolutions`, never words: it stands in clear. */
        readonly reason: string;
        readonly note?: Protected<string>;
      }
    >
  /** It was not resolved after all: it is open since the day on which it was raised. */
  | EventOf<
      'NoteFlagRaisedAgain',
      OfNote & { readonly flag: Protected<string>; readonly flaggedOn: LocalDate; readonly reason: Protected<string> }
    >
  | EventOf<'NoteFollowUpPlanned', OfNote & NoteFollowUp>
  | EventOf<'NoteFollowUpMoved', OfNote & NoteFollowUp>
  | EventOf<
      'NoteFollowedUp',
      OfNote & {
        /** What came of it. */
        readonly outcome: Protected<string>;
      }
    >
  /** Nobody had done it after all. */
  | EventOf<'NoteFollowUpReopened', OfNote & { readonly reason: Protected<string> }>
  | EventOf<'NoteEnteredInError', OfNote & { readonly reason: Protected<string> }>;

/** All words are special, since health may be in any of them. */
export const noteEvents = {
  NoteWritten: { subject: 'claimantId', protect: { words: 'special' } },
  NoteCorrected: { subject: 'claimantId', protect: { words: 'special', reason: 'special' } },
  NoteFlagged: { subject: 'claimantId', protect: { flag: 'coded' } },
  NoteFlagResolved: { subject: 'claimantId', protect: { note: 'special' } },
  NoteFlagRaisedAgain: { subject: 'claimantId', protect: { flag: 'coded', reason: 'special' } },
  NoteFollowUpPlanned: { subject: 'claimantId', protect: {} },
  NoteFollowUpMoved: { subject: 'claimantId', protect: {} },
  NoteFollowedUp: { subject: 'claimantId', protect: { outcome: 'special' } },
  NoteFollowUpReopened: { subject: 'claimantId', protect: { reason: 'special' } },
  NoteEnteredInError: { subject: 'claimantId', protect: { reason: 'special' } },
} as const satisfies EventDefinitions<NoteEvent>;
