import {
  DomainError,
  optional,
  type Dated,
  type Decider,
  type GivenAct,
  type LocalDate,
  type Uuid,
} from '@alongside/kernel';
import { enteredInError, outOfOrder, refuseFuture } from '../rules';
import { disclosureEvents, type DisclosureEvent } from './disclosure.events';

export interface Disclosure {
  readonly ids: { readonly disclosureId: Uuid; readonly caseId: Uuid; readonly claimantId: Uuid };
  readonly sayerId: Uuid;
  readonly agreedOn: LocalDate;
  readonly standing: 'agreed' | 'withdrawn' | 'entered-in-error';
  readonly said: readonly LocalDate[];
}

export type DisclosureState = Disclosure | null;

export type DisclosureCommand = Dated &
  (
    | {
        readonly kind: 'agree';
        readonly disclosureId: Uuid;
        readonly caseId: Uuid;
        readonly claimantId: Uuid;
        readonly employerId: Uuid;
        readonly sayerId: Uuid;
        readonly sentence: string;
        readonly act: GivenAct;
      }
    | { readonly kind: 'withdraw'; readonly act: GivenAct }
    | { readonly kind: 'say'; readonly answer?: string }
    | { readonly kind: 'enter-in-error'; readonly reason: string }
  );

type CommandOf<Kind extends DisclosureCommand['kind']> = Extract<DisclosureCommand, { kind: Kind }>;

/** What an employer may be told, agreed with the claimant: the sentence, the employer and who says it never change. */
export const disclosureDecider: Decider<DisclosureState, DisclosureCommand, DisclosureEvent> = {
  category: 'disclosure',
  events: disclosureEvents,
  initialState: null,
  decide,
  evolve,
};

export function disclosureNotFound(): DomainError {
  return new DomainError('high-barriers/disclosure-not-found', 'not-found', 'There is no such disclosure.');
}

function decide(state: DisclosureState, command: DisclosureCommand): readonly DisclosureEvent[] {
  refuseFuture(command);
  if (command.kind === 'agree') return state === null ? agree(command) : [];
  if (state === null) throw disclosureNotFound();
  if (state.standing === 'entered-in-error') throw enteredInError('disclosure');
  if (command.occurredAt < state.agreedOn) throw outOfOrder('That day lies before the claimant agreed to it.');
  const facts = { ...state.ids, occurredAt: command.occurredAt };
  switch (command.kind) {
    case 'withdraw':
      return state.standing === 'withdrawn'
        ? []
        : [{ type: 'DisclosureWithdrawn', data: { ...facts, ...command.act } }];
    case 'say':
      return say(state, command);
    case 'enter-in-error':
      return [{ type: 'DisclosureEnteredInError', data: { ...facts, reason: command.reason } }];
  }
}

function agree(command: CommandOf<'agree'>): readonly DisclosureEvent[] {
  const { disclosureId, caseId, claimantId, employerId, sayerId, sentence, act, occurredAt } = command;
  const data = { disclosureId, caseId, claimantId, employerId, sayerId, sentence, ...act, occurredAt };
  return [{ type: 'DisclosureAgreed', data }];
}

function say(state: Disclosure, { answer, occurredAt }: CommandOf<'say'>): readonly DisclosureEvent[] {
  if (state.standing === 'withdrawn')
    throw new DomainError('high-barriers/disclosure-withdrawn', 'conflict', 'The claimant has withdrawn it.');
  if (state.said.includes(occurredAt)) return [];
  return [{ type: 'DisclosureSaid', data: { ...state.ids, ...optional({ answer }), occurredAt } }];
}

function evolve(state: DisclosureState, { type, data }: DisclosureEvent): DisclosureState {
  switch (type) {
    case 'DisclosureAgreed': {
      const { disclosureId, caseId, claimantId, sayerId, occurredAt: agreedOn } = data;
      return { ids: { disclosureId, caseId, claimantId }, sayerId, agreedOn, standing: 'agreed', said: [] };
    }
    case 'DisclosureWithdrawn':
      return { ...state!, standing: 'withdrawn' };
    case 'DisclosureSaid':
      return { ...state!, said: [...state!.said, data.occurredAt] };
    case 'DisclosureEnteredInError':
      return { ...state!, standing: 'entered-in-error' };
  }
}
