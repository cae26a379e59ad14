import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import {
  assignmentDecider,
  type AssignmentCommand,
  type AssignmentState,
} from '../domain/assignment/assignment.decider';
import { spellOn } from '../domain/assignment/spells';
import { assertRegistered } from './existing-claimant';
import { refuseElsewhere, refuseKeptOut, workerOn } from './kept-out-workers';

type Assigning = Extract<AssignmentCommand, { readonly kind: 'propose' | 'accept' | 'arrange-cover' }>;

/** Has an advisor of the office work with a claimant whom the advisor may see: proposed to somebody who is registered, in charge, or standing in. */
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
        const office = officeOf(assigning, await look(assignmentDecider, claimantId));
        if (office !== null) await refuseElsewhere(look, { advisorId, office, days: [day, assigning.occurredAt] });
        return [decision(assignmentDecider, claimantId, assigning)];
      },
    });
  }
}

/** Where the advisor is to work; `null` where that is nowhere, which is refused by the assignment itself. */
function officeOf(assigning: Assigning, { proposal, spells }: AssignmentState): Uuid | null {
  switch (assigning.kind) {
    case 'propose':
      return assigning.office;
    case 'accept':
      return proposal?.advisorId === assigning.advisorId ? proposal.office : null;
    case 'arrange-cover':
      return spellOn(spells, assigning.from)?.office ?? null;
  }
}
