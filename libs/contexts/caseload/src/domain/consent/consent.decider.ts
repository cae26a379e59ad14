import {
  type ClaimantAct,
  type Dated,
  type Decider,
  DomainError,
  type GivenAct,
  isSame,
  type LocalDate,
  type Uuid,
} from '@alongside/kernel';
import { actOf } from '../act-of';
import { alreadySo } from '../on-record';
import { outOfOrder, refuseFuture } from '../rules';
import { consentEvents, type ConsentEvent, type Recipient } from './consent.events';
import { spellsAfter, type ConsentSpell } from './consent-spells';

interface Ids {
  readonly consentId: Uuid;
  readonly claimantId: Uuid;
  readonly purpose: string;
}

interface Terms {
  /** Each once, in whatever order. */
  readonly recipients: readonly Recipient[];
  /** The first day on which it is not in force any more. */
  readonly expiresOn?: LocalDate;
}

export type ConsentCommand = Dated & { readonly ids: Ids } & (
    | { readonly kind: 'ask'; readonly recipients: readonly Recipient[] }
    | { readonly kind: 'give'; readonly terms: Terms; readonly act: GivenAct }
    | { readonly kind: 'refuse'; readonly act: GivenAct }
    | { readonly kind: 'withdraw'; readonly act: GivenAct }
  );

/** What was said last, on which day and how, and when it was in force. */
export type ConsentState =
  | null
  | ({ readonly on: LocalDate; readonly spells: readonly ConsentSpell[] } & (
      | { readonly said: 'asked'; readonly recipients: readonly Recipient[]; readonly given: Given }
      | { readonly said: 'given'; readonly given: NonNullable<Given>; readonly act: ClaimantAct }
      | { readonly said: 'refused'; readonly given: null; readonly act: ClaimantAct }
      | { readonly said: 'withdrawn'; readonly given: null }
    ));

/** What was given and is not taken back: an expiry ends it without anybody saying so. */
type Given = Terms | null;

export const consentDecider: Decider<ConsentState, ConsentCommand, ConsentEvent> = {
  category: 'consent',
  events: consentEvents,
  initialState: null,
  decide,
  evolve,
};

function decide(state: ConsentState, command: ConsentCommand): readonly ConsentEvent[] {
  refuseFuture(command);
  const { ids, occurredAt } = command;
  if (state !== null && occurredAt < state.on) throw outOfOrder('Something of a later day was said of this already.');
  const facts = { ...ids, occurredAt };
  switch (command.kind) {
    case 'ask': {
      const { recipients } = command;
      if (state?.said === 'asked' && isSame(inOneOrder(recipients), inOneOrder(state.recipients))) return [];
      return [{ type: 'ConsentAsked', data: { ...facts, recipients } }];
    }
    case 'give': {
      const { terms, act } = command;
      if (terms.expiresOn !== undefined && terms.expiresOn <= occurredAt)
        throw outOfOrder('The consent would expire before it is given.');
      if (state?.said === 'given' && isSame(settled(terms), settled(state.given))) return alreadySo(act, state.act);
      return [{ type: 'ConsentGiven', data: { ...facts, ...terms, ...act } }];
    }
    case 'refuse':
      if (isInForce(state?.given ?? null, occurredAt))
        throw new DomainError('caseload/consent-in-force', 'conflict', 'This consent is given: it can be withdrawn.');
      if (state?.said === 'refused') return alreadySo(command.act, state.act);
      return [{ type: 'ConsentRefused', data: { ...facts, ...command.act } }];
    case 'withdraw':
      if (!isInForce(state?.given ?? null, occurredAt))
        throw new DomainError('caseload/consent-not-in-force', 'conflict', 'There is no such consent to withdraw.');
      return [{ type: 'ConsentWithdrawn', data: { ...facts, ...command.act } }];
  }
}

/** Whether what was given holds on that day. */
function isInForce(given: Given, day: LocalDate): boolean {
  return given !== null && (given.expiresOn === undefined || given.expiresOn > day);
}

function evolve(state: ConsentState, event: ConsentEvent): ConsentState {
  const { type, data } = event;
  const known = { on: data.occurredAt, spells: spellsAfter(state?.spells ?? [], event) };
  switch (type) {
    case 'ConsentAsked':
      return { ...known, said: 'asked', recipients: data.recipients, given: state?.given ?? null };
    case 'ConsentGiven': {
      const { recipients, expiresOn } = data;
      const given = { recipients, ...(expiresOn !== undefined && { expiresOn }) };
      return { ...known, said: 'given', given, act: actOf(data) };
    }
    case 'ConsentRefused':
      return { ...known, said: 'refused', given: null, act: actOf(data) };
    case 'ConsentWithdrawn':
      return { ...known, said: 'withdrawn', given: null };
  }
}

function settled({ recipients, expiresOn }: Terms) {
  return { recipients: inOneOrder(recipients), expiresOn };
}

/** No recipient comes first. */
function inOneOrder(recipients: readonly Recipient[]): readonly string[] {
  return recipients.map(({ kind, id }) => `${kind} ${id}`).sort();
}
