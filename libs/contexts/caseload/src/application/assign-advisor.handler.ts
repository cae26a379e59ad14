import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import { assignmentDecider, type AssignmentCommand } from '../domain/assignment/assignment.decider';
import { assertRegistered } from './existing-claimant';
import { refuseKeptOut, workerOn } from './kept-out-workers';

type Assigning = Extract<AssignmentCommand, { readonly kind: 'propose' | 'accept' | 'arrange-cover' }>;

/** Has an advisor work with a claimant whom the advisor may see: proposed to somebody who is registered, in charge, or standing in. */
export class AssignAdvisor extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly assigning: Assigning,
  ) {
    super();
  }
}

@Handles(AssignAdvisor)
export class AssignAdvisorHandler implements ICommandHandler<AssignAdvisor> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, assigning }: AssignAdvisor): Promise<CommandResult> {
    const { kind, claimantId, advisorId, today } = assigning;
    return this.commands.handleCompound(context, {
      home: { decider: assignmentDecider, id: claimantId },
      plan: async (look) => {
        if (kind === 'propose') await assertRegistered(look, claimantId);
        const day = kind === 'arrange-cover' && assigning.from > today ? assigning.from : today;
        await refuseKeptOut(look, claimantId, await workerOn(look, advisorId, day));
        return [decision(assignmentDecider, claimantId, assigning)];
      },
    });
  }
}
