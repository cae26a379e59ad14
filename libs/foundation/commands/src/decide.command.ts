import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import type { Decider, DomainEvent, Uuid } from '@alongside/kernel';
import type { CommandContext } from './command-context';
import { CommandHandler, decision, type CommandResult, type Decision } from './command-handler';

/** A command that one stream decides, on its way over the command bus. */
export class Decide extends Command<CommandResult> {
  private constructor(
    readonly context: CommandContext,
    readonly decision: Decision,
  ) {
    super();
  }

  static on<State, Command, Event extends DomainEvent>(
    context: CommandContext,
    decider: Decider<State, Command, Event>,
    id: Uuid,
    command: Command,
  ): Decide {
    return new Decide(context, decision(decider, id, command));
  }
}

@Handles(Decide)
export class DecideHandler implements ICommandHandler<Decide> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, decision: { decider, id, command } }: Decide): Promise<CommandResult> {
    return this.commands.handle(context, decider, id, command);
  }
}
