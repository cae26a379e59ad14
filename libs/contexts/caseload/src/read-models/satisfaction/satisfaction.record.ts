import type { LocalDate, Uuid } from '@alongside/kernel';

/** What a claimant was asked, and whether there was an answer: never what it was. */
export class SatisfactionRecord {
  readonly id: Uuid;
  /** Who is asked. */
  readonly claimantId: Uuid;
  /** For `If-Match`. */
  readonly revision: number;
  /** Of whose service the answer speaks. */
  readonly office: Uuid;
  /** About whose work, where it is about one advisor's. */
  readonly advisorId: Uuid | null;
  readonly askedOn: LocalDate;
  /** The last day for an answer. */
  readonly answerBy: LocalDate;
  /** How the answer is to be given: own-device by the one-time link. @example "phone" */
  readonly means: string;
  /** asked, answered, refused, no-answer once the last day is over, or entered-in-error. @example "asked" */
  readonly state: string;
  /** On which it was answered or refused. */
  readonly settledOn: LocalDate | null;
}

/** What somebody added in words. It has neither day nor id, and without the person no advisor, by which it could be told who answered. */
export class SatisfactionCommentRecord {
  /** About whose work, where it is about one advisor's, and it is told who said it. */
  readonly advisorId: Uuid | null;
  /** Who told a colleague; `null` where it came by a link, and of advisors. */
  readonly claimantId: Uuid | null;
  /** `null` where the person is forgotten. @example "They listened" */
  readonly comment: string | null;
}

/** What an advisor is asked of the own work. */
export class OwnWorkAskingRecord {
  readonly id: Uuid;
  readonly office: Uuid;
  readonly askedOn: LocalDate;
  /** The last day for an answer. */
  readonly answerBy: LocalDate;
}
