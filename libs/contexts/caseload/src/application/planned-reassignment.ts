import type { QueryBus } from '@nestjs/cqrs';
import { refusalCodeOf } from '@alongside/commands';
import type { Dated } from '@alongside/kernel';
import { assertCoverable } from '../domain/assignment/cover-days';
import { assertHandedOver } from '../domain/assignment/of-caseload';
import type { CoverDays } from '../domain/reassignment/reassignment.events';
import {
  shareOut,
  type Reassignable,
  type SharedOut,
  type Successor,
  type ToldShares,
} from '../domain/reassignment/share-out';
import {
  FindReassignable,
  type AssignedRecord,
  type ReassignableAsked,
  type ReassignableFound,
} from '../read-models/reassignment/reassignable.query';

/** What is asked to be given to whom. */
export interface ToldReassignment extends Pick<ReassignableAsked, 'office' | 'fromAdvisorId' | 'viewer'> {
  /** Which of the caseload are spread. */
  readonly filter: NonNullable<ReassignableAsked['filter']>;
  readonly plan: Omit<ToldShares, 'from'>;
  /** The others stand in on these days; left out where they take over. */
  readonly cover?: CoverDays;
}

/** Who would get whom as things are now, by the rules of each claimant's assignment, with how many each advisor of the office has. */
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
  const give = (record: AssignedRecord) =>
    cover ? assertCoverable(record, cover, asked) : assertHandedOver(record.spells, asked, occurredAt);
  const caseload = known.caseload.map((one) => judged(one, give));
  const { successors } = known;
  const shared = shareOut({ ...plan, from: asked.fromAdvisorId }, { caseload, successors }, cover === undefined);
  return { ...shared, successors };
}

/** Which of the records can be given, and why the others cannot. */
function judged({ assigned, ...one }: ReassignableFound, give: (record: AssignedRecord) => unknown): Reassignable {
  const refused = assigned.flatMap((record) => {
    const reason = refusalIn(() => give(record));
    return reason === null ? [] : [{ claimantId: record.claimantId, reason }];
  });
  const stay = new Set(refused.map(({ claimantId }) => claimantId));
  const records = assigned.map(({ claimantId }) => claimantId).filter((id) => !stay.has(id));
  return { ...one, records, refused };
}

function refusalIn(decide: () => unknown): string | null {
  try {
    decide();
    return null;
  } catch (error) {
    const code = refusalCodeOf(error);
    if (code === null) throw error;
    return code;
  }
}
