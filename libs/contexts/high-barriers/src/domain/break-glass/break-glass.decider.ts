import {
  addDays,
  DomainError,
  type Dated,
  type Decider,
  type Instant,
  type LocalDate,
  type Uuid,
} from '@alongside/kernel';
import { breakGlassReasons, breakGlassVerdicts, notJustified } from '../code-lists/break-glass.lists';
import { refuseUnknownCode } from '../code-lists/refuse-unknown-code';
import { breakGlassEvents, type BreakGlassEvent } from './break-glass.events';

/** No break-glass lasts longer. */
export const longestMinutes = 180;

/** So many days after it was broken a review is due. */
export const reviewWithinDays = 3;

/** For so many days after one was found not to be justified the same person breaks no other of that case. */
export const daysWithoutAfterNotJustified = 7;

export interface BreakGlass {
  readonly ids: { readonly glassId: Uuid; readonly caseId: Uuid; readonly claimantId: Uuid };
  readonly brokenBy: Uuid;
  readonly brokenAt: Instant;
  readonly until: Instant;
  readonly review: { readonly verdict: string; readonly on: LocalDate } | null;
}

/** All that one person broke of one case, the last one last. */
export type BreakGlassState = readonly BreakGlass[];

export type BreakGlassCommand = Dated & { readonly glassId: Uuid; readonly by: Uuid; readonly now: Instant } & (
    | {
        readonly kind: 'break';
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

/** Somebody who is not on the team looks into a case for some hours: why, how long, and what a review found, in one stream for a person and a case. */
export const breakGlassDecider: Decider<BreakGlassState, BreakGlassCommand, BreakGlassEvent> = {
  category: 'breakGlass',
  events: breakGlassEvents,
  initialState: [],
  decide,
  evolve,
};

function decide(state: BreakGlassState, command: BreakGlassCommand): readonly BreakGlassEvent[] {
  const glass = state.find(({ ids }) => ids.glassId === command.glassId);
  if (command.kind === 'break') return glass ? [] : breakIt(state.at(-1), command);
  if (!glass) throw glassNotFound();
  switch (command.kind) {
    case 'close':
      return close(glass, command);
    case 'review':
      return review(glass, command);
  }
}

function breakIt(last: BreakGlass | undefined, command: CommandOf<'break'>): readonly BreakGlassEvent[] {
  const { glassId, caseId, claimantId, by: brokenBy, ownerId, office, reason, words, now: brokenAt } = command;
  if (!(command.minutes >= 1 && command.minutes <= longestMinutes))
    throw new DomainError(
      'high-barriers/too-long',
      'invalid',
      `A break-glass lasts ${longestMinutes} minutes at most.`,
    );
  refuseUnknownCode(breakGlassReasons, reason, command.today);
  if (last) refuseAgain(last, command);
  const until = new Date(Date.parse(brokenAt) + command.minutes * 60_000).toISOString();
  const ids = { glassId, caseId, claimantId };
  const data = { ...ids, brokenBy, ownerId, office, reason, words, brokenAt, until, occurredAt: command.occurredAt };
  return [{ type: 'GlassBroken', data }];
}

/** Another one only after that was reviewed, and some days later where it was not justified. */
function refuseAgain({ until, review }: BreakGlass, { now, today }: CommandOf<'break'>): void {
  if (until > now) throw new DomainError('high-barriers/glass-open', 'conflict', 'You look into this case already.');
  if (review === null)
    throw new DomainError('high-barriers/glass-not-reviewed', 'conflict', 'The last one is to be reviewed first.');
  if (review.verdict === notJustified && today < addDays(review.on, daysWithoutAfterNotJustified))
    throw new DomainError('high-barriers/glass-not-justified', 'conflict', 'The last one was not justified.');
}

/** Over is over, whatever the clock said meanwhile. */
function close(
  { ids, until }: BreakGlass,
  { by, now, occurredAt }: Pick<CommandOf<'close'>, 'by' | 'now' | 'occurredAt'>,
): readonly BreakGlassEvent[] {
  if (until <= now) return [];
  return [{ type: 'GlassClosed', data: { ...ids, closedBy: by, closedAt: now, occurredAt } }];
}

/** What was not justified ends with that. */
function review(state: BreakGlass, command: CommandOf<'review'>): readonly BreakGlassEvent[] {
  const { by, verdict, words, occurredAt, now } = command;
  if (by === state.brokenBy)
    throw new DomainError('high-barriers/second-person', 'forbidden', 'Nobody reviews what they did themselves.');
  if (state.review?.verdict === verdict) return [];
  if (state.review !== null)
    throw new DomainError('high-barriers/already-reviewed', 'conflict', 'It was reviewed already, otherwise.');
  refuseUnknownCode(breakGlassVerdicts, verdict, command.today);
  const reviewed = { ...state.ids, reviewedBy: by, verdict, words, occurredAt };
  const closed = verdict === notJustified ? close(state, { by, now, occurredAt }) : [];
  return [{ type: 'GlassReviewed', data: reviewed }, ...closed];
}

function evolve(state: BreakGlassState, { type, data }: BreakGlassEvent): BreakGlassState {
  switch (type) {
    case 'GlassBroken': {
      const { glassId, caseId, claimantId, brokenBy, brokenAt, until } = data;
      return [...state, { ids: { glassId, caseId, claimantId }, brokenBy, brokenAt, until, review: null }];
    }
    case 'GlassClosed':
      return changed(state, data.glassId, { until: data.closedAt });
    case 'GlassReviewed':
      return changed(state, data.glassId, { review: { verdict: data.verdict, on: data.occurredAt } });
  }
}

function changed(state: BreakGlassState, glassId: Uuid, change: Partial<BreakGlass>): BreakGlassState {
  return state.map((one) => (one.ids.glassId === glassId ? { ...one, ...change } : one));
}

export function glassNotFound(): DomainError {
  return new DomainError('high-barriers/glass-not-found', 'not-found', 'There is no such break-glass.');
}
