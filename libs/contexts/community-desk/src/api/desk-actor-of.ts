import { today, type Actor, type Grant } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import type { DeskActor } from '../application/desk-actor';
import type { SessionViewer } from '../read-models/desk-session/session-viewer';

/** Who brings entries, as a partner of which desks. */
export function deskActorOf({ personId, grants, organisations }: Actor): DeskActor {
  const partnerAt = (kind: 'desk' | 'organisation') =>
    grants.filter(({ role }) => role === 'desk_partner').flatMap(({ place }) => placeIds(place, kind));
  return { personId, desks: partnerAt('desk'), partners: partnerAt('organisation'), organisations };
}

function placeIds(place: Grant['place'], kind: 'desk' | 'organisation'): readonly Uuid[] {
  return place !== 'everywhere' && place.kind === kind ? [place.id] : [];
}

export function sessionViewerOf({ personId, organisations }: Actor): SessionViewer {
  return { personId, organisations, today: today() };
}
