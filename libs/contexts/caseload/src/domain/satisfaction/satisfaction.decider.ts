import {
  type Dated,
  type Decider,
  DomainError,
  type GivenAct,
  type LocalDate,
  optional,
  type Uuid,
} from '@alongside/kernel';
import { enteredInError, outOfOrder, refuseFuture } from '../rules';
import { satisfactionEvents, type Asking, type SatisfactionEvent, type Scores } from './satisfaction.events';

/** By whom an answer comes in. */
export type ComesFrom =
  { readonly kind: 'staff' | 'respondent'; readonly id: Uuid } | { readonly kind: 'link'; readonly digest: string };

export type SatisfactionCommand = Dated &
  (
    | {
        readonly kind: 'ask';
        readonly satisfactionId: Uuid;
        readonly personId: Uuid;
        readonly asking: Asking;
        readonly askedBy: Uuid;
      }
    | {
        readonly kind: 'answer';
        readonly scores: Scores;
        readonly comment?: string;
        readonly act: GivenAct;
        readonly from: ComesFrom;
      }
    | { readonly kind: 'refuse'; readonly act: GivenAct; readonly from: ComesFrom }
    | { readonly kind: 'enter-in-error'; readonly reason: string; readonly by: Uuid }
    | {
        readonly kind: 'enter-own-work-in-error';
        readonly reason: string;
        readonly by: Uuid;
        /** The offices that whoever says so leads. */
        readonly leads: readonly Uuid[];
      }
  );

type CommandOf<Kind extends SatisfactionCommand['kind']> = Extract<SatisfactionCommand, { kind: Kind }>;

interface Satisfaction {
  readonly ids: { readonly satisfactionId: Uuid; readonly personId: Uuid };
  readonly asking: Asking;
  readonly askedOn: LocalDate;
  readonly isSettled: boolean;
  readonly enteredInError: boolean;
}

export type SatisfactionState = Satisfaction | null;

/** One asking, and what came of it. An answer is not changed: one that is wrong was entered in error, and is asked for anew. */
export const satisfactionDecider: Decider<SatisfactionState, SatisfactionCommand, SatisfactionEvent> = {
  category: 'satisfaction',
  events: satisfactionEvents,
  initialState: null,
  decide,
  evolve,
};

function decide(state: SatisfactionState, command: SatisfactionCommand): readonly SatisfactionEvent[] {
  refuseFuture(command);
  if (command.kind === 'ask') return ask(state, command);
  if (command.kind === 'enter-own-work-in-error') return enterOwnWorkInError(state, command);
  if (command.kind !== 'enter-in-error') return settle(state, command);
  const { ids, asking, enteredInError: isInError } = existing(state);
  if (isInError) throw enteredInError('satisfaction');
  const { reason, by, occurredAt } = command;
  if (by === asking.advisorId) throw aboutOneself();
  return [{ type: 'SatisfactionEnteredInError', data: { ...ids, reason, occurredAt } }];
}

/**
 * What advisors say of the own work is theirs: they alone take it back. Whoever leads the office takes back an asking as long as it can be
 * answered, and is not told what became of it then.
 */
function enterOwnWorkInError(
  state: SatisfactionState,
  { reason, by, leads, occurredAt, today }: CommandOf<'enter-own-work-in-error'>,
): readonly SatisfactionEvent[] {
  const satisfaction = existing(state);
  const { ids, asking, enteredInError: isInError } = satisfaction;
  const isOwn = by === ids.personId;
  if (asking.respondent !== 'advisor' || !(isOwn || leads.includes(asking.office))) throw notFound();
  if (isOwn && isInError) throw enteredInError('satisfaction');
  if (!isOwn && !isOpen(satisfaction, today))
    throw new DomainError(
      'caseload/satisfaction-over',
      'conflict',
      'It was answered, refused or taken back already, or its last day is over.',
    );
  return [{ type: 'SatisfactionEnteredInError', data: { ...ids, reason, occurredAt } }];
}

