import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import {
  CommandHandler,
  decision,
  firstDecision,
  followingDecision,
  type CommandContext,
  type CommandResult,
  type Decision,
  type Look,
} from '@alongside/commands';
import { DomainError, type Dated, type LocalDate, type Uuid } from '@alongside/kernel';
import { organisationDecider } from '@alongside/offices';
import { serviceListingDecider } from '../domain/service-listing/service-listing.decider';
import type { PublishedService } from '../domain/service-listing/standard/published';
import { taxonomiesOf, termsIn } from '../domain/service-listing/standard/terms-of';
import { serviceTaxonomyDecider } from '../domain/service-taxonomy/service-taxonomy.decider';
import { forOrganisation, forOwnListing, type MayTellFor } from './own-listing';

/** Lists a service of an organisation of the register, and makes known by what it is sorted. */
export class PublishListing extends Command<CommandResult & { readonly id: Uuid }> {
  constructor(
    readonly context: CommandContext,
    readonly told: Dated & { readonly service: PublishedService; readonly mayTellFor: MayTellFor },
  ) {
    super();
  }
}

@Handles(PublishListing)
export class PublishListingHandler implements ICommandHandler<PublishListing> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({
    context,
    told: { service, mayTellFor, ...day },
  }: PublishListing): Promise<CommandResult & { id: Uuid }> {
    const { id, organization } = service;
    const publish = firstDecision(serviceListingDecider, id, { kind: 'publish', service, ...day });
    const own = forOrganisation(context, organization.id, mayTellFor);
    const result = await this.commands.handleCompound(own, {
      home: publish,
      plan: async (look) => {
        await assertOfTheRegister(look, organization.id, day.occurredAt);
        return [publish, ...taxonomiesTold(service, day)];
      },
    });
    return { id, ...result };
  }
}

/** Says anew what a listed service is like. */
export class ChangeListing extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly told: Dated & { readonly service: PublishedService; readonly mayTellFor: MayTellFor },
  ) {
    super();
  }
}

@Handles(ChangeListing)
export class ChangeListingHandler implements ICommandHandler<ChangeListing> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, told: { service: told, mayTellFor, ...day } }: ChangeListing): Promise<CommandResult> {
    const { id } = told;
    const own = await forOwnListing(this.commands, context, { id, mayTellFor });
    return this.commands.handleCompound(own, {
      home: { decider: serviceListingDecider, id },
      plan: async (look) => {
        const listing = await look(serviceListingDecider, id);
        const service = listing ? offeredBy(listing.service.organization.id, told) : told;
        const change = decision(serviceListingDecider, id, { kind: 'change', service, ...day });
        return [change, ...taxonomiesTold(service, day)];
      },
    });
  }
}

/** Who offers it stays: only what is said of them changes. */
function offeredBy(id: Uuid, service: PublishedService): PublishedService {
  return { ...service, organization: { ...service.organization, id } };
}

function taxonomiesTold(service: PublishedService, day: Dated): readonly Decision[] {
  return taxonomiesOf(termsIn(service)).map(({ taxonomy, terms }) => {
    const describe = { kind: 'describe', taxonomy, isOnlyNamed: true, terms, ...day } as const;
    return followingDecision(serviceTaxonomyDecider, taxonomy.id, describe);
  });
}

async function assertOfTheRegister(look: Look, id: Uuid, day: LocalDate): Promise<void> {
  const organisation = await look(organisationDecider, id);
  if (organisation === null || day < organisation.registeredOn)
    throw new DomainError('offices/organisation-not-found', 'not-found', 'There is no such organisation on that day.');
  if (organisation.closedOn !== null && day >= organisation.closedOn)
    throw new DomainError('offices/organisation-closed', 'conflict', 'The organisation was closed by that day.');
}
