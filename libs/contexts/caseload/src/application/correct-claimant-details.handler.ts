import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { claimantDecider, type GivenDetails } from '../domain/claimant/claimant.decider';
import { NationalInsuranceReservations } from './national-insurance-reservations';

/** Corrects who somebody is; another National Insurance number is reserved, and the one before released. */
export class CorrectClaimantDetails extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly claimantId: Uuid,
    readonly given: Dated & { readonly details: GivenDetails; readonly reason: string },
  ) {
    super();
  }
}

@Handles(CorrectClaimantDetails)
export class CorrectClaimantDetailsHandler implements ICommandHandler<CorrectClaimantDetails> {
  constructor(
    private readonly commands: CommandHandler,
    private readonly reservations: NationalInsuranceReservations,
  ) {}

  execute({ context, claimantId, given }: CorrectClaimantDetails): Promise<CommandResult> {
    const correct = decision(claimantDecider, claimantId, { kind: 'correct-details', ...given });
    return this.commands.handleCompound(context, {
      home: correct,
      plan: async (look) => {
        const { details } = await look(claimantDecider, claimantId);
        if (details === null) return [correct];
        const numbers = { from: details.nationalInsuranceNumber, to: given.details.nationalInsuranceNumber };
        const { first, afterwards } = this.reservations.move(claimantId, given.occurredAt, numbers);
        return [...first, correct, ...afterwards];
      },
    });
  }
}