/** Whoever has the link answers: nobody is given the one for answers about the own work. */
function ask(state: SatisfactionState, command: CommandOf<'ask'>): readonly SatisfactionEvent[] {
  const { satisfactionId, personId, asking, askedBy, occurredAt } = command;
  if (state !== null)
    throw new DomainError('caseload/satisfaction-already-asked', 'conflict', 'This was asked already.');
  if (asking.answerBy < occurredAt) throw outOfOrder('The last day for an answer lies before the asking.');
  if (asking.linkDigest !== undefined && asking.advisorId === askedBy) throw aboutOneself();
  return [{ type: 'SatisfactionAsked', data: { satisfactionId, personId, ...asking, occurredAt } }];
}

function settle(state: SatisfactionState, command: CommandOf<'answer' | 'refuse'>): readonly SatisfactionEvent[] {
  const { act, from, occurredAt } = command;
  const { ids } = from.kind === 'link' ? linked(state, from.digest, command) : answerable(state, from, command);
  if (command.kind === 'refuse') return [{ type: 'SatisfactionRefused', data: { ...ids, ...act, occurredAt } }];
  const { scores, comment } = command;
  const byLink = from.kind === 'link';
  const data = { ...ids, ...act, scores, ...optional({ comment }), byLink, occurredAt };
  return [{ type: 'SatisfactionAnswered', data }];
}

/** Whatever is wrong with a link, whoever has it is told the same. */
function linked(state: SatisfactionState, digest: string, { today }: Dated): Satisfaction {
  if (state === null || state.asking.linkDigest !== digest || !isOpen(state, today))
    throw new DomainError('caseload/satisfaction-link-not-good', 'not-found', 'This link is not good.');
  return state;
}

function answerable(
  state: SatisfactionState,
  { kind, id }: Extract<ComesFrom, { readonly id: Uuid }>,
  { occurredAt }: Dated,
): Satisfaction {
  const satisfaction = existing(state);
  const { asking, askedOn, ids } = satisfaction;
  const isTheirs = asking.respondent === 'claimant' ? kind === 'staff' : kind === 'respondent' && id === ids.personId;
  if (!isTheirs) throw notFound();
  if (id === asking.advisorId) throw aboutOneself();
  if (satisfaction.enteredInError) throw enteredInError('satisfaction');
  if (occurredAt < askedOn) throw outOfOrder('That day lies before it was asked.');
  if (!isOpen(satisfaction, occurredAt))
    throw new DomainError(
      'caseload/satisfaction-over',
      'conflict',
      'It was answered or refused already, or its last day is over.',
    );
  return satisfaction;
}

function isOpen({ asking, isSettled, enteredInError: isInError }: Satisfaction, on: LocalDate): boolean {
  return !isSettled && !isInError && on <= asking.answerBy;
}

function existing(state: SatisfactionState): Satisfaction {
  if (state === null) throw notFound();
  return state;
}

function notFound(): DomainError {
  return new DomainError('caseload/satisfaction-not-found', 'not-found', 'There is no such satisfaction.');
}

function aboutOneself(): DomainError {
  return new DomainError(
    'caseload/answer-about-oneself',
    'forbidden',
    'Nobody records, or takes away, what is said about the own work.',
  );
}

function evolve(state: SatisfactionState, { type, data }: SatisfactionEvent): SatisfactionState {
  switch (type) {
    case 'SatisfactionAsked': {
      const { satisfactionId, personId, occurredAt: askedOn, ...asking } = data;
      return { ids: { satisfactionId, personId }, asking, askedOn, isSettled: false, enteredInError: false };
    }
    case 'SatisfactionAnswered':
    case 'SatisfactionRefused':
      return { ...state!, isSettled: true };
    case 'SatisfactionEnteredInError':
      return { ...state!, enteredInError: true };
  }
}
