import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { assertRegistered, assignmentDecider, spellInForce, spellOn, type Created } from '@alongside/caseload';
import { CommandHandler, decision, derivedId, type CommandContext, type Look } from '@alongside/commands';
import { DomainError, type Dated, type Uuid } from '@alongside/kernel';
import { autonomyRosterDecider } from '../domain/autonomy-roster/autonomy-roster.decider';

interface Selected extends Dated {
  readonly advisorId: Uuid;
  readonly claimantId: Uuid;
  readonly reason: string;
}

/** Selects a claimant of the advisor's own caseload. */
export class SelectClaimant extends Command<Created & { readonly claimantId: Uuid }> {
  constructor(
    readonly context: CommandContext,
    readonly selected: Selected,
  ) {
    super();
  }
}

@Handles(SelectClaimant)
export class SelectClaimantHandler implements ICommandHandler<SelectClaimant> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, selected }: SelectClaimant) {
    const { advisorId, claimantId } = selected;
    const id = derivedId(context.commandId, 'partnership');
    const result = await this.commands.handleCompound(context, {
      home: { decider: autonomyRosterDecider, id: advisorId },
      plan: async (look) => {
        const office = await officeInCharge(look, selected);
        return [decision(autonomyRosterDecider, advisorId, { kind: 'select', partnershipId: id, ...selected, office })];
      },
    });
    return { id, claimantId, ...result };
  }
}

/** Where the advisor was in charge of the claimant that day, and still is. */
async function officeInCharge(look: Look, { advisorId, claimantId, occurredAt }: Selected): Promise<Uuid> {
  await assertRegistered(look, claimantId);
  const { spells } = await look(assignmentDecider, claimantId);
  const [then, now] = [spellOn(spells, occurredAt), spellInForce(spells)];
  if (then?.advisorId !== advisorId || now?.advisorId !== advisorId)
    throw new DomainError(
      'staff-autonomy/not-of-caseload',
      'conflict',
      'The claimant is not on the caseload of this advisor.',
    );
  return then.office;
}
