import type { EventDefinitions, EventOf, LocalDate, Protected, Uuid } from '@alongside/kernel';

interface OfIntroduction {
  readonly introductionId: Uuid;
  readonly claimantId: Uuid;
  readonly employerId: Uuid;
}

/** Who brought the two together. */
export interface Introducer {
  /** A code of the list `introducers`. */
  readonly kind: string;
  /** The person, where it is somebody who is known here. */
  readonly personId?: Uuid;
}

/** What an introduction was. A correction names all of it again. */
export interface IntroductionTerms {
  readonly madeBy: Introducer;
  /** For which vacancy, where it was for one. */
  readonly vacancyId?: Uuid;
  readonly note?: Protected<string>;
}

/** What came of it, so far. */
interface Resulted {
  /** A code of the list `introduction-results`. */
  readonly result: string;
  /** A code of the list `introduction-reasons`. */
  readonly why?: Protected<string>;
  readonly note?: Protected<string>;
}

export type IntroductionEvent =
  | EventOf<
      'IntroductionMade',
      OfIntroduction &
        IntroductionTerms & {
          /**
           * The claimant's name was told without a consent that covers it, on this ground: a code of the list
           * `introduction-grounds`. Left out, the consent was in force on that day.
           */
          readonly override?: string;
        }
    >
  | EventOf<
      'IntroductionCorrected',
      OfIntroduction & IntroductionTerms & { readonly madeOn: LocalDate; readonly reason: Protected<string> }
    >
  | EventOf<'IntroductionResulted', OfIntroduction & Resulted>
  /** All of what was said last again. */
  | EventOf<
      'IntroductionResultCorrected',
      OfIntroduction & Resulted & { readonly resultedOn: LocalDate; readonly reason: Protected<string> }
    >
  | EventOf<'IntroductionEnteredInError', OfIntroduction & { readonly reason: Protected<string> }>;

const resulted = { why: 'coded', note: 'personal' } as const;

export const introductionEvents = {
  IntroductionMade: { subject: 'claimantId', protect: { note: 'personal' } },
  IntroductionCorrected: { subject: 'claimantId', protect: { note: 'personal', reason: 'personal' } },
  IntroductionResulted: { subject: 'claimantId', protect: resulted },
  IntroductionResultCorrected: { subject: 'claimantId', protect: { ...resulted, reason: 'personal' } },
  IntroductionEnteredInError: { subject: 'claimantId', protect: { reason: 'personal' } },
} as const satisfies EventDefinitions<IntroductionEvent>;
