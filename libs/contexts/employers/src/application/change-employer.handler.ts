import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import { employerDecider, type EmployerCommand } from '../domain/employer/employer.decider';
import { moveKeys } from './employer-keys';

type Change = Extract<EmployerCommand, { kind: 'correct-details' | 'enter-in-error' }>;

/** Changes what an employer is known by: others may be known by what it gives up. */
export class ChangeEmployer extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly employerId: Uuid,
    readonly change: Change,
  ) {
    super();
  }
}

@Handles(ChangeEmployer)
export class ChangeEmployerHandler implements ICommandHandler<ChangeEmployer> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, employerId, change }: ChangeEmployer): Promise<CommandResult> {
    const home = decision(employerDecider, employerId, change);
    return this.commands.handleCompound(context, {
      home,
      plan: async (look) => {
        const employer = await look(employerDecider, employerId);
        if (employer === null || employer.enteredInError || employer.merging.into !== null) return [home]; // refused there
        const to = change.kind === 'correct-details' && { to: change.details };
        const { first, afterwards } = moveKeys(employerId, change.occurredAt, { from: employer.details, ...to });
        return [...first, home, ...afterwards];
      },
    });
  }
}
