import type { LocalDate } from '@alongside/kernel';
import type { Channel, MissedReason, Side } from '../../domain/interaction/interaction.events';
import type { Between } from '../caseload/caseload-filter';
import type { Bind } from '../viewer/seen.sql';
import type { InteractionStanding } from './interaction.record';

/** Narrows a list of interactions; what is left out does not. Of the values of a list any will do. */
export interface InteractionFilter {
  readonly state?: readonly InteractionStanding[];
  readonly missedReason?: readonly MissedReason[];
  /** From whose side they were cancelled. */
  readonly cancelledBy?: readonly Side[];
  /** From whose side they were moved, once at least. */
  readonly movedBy?: readonly Side[];
  /** Whether nobody had scheduled them. */
  readonly walkIn?: boolean;
  /** Whether somebody has told what they were. */
  readonly logged?: boolean;
  readonly kind?: readonly string[];
  readonly channel?: readonly Channel[];
  /** The days on which they were, or are to be. */
  readonly day?: Between<LocalDate>;
}

/** The filter as a condition on `i`, an alias of the interactions' table. */
export function interactionSql(filter: InteractionFilter, bind: Bind): string {
  const { state, missedReason, cancelledBy, movedBy, walkIn, logged, kind, channel, day } = filter;
  const anyOf = (expression: string, values: readonly string[] | undefined) =>
    values === undefined ? [] : [`${expression} = any(${bind(values, 'text[]')})`];
  const conditions = [
    ...anyOf('i.state', state),
    ...anyOf('i.missed_reason', missedReason),
    ...anyOf(`i.cancellation ->> 'by'`, cancelledBy),
    ...anyOf('i.kind', kind),
    ...anyOf('i.channel', channel),
    ...(movedBy === undefined ? [] : [`(${movedBy.map((side) => `${timesMovedBy[side]} > 0`).join(' or ')})`]),
    ...(walkIn === undefined ? [] : [`(i.scheduled_for is null) = ${bind(walkIn, 'boolean')}`]),
    ...(logged === undefined ? [] : [`(i.log is not null) = ${bind(logged, 'boolean')}`]),
    ...(day?.from === undefined ? [] : [`i.day >= ${bind(day.from, 'date')}`]),
    ...(day?.to === undefined ? [] : [`i.day <= ${bind(day.to, 'date')}`]),
  ];
  return ['true', ...conditions].join(' and ');
}

/** How often an interaction was moved, by side. */
export const timesMovedBy = { claimant: 'i.moved_by_claimant', office: 'i.moved_by_office' } as const;
