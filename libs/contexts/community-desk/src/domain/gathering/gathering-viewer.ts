import type { Uuid } from '@alongside/kernel';
import type { GatheringPlaces } from './gathering.events';

/** Where somebody who asks for gatherings holds a role that takes it. */
export interface GatheringViewer {
  readonly everywhere: boolean;
  readonly offices: readonly Uuid[];
  readonly desks: readonly Uuid[];
  readonly organisations: readonly Uuid[];
}

/** Whether a gathering of those places is the viewer's: of the own office, desk or organisation. */
export function isSeenBy(viewer: GatheringViewer, { host, officeId, organisationId }: GatheringPlaces): boolean {
  if (viewer.everywhere) return true;
  if (host.kind === 'desk' && viewer.desks.includes(host.id)) return true;
  if (officeId !== undefined && viewer.offices.includes(officeId)) return true;
  return organisationId !== undefined && viewer.organisations.includes(organisationId);
}
