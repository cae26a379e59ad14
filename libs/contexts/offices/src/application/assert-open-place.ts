import type { Look } from '@alongside/commands';
import type { LocalDate } from '@alongside/kernel';
import { assertOfficeOpen, officeDecider } from '../domain/office/office.decider';
import { assertOrganisationOpen, organisationDecider } from '../domain/organisation/organisation.decider';
import type { Place } from '../domain/staff-member/staff-member.events';

/**
 * Refuses a place that is not there on that day. The place's stream is held to what was seen, so it cannot close meanwhile.
 * Desks are the community desk's to know: they are taken as given here (see `OpenPlaces`).
 */
export async function assertOpenPlace(look: Look, place: Place | undefined, day: LocalDate): Promise<void> {
  if (place?.kind === 'office') assertOfficeOpen(await look(officeDecider, place.id), day);
  if (place?.kind === 'organisation') assertOrganisationOpen(await look(organisationDecider, place.id), day);
}
