import { viewerOf, type Viewer } from '@alongside/caseload';
import type { Actor, Role } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';

const hiring: readonly Role[] = ['advisor', 'team_leader', 'employer_adviser'];

/** Who asks, as claimants are seen from the offices where they are put forward to employers. */
export function hiringViewerOf(actor: Actor): Viewer {
  return viewerOf({ ...actor, grants: actor.grants.filter(({ role }) => hiring.includes(role)) });
}

/** Whether records of an office are open to whoever asks, not counts alone. */
export function seesRecords(actor: Actor, office: Uuid): boolean {
  return hiringViewerOf(actor).offices.includes(office);
}
