import { DomainError, isSame, type Dated, type Decider, type LocalDate, type Uuid } from '@alongside/kernel';
import { enteredInError, outOfOrder, refuseFuture } from '../rules';
import { gatheringEvents, type GatheringEvent, type GatheringPlaces } from './gathering.events';
import { evolve, type Gathering, type GatheringState } from './gathering.state';
import { recordedOf, type GivenRecord } from './given-record';

export type GatheringCommand = Dated &
  (
    | ({
        readonly kind: 'plan';
        readonly gatheringId: Uuid;
        readonly gatheringKind: string;
        readonly plannedFor: LocalDate;
        readonly title: string;
        readonly venue?: string;
      } & GatheringPlaces)
    | { readonly kind: 'move'; readonly plannedFor: LocalDate; readonly reason: string }
    | { readonly kind: 'cancel'; readonly reason: string }
    | { readonly kind: 'reinstate'; readonly plannedFor: LocalDate; readonly reason: string }
    | { readonly kind: 'hold'; readonly record: GivenRecord }
    | {
        readonly kind: 'correct-record';
        readonly heldOn: LocalDate;
        readonly record: GivenRecord;
        /** Those of the themes that the record is said to have already: the others are new. */
        readonly kept: readonly Uuid[];
        readonly reason: string;
      }
    | { readonly kind: 'follow-up'; readonly note: string }
    | {
        readonly kind: 'tell-back';
        readonly themeId: Uuid;
        readonly answeredBy: Uuid;
        readonly way: string;
        readonly audience: string;
        readonly answer: string;
      }
    | { readonly kind: 'take-back-answer'; readonly themeId: Uuid; readonly reason: string }
    | { readonly kind: 'enter-in-error'; readonly reason: string }
  );

type CommandOf<Kind extends GatheringCommand['kind']> = Extract<GatheringCommand, { kind: Kind }>;
type Held = Gathering & { readonly held: NonNullable<Gathering['held']> };

export const gatheringDecider: Decider<GatheringState, GatheringCommand, GatheringEvent> = {
  category: 'gathering',
  events: gatheringEvents,
  initialState: null,
  decide,
  evolve,
};

function decide(state: GatheringState, command: GatheringCommand): readonly GatheringEvent[] {
  refuseFuture(command);
  if (command.kind === 'plan') return plan(state, command);
  const gathering = existing(state);
  const facts = { gatheringId: gathering.gatheringId, occurredAt: command.occurredAt };
  switch (command.kind) {
    case 'enter-in-error':
      return [{ type: 'GatheringEnteredInError', data: { ...facts, reason: command.reason } }];
    case 'move':
    case 'cancel':
    case 'reinstate':
      return changePlan(gathering, command);
    case 'hold':
      return hold(gathering, command);
    case 'correct-record':
      return correctRecord(held(gathering, command), command);
    case 'follow-up':
      held(gathering, command);
      return [{ type: 'GatheringFollowedUp', data: { ...facts, note: command.note } }];
    case 'tell-back':
      return tellBack(held(gathering, command), command);
    case 'take-back-answer':
      assertRaised(held(gathering, command), command.themeId);
      if (gathering.toldBack[command.themeId] === undefined) return [];
      return [{ type: 'ToldBackTakenBack', data: { ...facts, themeId: command.themeId, reason: command.reason } }];
  }
}

function plan(state: GatheringState, command: CommandOf<'plan'>): readonly GatheringEvent[] {
  if (state !== null)
    throw new DomainError(
      'community-desk/gathering-already-planned',
      'conflict',
      'This gathering was planned already.',
    );
  const { gatheringId, host, officeId, organisationId, gatheringKind, plannedFor, title, venue, occurredAt } = command;
  const places = { host, ...(officeId && { officeId }), ...(organisationId && { organisationId }) };
  const words = { title, ...(venue !== undefined && { venue }) };
  const data = { gatheringId, ...places, kind: gatheringKind, plannedFor, words, occurredAt };
  return [{ type: 'GatheringPlanned', data }];
}

function existing(state: GatheringState): Gathering {
  if (state === null) throw gatheringNotFound();
  if (state.enteredInError) throw enteredInError('gathering');
  return state;
}

export function gatheringNotFound(): DomainError {
  return new DomainError('community-desk/gathering-not-found', 'not-found', 'There is no such gathering.');
}

