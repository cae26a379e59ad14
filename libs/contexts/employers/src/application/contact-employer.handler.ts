import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { assertRegistered, type Created } from '@alongside/caseload';
import { CommandHandler, decision, derivedId, type CommandContext } from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import type { GivenContact } from '../domain/employer/contacts';
import { employerDecider } from '../domain/employer/employer.decider';
import { assertNotExcluded } from './of-candidacy';

/** Records that an employer was called, written to or met; for a claimant who is registered and excludes neither it nor whoever was spoken to, where it was for one. */
export class ContactEmployer extends Command<Created & { readonly employerId: Uuid }> {
  constructor(
    readonly context: CommandContext,
    readonly employerId: Uuid,
    readonly given: Dated & { readonly claimantId?: Uuid; readonly contact: GivenContact },
  ) {
    super();
  }
}

@Handles(ContactEmployer)
export class ContactEmployerHandler implements ICommandHandler<ContactEmployer> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, employerId, given }: ContactEmployer) {
    const id = derivedId(context.commandId, 'employer-contact');
    const contact = decision(employerDecider, employerId, { kind: 'contact', contactId: id, ...given });
    const result = await this.commands.handleCompound(context, {
      home: contact,
      plan: async (look) => {
        const { claimantId } = given;
        if (claimantId !== undefined) {
          await assertRegistered(look, claimantId);
          await assertNotExcluded(look, claimantId, { ids: [employerId, given.contact.contactPersonId] });
        }
        return [contact];
      },
    });
    return { id, employerId, ...result };
  }
}
