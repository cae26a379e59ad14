import { decision, type Decision } from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { claimantDecider } from '../domain/claimant/claimant.decider';

interface GivenDismissal extends Dated {
  readonly kind: 'dismiss-duplicate' | 'reopen-duplicate';
  readonly reason: string;
}

/** What is said of two records, whichever is named first: it is decided, and stands, on the one with the lower id. */
export function ofTwoRecords([one, other]: readonly [Uuid, Uuid], given: GivenDismissal): Decision {
  const [id, otherId] = one < other ? [one, other] : [other, one];
  return decision(claimantDecider, id, { ...given, otherId });
}
