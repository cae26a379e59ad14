import type { ReassignmentRecord, ReassignmentResult } from '../read-models/reassignment/reassignment.record';
import { listLink } from './list-link';
import type { ReassignmentAnswer } from './reassignment.dto';

/** A reassignment, with the list of those whom each of its counts has. */
export function reassignmentAnswer({ counts, ...said }: ReassignmentRecord): ReassignmentAnswer {
  const linked = (count: 'requested' | ReassignmentResult) => ({
    count: counts[count],
    query: listLink(`/v1/reassignments/${said.id}`, count === 'requested' ? {} : { result: [count] }),
  });
  return {
    ...said,
    counts: {
      requested: linked('requested'),
      done: linked('done'),
      refused: linked('refused'),
      waiting: linked('waiting'),
      cancelled: linked('cancelled'),
    },
  };
}
