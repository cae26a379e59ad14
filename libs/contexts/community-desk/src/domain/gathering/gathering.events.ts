import type { EventDefinitions, EventOf, LocalDate, Protected, Uuid } from '@alongside/kernel';

/** Who invites: a desk, an office or an organisation. */
export interface GatheringHost {
  readonly kind: 'desk' | 'office' | 'organisation';
  readonly id: Uuid;
}

/** Whose gathering it is, as it was when it was planned: that does not change when a desk gets another host. */
export interface GatheringPlaces {
  readonly host: GatheringHost;
  /** The office that it belongs to: the host, or where the desk is; an organisation names one, or none. */
  readonly officeId?: Uuid;
  /** The organisation that it belongs to: the host, or the desk's. */
  readonly organisationId?: Uuid;
}

/** How many came, by what they are; nobody is named. */
export interface Attendance {
  /** A code of the list `gathering-attendees`. */
  readonly attendees: string;
  readonly count: number;
}

export interface RaisedTheme {
  readonly themeId: Uuid;
  /** A code of the list `gathering-themes`. */
  readonly theme: string;
}

/** What a gathering was. A correction says all of it again. */
export interface GatheringRecorded {
  readonly attendance: readonly Attendance[];
  /** Tags of the languages that were spoken. */
  readonly languages: readonly string[];
  readonly interpreterUsed: boolean;
  readonly themes: readonly RaisedTheme[];
  /** What was said of each theme, by its id, and of the whole. */
  readonly words: Protected<{ readonly summary?: string; readonly themes: Readonly<Record<Uuid, string>> }>;
}

interface OfGathering {
  readonly gatheringId: Uuid;
}

export type GatheringEvent =
  /** Its day is the one on which it was planned. */
  | EventOf<
      'GatheringPlanned',
      OfGathering &
        GatheringPlaces & {
          /** A code of the list `gathering-kinds`. */
          readonly kind: string;
          readonly plannedFor: LocalDate;
          readonly words: Protected<{ readonly title: string; readonly venue?: string }>;
        }
    >
  | EventOf<'GatheringMoved', OfGathering & { readonly plannedFor: LocalDate; readonly reason: Protected<string> }>
  | EventOf<'GatheringCancelled', OfGathering & { readonly reason: Protected<string> }>
  /** It takes place after all, on this day. */
  | EventOf<'GatheringReinstated', OfGathering & { readonly plannedFor: LocalDate; readonly reason: Protected<string> }>
  /** Its day is the one on which it was held. */
  | EventOf<'GatheringHeld', OfGathering & GatheringRecorded>
  | EventOf<
      'GatheringRecordCorrected',
      OfGathering & GatheringRecorded & { readonly heldOn: LocalDate; readonly reason: Protected<string> }
    >
  /** What the host did after it; told again, the last holds. */
  | EventOf<'GatheringFollowedUp', OfGathering & { readonly note: Protected<string> }>
  /** Those who raised it were told what became of it. */
  | EventOf<
      'ThemeToldBack',
      OfGathering & {
        readonly themeId: Uuid;
        /** Who of the staff answered. */
        readonly answeredBy: Uuid;
        /** How, a code of the list `told-back-ways`. */
        readonly way: string;
        /** To whom, a code of the list `told-back-audiences`. */
        readonly audience: string;
        readonly answer: Protected<string>;
      }
    >
  /** Nobody was told this after all: the theme is open since it was raised. */
  | EventOf<'ToldBackTakenBack', OfGathering & { readonly themeId: Uuid; readonly reason: Protected<string> }>
  | EventOf<'GatheringEnteredInError', OfGathering & { readonly reason: Protected<string> }>;

/** Words are under a key of the gathering's own: they are about nobody in particular, and somebody may stand in them. */
export const gatheringEvents = {
  GatheringPlanned: { subject: 'gatheringId', protect: { words: 'personal' } },
  GatheringMoved: { subject: 'gatheringId', protect: { reason: 'personal' } },
  GatheringCancelled: { subject: 'gatheringId', protect: { reason: 'personal' } },
  GatheringReinstated: { subject: 'gatheringId', protect: { reason: 'personal' } },
  GatheringHeld: { subject: 'gatheringId', protect: { words: 'personal' } },
  GatheringRecordCorrected: { subject: 'gatheringId', protect: { words: 'personal', reason: 'personal' } },
  GatheringFollowedUp: { subject: 'gatheringId', protect: { note: 'personal' } },
  ThemeToldBack: { subject: 'gatheringId', protect: { answer: 'personal' } },
  ToldBackTakenBack: { subject: 'gatheringId', protect: { reason: 'personal' } },
  GatheringEnteredInError: { subject: 'gatheringId', protect: { reason: 'personal' } },
} as const satisfies EventDefinitions<GatheringEvent>;
