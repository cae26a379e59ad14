import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from './command-context';
import { CommandHandler, type CommandResult } from './command-handler';
import type { Decision } from './decision';

/** A command that one stream decides, on its way over the command bus. */
export class Decide extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly decision: Decision,
  ) {
    super();
  }
}

@Handles(Decide)
export class DecideHandler implements ICommandHandler<Decide> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, decision }: Decide): Promise<CommandResult> {
    return this.commands.handle(context, decision);
  }
}
