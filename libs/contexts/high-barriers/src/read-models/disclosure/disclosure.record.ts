import type { LocalDate, Uuid } from '@alongside/kernel';

export class SayingRecord {
  readonly on: LocalDate;
  /** What the employer answered. */
  readonly answer: string | null;
}

/** What an employer may be told, for whoever says it. Words that are destroyed or forgotten are `null`. */
export class DisclosureToSayRecord {
  readonly id: Uuid;
  readonly claimantId: Uuid;
  readonly employerId: Uuid;
  /** agreed, withdrawn or entered-in-error. */
  readonly state: string;
  readonly agreedOn: LocalDate;
  /** The exact words. @example "I made a mistake at nineteen and have worked since." */
  readonly sentence: string | null;
  readonly said: SayingRecord[];
}

/** The same for the team of the case. */
export class DisclosureRecord extends DisclosureToSayRecord {
  readonly caseId: Uuid;
  readonly sayerId: Uuid;
  /** own-device, in-person, phone or paper. */
  readonly means: string;
  /** A BCP 47 tag. @example "so" */
  readonly language: string | null;
  readonly interpreterUsed: boolean | null;
  readonly withdrawnOn: LocalDate | null;
}

/** That there is something to say, and not a word of it. */
export class DisclosureListedRecord {
  readonly id: Uuid;
  readonly claimantId: Uuid;
  readonly employerId: Uuid;
  readonly agreedOn: LocalDate;
  readonly saidOn: LocalDate | null;
}
