import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { assertRegistered, type Created } from '@alongside/caseload';
import { CommandHandler, decision, derivedId, type CommandContext } from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { candidacyDecider } from '../domain/candidacy/candidacy.decider';
import { assertNotDeclined, assertNotExcluded, openVacancy } from './of-candidacy';

/** Puts a claimant who is registered forward for a vacancy that is open, unless the person does not want employers to know, or not this one. */
export class MakeApplication extends Command<Created & { readonly claimantId: Uuid }> {
  constructor(
    readonly context: CommandContext,
    readonly claimantId: Uuid,
    readonly given: Dated & { readonly vacancyId: Uuid; readonly staffId: Uuid; readonly note?: string },
  ) {
    super();
  }
}

@Handles(MakeApplication)
export class MakeApplicationHandler implements ICommandHandler<MakeApplication> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, claimantId, given }: MakeApplication) {
    const id = derivedId(context.commandId, 'application');
    const result = await this.commands.handleCompound(context, {
      home: { decider: candidacyDecider, id: claimantId },
      plan: async (look) => {
        await assertRegistered(look, claimantId);
        const { employerId } = await openVacancy(look, given.vacancyId);
        await assertNotExcluded(look, claimantId, { ids: [employerId] });
        await assertNotDeclined(look, claimantId);
        return [decision(candidacyDecider, claimantId, { kind: 'apply', claimantId, applicationId: id, ...given })];
      },
    });
    return { id, claimantId, ...result };
  }
}
