import type { Actor, Place } from '@alongside/http';
import type { DeskViewer } from '../read-models/desk/desk-viewer';

/** Who asks, as the read models of desks see them: by the roles that the route takes. */
export function deskViewerOf({ grants }: Pick<Actor, 'grants'>): DeskViewer {
  const at = (kind: Place['kind']) => [
    ...new Set(grants.flatMap(({ place }) => (place !== 'everywhere' && place.kind === kind ? [place.id] : []))),
  ];
  const everywhere = grants.some(({ place }) => place === 'everywhere');
  return { everywhere, offices: at('office'), desks: at('desk'), organisations: at('organisation') };
}
