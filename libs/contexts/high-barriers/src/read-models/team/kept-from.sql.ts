import { isKeptFromSql, type Bind } from '@alongside/caseload';
import type { Uuid } from '@alongside/kernel';

/** Who asks, as far as exclusions go. */
export interface Excludable {
  readonly personId: Uuid;
  readonly organisations: readonly Uuid[];
}

/** Whether an exclusion names whoever asks, or it is the claimant: then nothing else counts. */
export function isKeptSql(claimantId: string, { personId, organisations }: Excludable, bind: Bind): string {
  const me = bind(personId, 'uuid');
  return isKeptFromSql(claimantId, { me, excludable: bind([personId, ...organisations], 'uuid[]') });
}
