import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import { disclosureDecider, disclosureNotFound, type DisclosureCommand } from '../domain/disclosure/disclosure.decider';
import { refuseUncovered } from '../domain/support-case/knows-offences';
import { refuseUnlessOnTeam } from '../domain/support-case/support-case.decider';
import { caseThere, caseToClear } from './case-there';
import { refuseDestroyed } from './refuse-destroyed';

/** Withdraws a disclosure of a case, or says that it was an error: by its team; its owner withdraws those of one entered in error. */
export class ChangeDisclosure extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly ids: { readonly caseId: Uuid; readonly disclosureId: Uuid },
    readonly change: Extract<DisclosureCommand, { kind: 'withdraw' | 'enter-in-error' }>,
  ) {
    super();
  }
}

@Handles(ChangeDisclosure)
export class ChangeDisclosureHandler implements ICommandHandler<ChangeDisclosure> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, ids: { caseId, disclosureId }, change }: ChangeDisclosure): Promise<CommandResult> {
    return this.commands.handleCompound(context, {
      home: { decider: disclosureDecider, id: disclosureId },
      plan: async (look) => {
        const who = { by: context.actor.personId, today: change.today };
        const isClearing = change.kind === 'withdraw';
        const state = await (isClearing ? caseToClear(look, caseId, who) : caseThere(look, caseId));
        refuseUnlessOnTeam(state, who.by, change);
        if (!state.team.enteredInError) refuseUncovered(state, who.by, change.today);
        const disclosure = await look(disclosureDecider, disclosureId);
        if (disclosure?.ids.caseId !== caseId) throw disclosureNotFound();
        if (!isClearing) await refuseDestroyed(look, caseId);
        return [decision(disclosureDecider, disclosureId, change)];
      },
    });
  }
}
