import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, derivedId, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { assertOpenPlace } from '@alongside/offices';
import { deskDecider } from '../domain/desk/desk.decider';

export interface OpenedDeskResult extends CommandResult {
  readonly id: Uuid;
}

/** Opens a desk at an office that is open on that day, with a host that is registered then. */
export class OpenDesk extends Command<OpenedDeskResult> {
  constructor(
    readonly context: CommandContext,
    readonly given: Dated & {
      /** Of a desk that is known already; a new one unless told. */
      readonly deskId?: Uuid;
      readonly name: string;
      readonly community: string;
      readonly office: Uuid;
      readonly hostId: Uuid;
    },
  ) {
    super();
  }
}

@Handles(OpenDesk)
export class OpenDeskHandler implements ICommandHandler<OpenDesk> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, given }: OpenDesk): Promise<OpenedDeskResult> {
    const deskId = given.deskId ?? derivedId(context.commandId, 'desk');
    const result = await this.commands.handleCompound(context, {
      home: { decider: deskDecider, id: deskId, isNew: given.deskId === undefined },
      plan: async (look) => {
        await assertOpenPlace(look, { kind: 'office', id: given.office }, given.occurredAt);
        await assertOpenPlace(look, { kind: 'organisation', id: given.hostId }, given.occurredAt);
        return [decision(deskDecider, deskId, { kind: 'open', ...given, deskId })];
      },
    });
    return { id: deskId, ...result };
  }
}
