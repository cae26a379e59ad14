import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { staffMemberDecider, type GivenRole } from '../domain/staff-member/staff-member.decider';
import { OpenPlaces } from './open-places';

/** Grants a role at a place that is there on that day. */
export class GrantRole extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly personId: Uuid,
    readonly given: Dated & GivenRole,
  ) {
    super();
  }
}

@Handles(GrantRole)
export class GrantRoleHandler implements ICommandHandler<GrantRole> {
  constructor(
    private readonly commands: CommandHandler,
    private readonly places: OpenPlaces,
  ) {}

  execute({ context, personId, given }: GrantRole): Promise<CommandResult> {
    return this.commands.handleCompound(context, {
      home: { decider: staffMemberDecider, id: personId },
      plan: async (look) => {
        await this.places.assertOpen(look, given.place, given.occurredAt);
        return [decision(staffMemberDecider, personId, { kind: 'grant-role', ...given })];
      },
    });
  }
}
