import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, derivedId, firstDecision, type CommandContext } from '@alongside/commands';
import { type LocalDate, optional, type Uuid } from '@alongside/kernel';
import { savedViewDecider } from '../domain/saved-view/saved-view.decider';
import type { Created } from './register-claimant.handler';

/** Keeps what a list is to show under a name. */
export class SaveView extends Command<Created> {
  constructor(
    readonly context: CommandContext,
    readonly view: { readonly name: string; readonly listOf?: Uuid; readonly query: string },
    readonly occurredAt: LocalDate,
  ) {
    super();
  }
}

@Handles(SaveView)
export class SaveViewHandler implements ICommandHandler<SaveView> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, view: { listOf, ...view }, occurredAt }: SaveView): Promise<Created> {
    const id = derivedId(context.commandId, 'saved-view');
    const saving = { viewId: id, ownerId: context.actor.personId, ...view, ...optional({ listOf }) };
    const save = firstDecision(savedViewDecider, id, { kind: 'save', view: saving, occurredAt });
    return { id, ...(await this.commands.handle(context, save)) };
  }
}
