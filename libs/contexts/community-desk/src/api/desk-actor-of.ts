import { today, type Actor, type Grant } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import type { DeskActor } from '../application/desk-actor';
import type { Asker } from '../read-models/desk/organisations-of-asker.sql';

/** Who brings entries, as a partner of which desks, and being of which organisations. */
export function deskActorOf({ personId, grants }: Actor, organisations: readonly Uuid[]): DeskActor {
  const partnerAt = (kind: 'desk' | 'organisation') =>
    grants.filter(({ role }) => role === 'desk_partner').flatMap(({ place }) => placeIds(place, kind));
  return { personId, desks: partnerAt('desk'), partners: partnerAt('organisation'), organisations };
}

function placeIds(place: Grant['place'], kind: 'desk' | 'organisation'): readonly Uuid[] {
  return place !== 'everywhere' && place.kind === kind ? [place.id] : [];
}

/** Who asks, as the read models tell of which organisations that is somebody. */
export function askerOf({ personId, organisations, desks }: Actor): Asker {
  return { personId, organisations, desks, today: today() };
}
