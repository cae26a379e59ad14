import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import { isSeenBy, type GatheringViewer } from '../domain/gathering/gathering-viewer';
import { gatheringDecider, gatheringNotFound, type GatheringCommand } from '../domain/gathering/gathering.decider';

/** Does something to a gathering of the viewer's; another one is not there. */
export class ChangeGathering extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly gatheringId: Uuid,
    readonly change: { readonly command: GatheringCommand; readonly viewer: GatheringViewer },
  ) {
    super();
  }
}

@Handles(ChangeGathering)
export class ChangeGatheringHandler implements ICommandHandler<ChangeGathering> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, gatheringId, change: { command, viewer } }: ChangeGathering): Promise<CommandResult> {
    const change = decision(gatheringDecider, gatheringId, command);
    return this.commands.handleCompound(context, {
      home: change,
      plan: async (look) => {
        const gathering = await look(gatheringDecider, gatheringId);
        if (gathering === null || !isSeenBy(viewer, gathering.places)) throw gatheringNotFound();
        return [change];
      },
    });
  }
}
