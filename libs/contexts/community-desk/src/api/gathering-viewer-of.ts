import type { Actor, Role } from '@alongside/http';
import type { GatheringViewer } from '../domain/gathering/gathering-viewer';

/** Who asks for gatherings, from where these roles are held. */
export function gatheringViewerOf({ grants }: Actor, roles: readonly Role[]): GatheringViewer {
  const places = grants.filter(({ role }) => roles.includes(role)).map(({ place }) => place);
  const idsOf = (kind: 'office' | 'desk' | 'organisation') =>
    places.flatMap((place) => (place !== 'everywhere' && place.kind === kind ? [place.id] : []));
  return {
    everywhere: places.includes('everywhere'),
    offices: idsOf('office'),
    desks: idsOf('desk'),
    organisations: idsOf('organisation'),
  };
}

/** Who works on gatherings of the own desk, organisation or office. */
export const hostViewerOf = (actor: Actor) => gatheringViewerOf(actor, ['desk_partner', 'team_leader']);
