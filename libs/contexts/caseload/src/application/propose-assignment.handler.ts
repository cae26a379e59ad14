import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { assignmentDecider } from '../domain/assignment/assignment.decider';
import type { GivenHandOverNote } from '../domain/assignment/hand-over-notes';
import { assertRegistered } from './existing-claimant';

/** Proposes an advisor for somebody who is registered. */
export class ProposeAssignment extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly claimantId: Uuid,
    readonly given: Dated & {
      readonly advisorId: Uuid;
      readonly office: Uuid;
      readonly handOverNote?: GivenHandOverNote;
    },
  ) {
    super();
  }
}

@Handles(ProposeAssignment)
export class ProposeAssignmentHandler implements ICommandHandler<ProposeAssignment> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, claimantId, given }: ProposeAssignment): Promise<CommandResult> {
    return this.commands.handleCompound(context, {
      home: { decider: assignmentDecider, id: claimantId },
      plan: async (look) => {
        await assertRegistered(look, claimantId);
        return [decision(assignmentDecider, claimantId, { kind: 'propose', claimantId, ...given })];
      },
    });
  }
}
