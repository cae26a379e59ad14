import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, derivedId, firstDecision, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { claimantDecider, type GivenDetails } from '../domain/claimant/claimant.decider';
import { NationalInsuranceReservations } from './national-insurance-reservations';

export interface Created extends CommandResult {
  readonly id: Uuid;
}

/** Registers a claimant and reserves the National Insurance number, where there is one. */
export class RegisterClaimant extends Command<Created> {
  constructor(
    readonly context: CommandContext,
    readonly given: Dated & { readonly office: Uuid; readonly details: GivenDetails },
  ) {
    super();
  }
}

@Handles(RegisterClaimant)
export class RegisterClaimantHandler implements ICommandHandler<RegisterClaimant> {
  constructor(
    private readonly commands: CommandHandler,
    private readonly reservations: NationalInsuranceReservations,
  ) {}

  async execute({ context, given }: RegisterClaimant): Promise<Created> {
    const id = derivedId(context.commandId, 'claimant');
    const register = firstDecision(claimantDecider, id, { kind: 'register', claimantId: id, ...given });
    const { nationalInsuranceNumber } = given.details;
    const { first } = this.reservations.move(id, given.occurredAt, { to: nationalInsuranceNumber });
    const result = await this.commands.handleCompound(context, { home: register, plan: () => [...first, register] });
    return { id, ...result };
  }
}
