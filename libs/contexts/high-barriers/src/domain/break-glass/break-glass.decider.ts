import { DomainError, type Dated, type Decider, type Instant, type Uuid } from '@alongside/kernel';
import { breakGlassEvents, type BreakGlassEvent } from './break-glass.events';

/** No break-glass lasts longer. */
export const longestMinutes = 180;

export interface BreakGlass {
  readonly ids: { readonly glassId: Uuid; readonly caseId: Uuid; readonly claimantId: Uuid };
  readonly brokenBy: Uuid;
  readonly brokenAt: Instant;
  readonly until: Instant;
  readonly verdict: string | null;
}

export type BreakGlassState = BreakGlass | null;

export type BreakGlassCommand = Dated & { readonly by: Uuid; readonly now: Instant } & (
    | {
        readonly kind: 'break';
        readonly glassId: Uuid;
        readonly caseId: Uuid;
        readonly claimantId: Uuid;
        readonly ownerId: Uuid;
        readonly office: Uuid;
        readonly reason: string;
        readonly words: string;
        readonly minutes: number;
      }
    | { readonly kind: 'close' }
    | { readonly kind: 'review'; readonly verdict: string; readonly words: string }
  );

type CommandOf<Kind extends BreakGlassCommand['kind']> = Extract<BreakGlassCommand, { kind: Kind }>;

/** Somebody who is not on the team looks into a case for some hours: who broke it, why, how long, and what a review found. */
export const breakGlassDecider: Decider<BreakGlassState, BreakGlassCommand, BreakGlassEvent> = {
  category: 'breakGlass',
  events: breakGlassEvents,
  initialState: null,
  decide,
  evolve,
};

function decide(state: BreakGlassState, command: BreakGlassCommand): readonly BreakGlassEvent[] {
  if (command.kind === 'break') return state === null ? breakIt(command) : [];
  if (state === null) throw glassNotFound();
  switch (command.kind) {
    case 'close':
      return close(state, command);
    case 'review':
      return review(state, command);
  }
}

function breakIt(command: CommandOf<'break'>): readonly BreakGlassEvent[] {
  const { glassId, caseId, claimantId, by: brokenBy, ownerId, office, reason, words, now: brokenAt } = command;
  if (!(command.minutes >= 1 && command.minutes <= longestMinutes))
    throw new DomainError(
      'high-barriers/too-long',
      'invalid',
      `A break-glass lasts ${longestMinutes} minutes at most.`,
    );
  const until = new Date(Date.parse(brokenAt) + command.minutes * 60_000).toISOString();
  const ids = { glassId, caseId, claimantId };
  const data = { ...ids, brokenBy, ownerId, office, reason, words, brokenAt, until, occurredAt: command.occurredAt };
  return [{ type: 'GlassBroken', data }];
}

/** Over is over, whatever the clock said meanwhile. */
function close({ ids, until }: BreakGlass, { by, now, occurredAt }: CommandOf<'close'>): readonly BreakGlassEvent[] {
  if (until <= now) return [];
  return [{ type: 'GlassClosed', data: { ...ids, closedBy: by, closedAt: now, occurredAt } }];
}

function review(state: BreakGlass, command: CommandOf<'review'>): readonly BreakGlassEvent[] {
  const { by, verdict, words, occurredAt } = command;
  if (by === state.brokenBy)
    throw new DomainError('high-barriers/second-person', 'forbidden', 'Nobody reviews what they did themselves.');
  if (state.verdict === verdict) return [];
  if (state.verdict !== null)
    throw new DomainError('high-barriers/already-reviewed', 'conflict', 'It was reviewed already, otherwise.');
  return [{ type: 'GlassReviewed', data: { ...state.ids, reviewedBy: by, verdict, words, occurredAt } }];
}

function evolve(state: BreakGlassState, { type, data }: BreakGlassEvent): BreakGlassState {
  switch (type) {
    case 'GlassBroken': {
      const { glassId, caseId, claimantId, brokenBy, brokenAt, until } = data;
      return { ids: { glassId, caseId, claimantId }, brokenBy, brokenAt, until, verdict: null };
    }
    case 'GlassClosed':
      return { ...state!, until: data.closedAt };
    case 'GlassReviewed':
      return { ...state!, verdict: data.verdict };
  }
}

function glassNotFound(): DomainError {
  return new DomainError('high-barriers/glass-not-found', 'not-found', 'There is no such break-glass.');
}
