import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, derivedId, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Dated, LocalDate, Uuid } from '@alongside/kernel';
import { Erasures } from '@alongside/vault';
import { holdDecider } from '../domain/hold/hold.decider';
import { assertKnown } from './known-person';

/** Keeps a person's records from being erased. Refuses with `privacy/person-not-found` and `privacy/person-forgotten`. */
export class PlaceHold extends Command<CommandResult & { readonly id: Uuid }> {
  constructor(
    readonly context: CommandContext,
    readonly hold: Dated & { readonly personId: Uuid; readonly ground: string; readonly reviewOn?: LocalDate },
  ) {
    super();
  }
}

@Handles(PlaceHold)
export class PlaceHoldHandler implements ICommandHandler<PlaceHold> {
  constructor(
    private readonly commands: CommandHandler,
    private readonly erasures: Erasures,
  ) {}

  async execute({ context, hold }: PlaceHold) {
    const holdId = derivedId(context.commandId, 'hold');
    const place = decision(holdDecider, hold.personId, { kind: 'place', holdId, ...hold });
    const result = await this.commands.handleCompound(context, {
      home: place,
      plan: async (look) => {
        await assertKnown(this.erasures, look, hold.personId);
        return [place];
      },
    });
    return { id: holdId, ...result };
  }
}
