import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, derivedId, type CommandContext } from '@alongside/commands';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { foundBy, savedViewDecider, type ViewUser } from '../domain/saved-view/saved-view.decider';
import type { Created } from './register-claimant.handler';

/** Keeps a view that somebody finds as that person's own, from then on for itself. */
export class CopyView extends Command<Created> {
  constructor(
    readonly context: CommandContext,
    readonly copied: { readonly viewId: Uuid; readonly by: ViewUser; readonly name?: string },
    readonly occurredAt: LocalDate,
  ) {
    super();
  }
}

@Handles(CopyView)
export class CopyViewHandler implements ICommandHandler<CopyView> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, copied: { viewId, by, name }, occurredAt }: CopyView): Promise<Created> {
    const id = derivedId(context.commandId, 'saved-view');
    const result = await this.commands.handleCompound(context, {
      home: { decider: savedViewDecider, id },
      plan: async (look) => {
        const copied = foundBy(await look(savedViewDecider, viewId), by);
        const { listOf, query } = copied;
        const kept = { name: name ?? copied.name, ...(listOf !== null && { listOf }), query, copyOf: viewId };
        const view = { viewId: id, ownerId: by.personId, ...kept };
        return [decision(savedViewDecider, id, { kind: 'save', view, occurredAt })];
      },
    });
    return { id, ...result };
  }
}
