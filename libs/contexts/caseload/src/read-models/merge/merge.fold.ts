import type { Fold, RowsOf } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { ClaimantEvent, claimantEvents } from '../../domain/claimant/claimant.events';
import { DismissalRow } from './dismissal.row';
import { MergeRow } from './merge.row';

type Event = Extract<
  FoldedEvent<ClaimantEvent, typeof claimantEvents>,
  { type: 'ClaimantMerged' | 'ClaimantUnmerged' | 'DuplicateDismissed' | 'DuplicateReopened' }
>;
type Tables = { merge: MergeRow; dismissal: DismissalRow };

const followed: readonly string[] = [
  'ClaimantMerged',
  'ClaimantUnmerged',
  'DuplicateDismissed',
  'DuplicateReopened',
] satisfies Event['type'][];

/** Which records are merged into which, and which are told apart. */
export const mergeFold: Fold<Tables, Event> = {
  name: 'caseload.merge_v1',
  tables: { merge: MergeRow, dismissal: DismissalRow },
  key: 'claimantId',
  keys: ({ type, data }) => (followed.includes(type) ? [data.claimantId] : []),
  evolve: ({ merge, dismissal }, event) => after({ merge, dismissal }, event),
};

function after({ merge, dismissal }: RowsOf<Tables>, { type, data, sealed }: Event): RowsOf<Tables> {
  const { claimantId, occurredAt } = data;
  const reasonSealed = sealed.personal ?? null;
  switch (type) {
    case 'ClaimantMerged': {
      const { canonicalId, ground } = data;
      return { merge: [{ claimantId, canonicalId, mergedOn: occurredAt, ground, reasonSealed }], dismissal };
    }
    case 'ClaimantUnmerged':
      return { merge: [], dismissal };
    case 'DuplicateDismissed': {
      const { otherId } = data;
      return { merge, dismissal: [...dismissal, { claimantId, otherId, dismissedOn: occurredAt, reasonSealed }] };
    }
    case 'DuplicateReopened':
      return { merge, dismissal: dismissal.filter(({ otherId }) => otherId !== data.otherId) };
  }
}
