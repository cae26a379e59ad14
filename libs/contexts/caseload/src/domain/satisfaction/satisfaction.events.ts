import {
  claimantAct,
  type ClaimantAct,
  type EventDefinitions,
  type EventOf,
  type LocalDate,
  type MeansOfActing,
  type Protected,
  type Uuid,
} from '@alongside/kernel';

/** Whose answers they are: of claimants about the service, of advisors about the own work. */
export const respondents = ['claimant', 'advisor'] as const;

export type Respondent = (typeof respondents)[number];

/** Overall, and the four drivers: got it right, was easy, was clear, was professional. */
export const questions = ['overall', 'right', 'easy', 'clear', 'professional'] as const;

export type Question = (typeof questions)[number];

export type Driver = Exclude<Question, 'overall'>;

/** From 1, not at all, to 5, very much. A driver that was not answered is not there. */
export type Scores = { readonly overall: number } & { readonly [Name in Driver]?: number };

/** What somebody is asked about, and until when. */
export interface Asking {
  readonly respondent: Respondent;
  /** Of whose service the answer speaks. */
  readonly office: Uuid;
  /** Of a claimant: about whose work, where it is about one advisor's. */
  readonly advisorId?: Uuid;
  /** The last day for an answer. */
  readonly answerBy: LocalDate;
  /** How the answer is to be given. */
  readonly means: MeansOfActing;
  /** Of the one-time link: a keyed digest, from which nobody makes the link. */
  readonly linkDigest?: string;
}

interface OfSatisfaction {
  readonly satisfactionId: Uuid;
  /** Who is asked. */
  readonly personId: Uuid;
}

export type SatisfactionEvent =
  | EventOf<'SatisfactionAsked', OfSatisfaction & Asking>
  | EventOf<
      'SatisfactionAnswered',
      OfSatisfaction &
        ClaimantAct & {
          readonly scores: Protected<Scores>;
          readonly comment?: Protected<string>;
          /** By the one-time link; otherwise somebody of the staff recorded it. */
          readonly byLink: boolean;
        }
    >
  | EventOf<'SatisfactionRefused', OfSatisfaction & ClaimantAct>
  | EventOf<'SatisfactionEnteredInError', OfSatisfaction & { readonly reason: Protected<string> }>;

export const satisfactionEvents = {
  SatisfactionAsked: { subject: 'personId', protect: {} },
  SatisfactionAnswered: {
    subject: 'personId',
    protect: { ...claimantAct, scores: 'coded', comment: 'personal' },
  },
  SatisfactionRefused: { subject: 'personId', protect: claimantAct },
  SatisfactionEnteredInError: { subject: 'personId', protect: { reason: 'personal' } },
} as const satisfies EventDefinitions<SatisfactionEvent>;
