import type { CommandContext, Commands } from '@alongside/commands';
import { DomainError, type Uuid } from '@alongside/kernel';
import { serviceListingDecider } from '../domain/service-listing/service-listing.decider';

/** The organisations for whose listings somebody may speak. */
export type MayTellFor = 'all' | readonly Uuid[];

/** The command for that listing, refused where somebody does not speak for its organisation. */
export async function forOwnListing(
  commands: Pick<Commands, 'look'>,
  context: CommandContext,
  { id, mayTellFor }: { readonly id: Uuid; readonly mayTellFor: MayTellFor },
): Promise<CommandContext> {
  const { state } = await commands.look(serviceListingDecider, id);
  return state === null ? context : forOrganisation(context, state.service.organization.id, mayTellFor);
}

/** The command for a listing of that organisation, refused where somebody does not speak for it. */
export function forOrganisation(context: CommandContext, organisationId: Uuid, mayTellFor: MayTellFor): CommandContext {
  if (mayTellFor === 'all' || mayTellFor.includes(organisationId)) return context;
  const refusal = new DomainError(
    'community-desk/listing-of-another-organisation',
    'forbidden',
    'Desk partners speak for the listings of their own organisation.',
  );
  return { ...context, refusal };
}
