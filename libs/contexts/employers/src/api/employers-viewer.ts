import { viewerOf, type Viewer } from '@alongside/caseload';
import type { Actor, Role } from '@alongside/http';

/** Who works with employers. */
const roles: readonly Role[] = ['employer_adviser', 'advisor', 'team_leader'];

function withEmployers(actor: Actor): Actor {
  return { ...actor, grants: actor.grants.filter(({ role }) => roles.includes(role)) };
}

/** Who asks, as claimants are seen from where employers are worked with. */
export function employersViewerOf(actor: Actor): Viewer {
  return viewerOf(withEmployers(actor));
}

/** The offices where the asker works with employers. */
export function officesOf(actor: Actor): readonly string[] {
  return employersViewerOf(actor).offices;
}
