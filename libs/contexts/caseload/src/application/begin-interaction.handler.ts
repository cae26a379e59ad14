import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, derivedId, firstDecision, type CommandContext } from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import type { GivenLog } from '../domain/interaction/given-log';
import { interactionDecider, type GivenLanguageNeeds } from '../domain/interaction/interaction.decider';
import type { Appointment, Arrangement } from '../domain/interaction/interaction.events';
import { assertRegistered } from './existing-claimant';
import type { Created } from './register-claimant.handler';

type Beginning = Dated & { readonly claimantId: Uuid } & (
    | { readonly kind: 'schedule'; readonly appointment: Appointment & Arrangement & GivenLanguageNeeds }
    | { readonly kind: 'log-walk-in'; readonly log: GivenLog }
  );

/** Schedules an interaction with somebody who is registered, or logs one that nobody had scheduled. */
export class BeginInteraction extends Command<Created> {
  constructor(
    readonly context: CommandContext,
    readonly beginning: Beginning,
  ) {
    super();
  }
}

@Handles(BeginInteraction)
export class BeginInteractionHandler implements ICommandHandler<BeginInteraction> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, beginning }: BeginInteraction): Promise<Created> {
    const id = derivedId(context.commandId, 'interaction');
    const begin = firstDecision(interactionDecider, id, { interactionId: id, ...beginning });
    const result = await this.commands.handleCompound(context, {
      home: begin,
      plan: async (look) => {
        await assertRegistered(look, beginning.claimantId);
        return [begin];
      },
    });
    return { id, ...result };
  }
}