function changePlan(
  gathering: Gathering,
  command: CommandOf<'move' | 'cancel' | 'reinstate'>,
): readonly GatheringEvent[] {
  if (gathering.held !== null) throw alreadyHeld();
  const { reason, occurredAt } = command;
  const facts = { gatheringId: gathering.gatheringId, reason, occurredAt };
  switch (command.kind) {
    case 'move':
      if (gathering.cancelled) throw cancelled();
      if (command.plannedFor === gathering.plannedFor) return [];
      return [{ type: 'GatheringMoved', data: { ...facts, plannedFor: command.plannedFor } }];
    case 'cancel':
      return gathering.cancelled ? [] : [{ type: 'GatheringCancelled', data: facts }];
    case 'reinstate':
      if (!gathering.cancelled) return [];
      return [{ type: 'GatheringReinstated', data: { ...facts, plannedFor: command.plannedFor } }];
  }
}

function hold(gathering: Gathering, { record, occurredAt }: CommandOf<'hold'>): readonly GatheringEvent[] {
  const recorded = recordedOf(record);
  if (gathering.held !== null) {
    if (isSame(gathering.held, { on: occurredAt, recorded })) return [];
    throw alreadyHeld();
  }
  if (gathering.cancelled) throw cancelled();
  return [{ type: 'GatheringHeld', data: { gatheringId: gathering.gatheringId, ...recorded, occurredAt } }];
}

/** What was answered was raised: no correction leaves it out, or lets it be raised after the answer. */
function correctRecord(gathering: Held, command: CommandOf<'correct-record'>): readonly GatheringEvent[] {
  const { record, heldOn, kept, reason, occurredAt, today } = command;
  refuseFuture({ occurredAt: heldOn, today });
  const known = new Set(gathering.held.recorded.themes.map(({ themeId }) => themeId));
  if (!kept.every((themeId) => known.has(themeId))) throw themeNotFound();
  const recorded = recordedOf(record);
  const named = new Set(recorded.themes.map(({ themeId }) => themeId));
  for (const [themeId, { on }] of Object.entries(gathering.toldBack)) {
    if (!named.has(themeId))
      throw new DomainError('community-desk/theme-told-back', 'conflict', 'A theme left out of it was answered.');
    if (on < heldOn) throw outOfOrder('A theme of it was answered before that day.');
  }
  if (isSame(gathering.held, { on: heldOn, recorded })) return [];
  const data = { gatheringId: gathering.gatheringId, ...recorded, heldOn, reason, occurredAt };
  return [{ type: 'GatheringRecordCorrected', data }];
}

function tellBack(gathering: Held, command: CommandOf<'tell-back'>): readonly GatheringEvent[] {
  const { themeId, answeredBy, way, audience, answer, occurredAt } = command;
  assertRaised(gathering, themeId);
  const said = { themeId, answeredBy, way, audience, answer };
  const before = gathering.toldBack[themeId];
  if (isSame(before, { on: occurredAt, said })) return [];
  if (before !== undefined)
    throw new DomainError('community-desk/theme-told-back', 'conflict', 'This theme was answered already.');
  return [{ type: 'ThemeToldBack', data: { gatheringId: gathering.gatheringId, ...said, occurredAt } }];
}

/** The gathering, held by the day that the command speaks of. */
function held(gathering: Gathering, { kind, occurredAt }: GatheringCommand): Held {
  const { held } = gathering;
  if (held === null)
    throw new DomainError('community-desk/gathering-not-held', 'conflict', 'This gathering was not held yet.');
  if (kind !== 'correct-record' && occurredAt < held.on) throw outOfOrder('That day lies before the gathering.');
  return { ...gathering, held };
}

function assertRaised({ held }: Held, themeId: Uuid): void {
  if (!held.recorded.themes.some((theme) => theme.themeId === themeId)) throw themeNotFound();
}

function themeNotFound(): DomainError {
  return new DomainError('community-desk/theme-not-found', 'not-found', 'No such theme was raised there.');
}

function alreadyHeld(): DomainError {
  return new DomainError('community-desk/gathering-already-held', 'conflict', 'This gathering was held already.');
}

function cancelled(): DomainError {
  return new DomainError('community-desk/gathering-cancelled', 'conflict', 'This gathering is cancelled.');
}
