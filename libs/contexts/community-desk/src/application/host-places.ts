import type { Look } from '@alongside/commands';
import { DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import { assertDeskOpen, deskDecider } from '../domain/desk/desk.decider';
import type { GatheringHost, GatheringPlaces } from '../domain/gathering/gathering.events';

/** To which office and organisation a gathering of that host belongs; `null` of a desk, which says so itself. */
export function placesOf({ host, officeId }: { host: GatheringHost; officeId?: Uuid }): GatheringPlaces | null {
  switch (host.kind) {
    case 'office':
      return { host, officeId: host.id };
    case 'organisation':
      return { host, organisationId: host.id, ...(officeId && { officeId }) };
    case 'desk':
      return null;
  }
}

/** The same of a desk. Refuses one that is not open on that day. */
export async function placesOfDesk(look: Look, host: GatheringHost, day: LocalDate): Promise<GatheringPlaces> {
  const desk = await look(deskDecider, host.id);
  if (desk === null) throw hostNotFound();
  assertDeskOpen(desk, day);
  return { host, officeId: desk.office, organisationId: desk.hostId };
}

export function hostNotFound(): DomainError {
  return new DomainError('community-desk/host-not-found', 'not-found', 'You act for no such host.');
}
