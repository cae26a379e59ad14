import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, derivedId, type CommandContext, type CommandResult } from '@alongside/commands';
import { DomainError, type Instant, type Uuid } from '@alongside/kernel';
import { Erasures } from '@alongside/vault';
import { recordForgetting } from './record-forgetting';

export interface Forgetting {
  readonly personId: Uuid;
  /** A code. */
  readonly ground: string;
  readonly at: Instant;
}

/**
 * Forgets a person for good: a line in the ledger, the keys destroyed, `PersonForgotten` recorded. Where that stops half-way, the
 * same request or the next start carries it out to the end. Refuses with `privacy/person-not-found`.
 */
export class ForgetPerson extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly forgetting: Forgetting,
  ) {
    super();
  }
}

@Handles(ForgetPerson)
export class ForgetPersonHandler implements ICommandHandler<ForgetPerson> {
  constructor(
    private readonly erasures: Erasures,
    private readonly commands: CommandHandler,
  ) {}

  async execute({ context, forgetting: { personId, ground, at } }: ForgetPerson): Promise<CommandResult> {
    const erasure = await this.erasures.carryOut({
      id: derivedId(context.commandId, `erasure of ${personId}`),
      person: personId,
      at,
      ground,
      by: context.actor.personId,
    });
    if (erasure === null)
      throw new DomainError('privacy/person-not-found', 'not-found', 'Nothing was ever recorded about such a person.');
    return recordForgetting(this.commands, context, erasure);
  }
}
