import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import { DomainError, type Dated, type Uuid } from '@alongside/kernel';
import { staffMemberDecider } from '@alongside/offices';
import { deskDecider } from '../domain/desk/desk.decider';

/** Records that somebody of the staff register, which has the name, joined a desk for an organisation that is there. */
export class JoinDeskWorker extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly deskId: Uuid,
    readonly given: Dated & { readonly personId: Uuid; readonly organisationId: Uuid },
  ) {
    super();
  }
}

@Handles(JoinDeskWorker)
export class JoinDeskWorkerHandler implements ICommandHandler<JoinDeskWorker> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, deskId, given }: JoinDeskWorker): Promise<CommandResult> {
    return this.commands.handleCompound(context, {
      home: { decider: deskDecider, id: deskId },
      plan: async (look) => {
        if ((await look(staffMemberDecider, given.personId)) === null)
          throw new DomainError('offices/staff-member-not-found', 'not-found', 'Nobody of that id is on the staff.');
        return [decision(deskDecider, deskId, { kind: 'join-worker', ...given })];
      },
    });
  }
}
