import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, derivedId, firstDecision, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { Erasures } from '@alongside/vault';
import { rightsRequestDecider } from '../../domain/rights-request/rights-request.decider';
import type { Asker, Right } from '../../domain/rights-request/rights-request.events';
import { assertKnown } from '../known-person';

/**
 * Begins the clock of a request about somebody's own data. Refuses with `privacy/person-not-found` and
 * `privacy/person-forgotten`.
 */
export class ReceiveRequest extends Command<CommandResult & { readonly id: Uuid }> {
  constructor(
    readonly context: CommandContext,
    readonly received: Dated & { readonly personId: Uuid; readonly asksFor: Right; readonly askedBy: Asker },
  ) {
    super();
  }
}

@Handles(ReceiveRequest)
export class ReceiveRequestHandler implements ICommandHandler<ReceiveRequest> {
  constructor(
    private readonly commands: CommandHandler,
    private readonly erasures: Erasures,
  ) {}

  async execute({ context, received: { occurredAt, today, ...asked } }: ReceiveRequest) {
    const id = derivedId(context.commandId, 'rights request');
    const receipt = { requestId: id, ...asked };
    const receive = firstDecision(rightsRequestDecider, id, { kind: 'receive', receipt, occurredAt, today });
    const result = await this.commands.handleCompound(context, {
      home: receive,
      plan: async (look) => {
        await assertKnown(this.erasures, look, asked.personId);
        return [receive];
      },
    });
    return { id, ...result };
  }
}
