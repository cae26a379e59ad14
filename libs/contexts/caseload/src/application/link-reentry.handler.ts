import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { claimDecider } from '../domain/claim/claim.decider';
import { earlierClaim } from './earlier-claim';

/** Links a claim to the earlier one that it is a re-entry of. */
export class LinkReentry extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly claimId: Uuid,
    readonly given: Dated & { readonly earlierClaimId: Uuid },
  ) {
    super();
  }
}

@Handles(LinkReentry)
export class LinkReentryHandler implements ICommandHandler<LinkReentry> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, claimId, given: { earlierClaimId, ...dated } }: LinkReentry): Promise<CommandResult> {
    return this.commands.handleCompound(context, {
      home: { decider: claimDecider, id: claimId },
      plan: async (look) => {
        const earlier = await earlierClaim(look, earlierClaimId);
        return [decision(claimDecider, claimId, { kind: 'link-reentry', earlier, ...dated })];
      },
    });
  }
}
