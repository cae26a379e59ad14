import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, derivedId, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Dated, Instant, Uuid } from '@alongside/kernel';
import { Erasures } from '@alongside/vault';
import { rightsRequestDecider } from '../../domain/rights-request/rights-request.decider';
import { assertNoHold } from '../assert-no-hold';
import { OnePerson } from '../one-person';
import { carryOutErasure } from './carry-out-erasure';

/**
 * Grants an erasure, unless something is on hold (`privacy/on-hold`), and carries it out. Should that stop half-way, the same request
 * carries it out to the end, and so does the process that follows what is granted.
 */
export class GrantErasure extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly grant: Dated & { readonly requestId: Uuid; /** A code. */ readonly ground: string; readonly at: Instant },
  ) {
    super();
  }
}

@Handles(GrantErasure)
export class GrantErasureHandler implements ICommandHandler<GrantErasure> {
  constructor(
    private readonly commands: CommandHandler,
    private readonly erasures: Erasures,
    private readonly onePerson: OnePerson,
  ) {}

  async execute({ context, grant: { requestId, ground, at, ...dated } }: GrantErasure): Promise<CommandResult> {
    const { commands, erasures, onePerson } = this;
    const grant = decision(rightsRequestDecider, requestId, { kind: 'grant', ground, ...dated });
    await commands.handleCompound(context, {
      home: grant,
      plan: async (look) => {
        const request = await look(rightsRequestDecider, requestId);
        if (request !== null) await assertNoHold(look, await onePerson.recordsOf(look, request.ids.personId));
        return [grant];
      },
    });
    const { expectedRevision: _seen, ...rest } = context;
    const carryingOut = { ...rest, commandId: derivedId(context.commandId, 'carrying out') };
    return carryOutErasure({ erasures, commands, onePerson }, carryingOut, { requestId, at });
  }
}
