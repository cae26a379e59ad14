import type { Actor } from '@alongside/http';
import type { Viewer } from '../read-models/viewer/viewer';

/** Who asks, as the read models of the caseload see them. */
export function viewerOf({ personId, grants, organisations }: Actor): Viewer {
  const offices = grants.flatMap(({ place }) => (place !== 'everywhere' && place.kind === 'office' ? [place.id] : []));
  return { personId, offices: [...new Set(offices)], organisations };
}

/** Who asks for lists of claimants: from the offices where the role is one of casework. */
export function caseworkerOf(actor: Actor): Viewer {
  return viewerOf({
    ...actor,
    grants: actor.grants.filter(({ role }) => role === 'advisor' || role === 'team_leader'),
  });
}
