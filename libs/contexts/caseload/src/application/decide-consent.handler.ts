import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import { consentDecider, type ConsentCommand } from '../domain/consent/consent.decider';
import { consentIdOf } from './consented';
import { assertRegistered } from './existing-claimant';
import type { Created } from './register-claimant.handler';

type WithoutIds<Command> = Command extends unknown ? Omit<Command, 'ids'> : never;

/** Records what somebody who is registered was asked, or said, for one purpose. */
export class DecideConsent extends Command<Created> {
  constructor(
    readonly context: CommandContext,
    readonly of: { readonly claimantId: Uuid; readonly purpose: string },
    readonly said: WithoutIds<ConsentCommand>,
  ) {
    super();
  }
}

@Handles(DecideConsent)
export class DecideConsentHandler implements ICommandHandler<DecideConsent> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, of: { claimantId, purpose }, said }: DecideConsent): Promise<Created> {
    const consentId = consentIdOf(claimantId, purpose);
    const decide = decision(consentDecider, consentId, { ...said, ids: { consentId, claimantId, purpose } });
    const result = await this.commands.handleCompound(context, {
      home: decide,
      plan: async (look) => {
        await assertRegistered(look, claimantId);
        return [decide];
      },
    });
    return { id: consentId, ...result };
  }
}
