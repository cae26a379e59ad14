import type { LocalDate, Uuid } from '@alongside/kernel';

export const gatheringStates = ['planned', 'cancelled', 'held', 'followed-up', 'entered-in-error'] as const;

export type GatheringStanding = (typeof gatheringStates)[number];

export class GatheringHostRecord {
  /** desk, office or organisation. @example "desk" */
  readonly kind: string;
  readonly id: Uuid;
}

export class AttendeesRecord {
  /** A code of the list `gathering-attendees`. @example "community-members" */
  readonly attendees: string;
  /** @example 23 */
  readonly count: number;
}

export class ToldBackRecord {
  readonly on: LocalDate;
  /** Days from the gathering to the answer. @example 20 */
  readonly afterDays: number;
  /** Who of the staff answered. */
  readonly answeredBy: Uuid;
  /** A code of the list `told-back-ways`. @example "at-gathering" */
  readonly way: string;
  /** A code of the list `told-back-audiences`. @example "all-who-came" */
  readonly audience: string;
  /** `null` where it was forgotten. @example "Letters come in Somali from May on" */
  readonly answer: string | null;
}

export class RaisedThemeRecord {
  readonly id: Uuid;
  /** A code of the list `gathering-themes`. @example "letters-and-forms" */
  readonly theme: string;
  /** @example "Letters come in English only" */
  readonly words: string | null;
  /** `null` while nobody was told what became of it. */
  readonly toldBack: ToldBackRecord | null;
}

export class GatheringFollowUpRecord {
  readonly on: LocalDate;
  /** @example "Wrote to all who came" */
  readonly note: string | null;
}

/** A gathering as it stands. */
export class GatheringRecord {
  readonly id: Uuid;
  /** For `If-Match`. */
  readonly revision: number;
  /** A code of the list `gathering-kinds`. @example "forum" */
  readonly kind: string;
  readonly host: GatheringHostRecord;
  /** The office that it belongs to. */
  readonly officeId: Uuid | null;
  /** The organisation that it belongs to. */
  readonly organisationId: Uuid | null;
  /** planned, cancelled, held, followed-up or entered-in-error. @example "held" */
  readonly state: string;
  /** @example "Spring forum" */
  readonly title: string | null;
  /** @example "Harlesden library" */
  readonly venue: string | null;
  readonly plannedFor: LocalDate;
  /** Why it was moved, cancelled or reinstated, the last reason. */
  readonly changedBecause: string | null;
  readonly heldOn: LocalDate | null;
  /** How many came in all. @example 27 */
  readonly attended: number | null;
  readonly attendance: AttendeesRecord[];
  /** @example ["so", "en"] */
  readonly languages: string[];
  readonly interpreterUsed: boolean | null;
  readonly summary: string | null;
  readonly themes: RaisedThemeRecord[];
  readonly followUp: GatheringFollowUpRecord | null;
}
