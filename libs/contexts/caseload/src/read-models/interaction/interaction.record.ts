import type { LocalDate, Uuid } from '@alongside/kernel';

export const interactionStates = ['scheduled', 'cancelled', 'attended', 'late', 'missed', 'entered-in-error'] as const;

export type InteractionStanding = (typeof interactionStates)[number];

export class ParticipantRecord {
  /** @example "supporter" */
  readonly kind: string;
  readonly id: Uuid;
  /** Of staff, and of a supporter whom the claimant named; `null` of anybody else, and of who is not known any more. */
  readonly name: string | null;
}

export class TimesMovedRecord {
  readonly claimant: number;
  readonly office: number;
}

export class CancellationRecord {
  readonly on: LocalDate;
  /** From whose side it came: claimant or office. */
  readonly by: string;
  /** @example "illness" */
  readonly reason: string;
}

export class InteractionLogRecord {
  readonly minutes: number;
  /** Who took part besides the claimant. */
  readonly participants: ParticipantRecord[];
  /** A BCP 47 tag. */
  readonly language: string | null;
  readonly interpreterUsed: boolean | null;
  readonly summary: string | null;
}

export class NextStepRecord {
  readonly id: Uuid;
  /** claimant or advisor. */
  readonly owner: string;
  readonly dueOn: LocalDate | null;
  /** `null` where the person was forgotten. */
  readonly words: string | null;
  /** open, done or dropped. */
  readonly state: string;
  readonly closedOn: LocalDate | null;
  readonly droppedBecause: string | null;
}

/** An interaction as it stands; words that were never said or are forgotten are `null`. */
export class InteractionRecord {
  readonly id: Uuid;
  readonly claimantId: Uuid;
  /** For `If-Match`. */
  readonly revision: number;
  /** scheduled, cancelled, attended, late, missed or entered-in-error; of the last one nothing is shown that was told. */
  readonly state: string;
  /** On which it was; until somebody tells, the day of its appointment. */
  readonly day: LocalDate;
  /** `null` for a walk-in. */
  readonly scheduledFor: LocalDate | null;
  /** In London, `HH:MM`. */
  readonly startsAt: string | null;
  /** How often the appointment was moved. */
  readonly timesMoved: number;
  /** The same, by the side from which it came. */
  readonly timesMovedBy: TimesMovedRecord;
  /** In which the appointment is to be held, a BCP 47 tag. */
  readonly language: string | null;
  /** Whether an interpreter is to be booked; `null` where nothing was said. */
  readonly interpreterNeeded: boolean | null;
  /** @example "practice-interview" */
  readonly kind: string;
  /** @example "in-person" */
  readonly channel: string;
  readonly office: Uuid;
  /** Who of the staff holds it. */
  readonly staffId: Uuid;
  /** Of somebody late, where it was noted. */
  readonly minutesLate: number | null;
  /** acceptable, unacceptable or logistics, where nobody came. */
  readonly missedReason: string | null;
  readonly cancellation: CancellationRecord | null;
  /** What was noted last of its being moved, cancelled or missed. */
  readonly note: string | null;
  /** `null` while nobody has told what it was. */
  readonly log: InteractionLogRecord | null;
  readonly nextSteps: NextStepRecord[];
}
