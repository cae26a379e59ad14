import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import { serviceListingDecider, type ServiceListingCommand } from '../domain/service-listing/service-listing.decider';
import { forOwnListing, type MayTellFor } from './own-listing';

/** Says something of a listing, for its organisation. */
export class TellListing extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly told: {
      readonly serviceId: Uuid;
      readonly command: Extract<
        ServiceListingCommand,
        { kind: 'assure' | 'withdraw' | 'show-again' | 'enter-in-error' }
      >;
      readonly mayTellFor: MayTellFor;
    },
  ) {
    super();
  }
}

@Handles(TellListing)
export class TellListingHandler implements ICommandHandler<TellListing> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, told: { serviceId, command, mayTellFor } }: TellListing): Promise<CommandResult> {
    const own = await forOwnListing(this.commands, context, { id: serviceId, mayTellFor });
    return this.commands.handle(own, decision(serviceListingDecider, serviceId, command));
  }
}
