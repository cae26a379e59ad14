import type { EventDefinitions, EventOf, LocalDate, Protected, Uuid } from '@alongside/kernel';

export const channels = ['in-person', 'phone', 'video', 'home-visit', 'outreach'] as const;

export type Channel = (typeof channels)[number];

export const attendances = ['attended', 'late', 'missed'] as const;

export type Attendance = (typeof attendances)[number];

/** Why somebody did not come, as a class: the words are the note's. */
export const missedReasons = ['acceptable', 'unacceptable', 'logistics'] as const;

export type MissedReason = (typeof missedReasons)[number];

export const participantKinds = ['claimant', 'advisor', 'employer', 'desk-worker', 'supporter'] as const;

export type ParticipantKind = (typeof participantKinds)[number];

/** Somebody who took part, besides the claimant whose record it is. */
export interface Participant {
  readonly kind: ParticipantKind;
  readonly id: Uuid;
}

export const sides = ['claimant', 'office'] as const;

/** From whose side a change of an appointment came. */
export type Side = (typeof sides)[number];

/** The day and, where one was agreed, the hour of an appointment. */
export interface Appointment {
  readonly scheduledFor: LocalDate;
  /** In London, `HH:MM`. */
  readonly startsAt?: string;
}

/** What an appointment is for, where, and with whom. */
export interface Arrangement {
  /** A code of the list `interaction-kinds`. */
  readonly kind: string;
  readonly channel: Channel;
  readonly office: Uuid;
  /** Who of the staff is to hold it. */
  readonly staffId: Uuid;
}

/** What an appointment needs so that it can be spoken; nothing is said of it unless somebody asked. */
export interface LanguageNeeds {
  /** In which it is to be held, a BCP 47 tag. */
  readonly language?: Protected<string>;
  /** Whether an interpreter is to be booked for it. */
  readonly interpreterNeeded?: Protected<boolean>;
}

export const stepOwners = ['claimant', 'advisor'] as const;

export type StepOwner = (typeof stepOwners)[number];

/** What was agreed to be done; its words stand apart, sealed. */
export interface NextStep {
  readonly stepId: Uuid;
  readonly owner: StepOwner;
  readonly dueOn?: LocalDate;
}

/** What an interaction was. A correction names all of it again. */
export interface InteractionLog {
  /** A code of the list `interaction-kinds`. */
  readonly kind: string;
  readonly channel: Channel;
  readonly office: Uuid;
  /** Who of the staff held it. */
  readonly staffId: Uuid;
  readonly minutes: number;
  readonly participants: readonly Participant[];
  /** A BCP 47 tag. */
  readonly language?: Protected<string>;
  readonly interpreterUsed?: Protected<boolean>;
  readonly summary?: Protected<string>;
  readonly nextSteps: readonly NextStep[];
  /** What each step is, by its id. */
  readonly nextStepWords?: Protected<Readonly<Record<Uuid, string>>>;
}

interface OfInteraction {
  readonly interactionId: Uuid;
  readonly claimantId: Uuid;
}

export type InteractionEvent =
  /** Again under the same id only where it was cancelled: the request that was taken back is sent again. */
  | EventOf<'InteractionScheduled', OfInteraction & Appointment & Arrangement & LanguageNeeds>
  | EventOf<
      'InteractionRescheduled',
      OfInteraction &
        Appointment & {
          readonly by: Side;
          /** A code, never words: it stands in clear. */
          readonly reason: string;
          readonly note?: Protected<string>;
        }
    >
  | EventOf<
      'InteractionCancelled',
      OfInteraction & {
        readonly by: Side;
        /** A code, never words: it stands in clear. */
        readonly reason: string;
        readonly note?: Protected<string>;
      }
    >
  /** Its day, and that of the next, is the one of the appointment. */
  | EventOf<
      'InteractionAttended',
      OfInteraction & {
        readonly late: boolean;
        /** Of somebody late, where it was noted. */
        readonly minutesLate?: number;
      }
    >
  | EventOf<'InteractionMissed', OfInteraction & { readonly reason: MissedReason; readonly note?: Protected<string> }>
  | EventOf<
      'AttendanceCorrected',
      OfInteraction & {
        readonly attendance: Attendance;
        /** With `missed` only. */
        readonly missedReason?: MissedReason;
        /** With `late` only. */
        readonly minutesLate?: number;
        readonly reason: Protected<string>;
      }
    >
  /** Its day is that of the interaction: of the appointment, where there was one. */
  | EventOf<'InteractionLogged', OfInteraction & InteractionLog>
  /** Its day is the one of the correction; the log's own is `heldOn`. */
  | EventOf<
      'InteractionLogCorrected',
      OfInteraction & InteractionLog & { readonly heldOn: LocalDate; readonly reason: Protected<string> }
    >
  | EventOf<'NextStepDone', OfInteraction & { readonly stepId: Uuid }>
  | EventOf<'NextStepDropped', OfInteraction & { readonly stepId: Uuid; readonly reason: Protected<string> }>
  /** It was not done after all. */
  | EventOf<'NextStepReopened', OfInteraction & { readonly stepId: Uuid; readonly reason: Protected<string> }>
  | EventOf<'InteractionEnteredInError', OfInteraction & { readonly reason: Protected<string> }>;

const log = {
  language: 'coded',
  interpreterUsed: 'coded',
  summary: 'personal',
  nextStepWords: 'personal',
} as const;

export const interactionEvents = {
  InteractionScheduled: { subject: 'claimantId', protect: { language: 'coded', interpreterNeeded: 'coded' } },
  InteractionRescheduled: { subject: 'claimantId', protect: { note: 'personal' } },
  InteractionCancelled: { subject: 'claimantId', protect: { note: 'personal' } },
  InteractionAttended: { subject: 'claimantId', protect: {} },
  InteractionMissed: { subject: 'claimantId', protect: { note: 'special' } },
  AttendanceCorrected: { subject: 'claimantId', protect: { reason: 'personal' } },
  InteractionLogged: { subject: 'claimantId', protect: log },
  InteractionLogCorrected: { subject: 'claimantId', protect: { ...log, reason: 'personal' } },
  NextStepDone: { subject: 'claimantId', protect: {} },
  NextStepDropped: { subject: 'claimantId', protect: { reason: 'personal' } },
  NextStepReopened: { subject: 'claimantId', protect: { reason: 'personal' } },
  InteractionEnteredInError: { subject: 'claimantId', protect: { reason: 'personal' } },
} as const satisfies EventDefinitions<InteractionEvent>;
