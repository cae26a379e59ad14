import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import { disclosureDecider, disclosureNotFound, type DisclosureCommand } from '../domain/disclosure/disclosure.decider';
import { supportCaseDecider } from '../domain/support-case/support-case.decider';
import { refuseDestroyed } from './refuse-destroyed';

/** Records that an employer was told what the claimant agreed to, unless the case was entered in error. */
export class SayDisclosure extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly disclosureId: Uuid,
    readonly said: Extract<DisclosureCommand, { kind: 'say' }>,
  ) {
    super();
  }
}

@Handles(SayDisclosure)
export class SayDisclosureHandler implements ICommandHandler<SayDisclosure> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, disclosureId, said }: SayDisclosure): Promise<CommandResult> {
    return this.commands.handleCompound(context, {
      home: { decider: disclosureDecider, id: disclosureId },
      plan: async (look) => {
        const disclosure = await look(disclosureDecider, disclosureId);
        if (disclosure === null) throw disclosureNotFound();
        const { caseId } = disclosure.ids;
        if ((await look(supportCaseDecider, caseId))?.team.enteredInError !== false) throw disclosureNotFound();
        await refuseDestroyed(look, caseId);
        return [decision(disclosureDecider, disclosureId, said)];
      },
    });
  }
}
