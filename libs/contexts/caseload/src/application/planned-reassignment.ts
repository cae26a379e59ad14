import type { QueryBus } from '@nestjs/cqrs';
import type { Dated } from '@alongside/kernel';
import type { CoverDays } from '../domain/reassignment/reassignment.events';
import { shareOut, type SharedOut, type Successor, type ToldShares } from '../domain/reassignment/share-out';
import { FindReassignable, type ReassignableAsked } from '../read-models/reassignment/reassignable.query';

/** What is asked to be given to whom. */
export interface ToldReassignment extends Pick<ReassignableAsked, 'office' | 'fromAdvisorId' | 'viewer'> {
  /** Which of the caseload are spread. */
  readonly filter: NonNullable<ReassignableAsked['filter']>;
  readonly plan: Omit<ToldShares, 'from'>;
  /** The others stand in on these days; left out where they take over. */
  readonly cover?: CoverDays;
}

/** Who would get whom as things are now, with how many each advisor of the office has. */
export async function plannedReassignment(
  queries: Pick<QueryBus, 'execute'>,
  { plan, cover, filter, ...asked }: ToldReassignment,
  { occurredAt, today }: Dated,
): Promise<SharedOut & { readonly successors: readonly Successor[] }> {
  const days = cover ? [cover.from] : [...new Set([occurredAt, today])];
  const meant = {
    filter: plan.evenly.length > 0 ? filter : null,
    named: plan.each.map(({ claimantId }) => claimantId),
  };
  const known = await queries.execute(new FindReassignable({ ...asked, ...meant, days, today }));
  return {
    ...shareOut({ ...plan, from: asked.fromAdvisorId }, known, cover === undefined),
    successors: known.successors,
  };
}
