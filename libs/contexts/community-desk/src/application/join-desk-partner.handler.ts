import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { assertOpenPlace } from '@alongside/offices';
import { deskDecider } from '../domain/desk/desk.decider';

/** Records that an organisation, registered on that day, joined a desk. */
export class JoinDeskPartner extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly deskId: Uuid,
    readonly given: Dated & { readonly organisationId: Uuid },
  ) {
    super();
  }
}

@Handles(JoinDeskPartner)
export class JoinDeskPartnerHandler implements ICommandHandler<JoinDeskPartner> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, deskId, given }: JoinDeskPartner): Promise<CommandResult> {
    return this.commands.handleCompound(context, {
      home: { decider: deskDecider, id: deskId },
      plan: async (look) => {
        await assertOpenPlace(look, { kind: 'organisation', id: given.organisationId }, given.occurredAt);
        return [decision(deskDecider, deskId, { kind: 'join-partner', ...given })];
      },
    });
  }
}
