import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, derivedId, firstDecision, type CommandContext } from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { satisfactionDecider } from '../domain/satisfaction/satisfaction.decider';
import type { Asking } from '../domain/satisfaction/satisfaction.events';
import { assertRegistered } from './existing-claimant';
import type { Created } from './register-claimant.handler';
import { SatisfactionLinks } from './satisfaction-links';

export interface Asked extends Created {
  /** Of the one-time link, where the claimant is to answer on an own device; it is told here alone. */
  readonly secret: string | null;
}

/** Asks a claimant who is registered about the service, or an advisor about the own work. */
export class AskSatisfaction extends Command<Asked> {
  constructor(
    readonly context: CommandContext,
    readonly personId: Uuid,
    readonly asking: Dated & Omit<Asking, 'linkDigest'>,
  ) {
    super();
  }
}

@Handles(AskSatisfaction)
export class AskSatisfactionHandler implements ICommandHandler<AskSatisfaction> {
  constructor(
    private readonly commands: CommandHandler,
    private readonly links: SatisfactionLinks,
  ) {}

  async execute({ context, personId, asking: told }: AskSatisfaction): Promise<Asked> {
    const { occurredAt, today, ...asked } = told;
    const id = derivedId(context.commandId, 'satisfaction');
    const isClaimant = asked.respondent === 'claimant';
    const secret = isClaimant && asked.means === 'own-device' ? this.links.secretOf(id) : null;
    const ask = firstDecision(satisfactionDecider, id, {
      kind: 'ask',
      satisfactionId: id,
      personId,
      asking: { ...asked, ...(secret !== null && { linkDigest: this.links.digestOf(secret) }) },
      askedBy: context.actor.personId,
      occurredAt,
      today,
    });
    const result = await this.commands.handleCompound(context, {
      home: ask,
      plan: async (look) => {
        if (isClaimant) await assertRegistered(look, personId);
        return [ask];
      },
    });
    return { id, secret, ...result };
  }
}
