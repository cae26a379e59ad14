import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, derivedId, type CommandContext, type CommandResult } from '@alongside/commands';
import { assertEmployer, assertNotExcluded, employerDecider } from '@alongside/employers';
import { type Dated, type GivenAct, type Uuid } from '@alongside/kernel';
import { disclosureDecider } from '../domain/disclosure/disclosure.decider';
import { refuseUncovered } from '../domain/support-case/knows-offences';
import { refuseUnlessOnTeam } from '../domain/support-case/support-case.decider';
import { caseThere } from './case-there';
import { refuseDestroyed } from './refuse-destroyed';

interface Agreed extends Dated {
  readonly caseId: Uuid;
  readonly employerId: Uuid;
  readonly sayerId: Uuid;
  readonly sentence: string;
  readonly act: GivenAct;
}

/** Records what the claimant agreed that an employer is told, by somebody whom no exclusion names. */
export class AgreeDisclosure extends Command<CommandResult & { readonly id: Uuid }> {
  constructor(
    readonly context: CommandContext,
    readonly agreed: Agreed,
  ) {
    super();
  }
}

@Handles(AgreeDisclosure)
export class AgreeDisclosureHandler implements ICommandHandler<AgreeDisclosure> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, agreed }: AgreeDisclosure) {
    const id = derivedId(context.commandId, 'disclosure');
    const { caseId, employerId, sayerId } = agreed;
    const result = await this.commands.handleCompound(context, {
      home: { decider: disclosureDecider, id },
      plan: async (look) => {
        const state = await caseThere(look, caseId);
        const { claimantId } = state.ids;
        refuseUnlessOnTeam(state, context.actor.personId, agreed);
        refuseUncovered(state, context.actor.personId, agreed.today);
        assertEmployer(await look(employerDecider, employerId));
        await assertNotExcluded(look, claimantId, { ids: [employerId, sayerId] });
        await refuseDestroyed(look, caseId);
        return [decision(disclosureDecider, id, { kind: 'agree', disclosureId: id, ...agreed, claimantId })];
      },
    });
    return { id, ...result };
  }
}
