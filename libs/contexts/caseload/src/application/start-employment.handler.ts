import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, derivedId, firstDecision, type CommandContext, type Look } from '@alongside/commands';
import { DomainError, type Uuid } from '@alongside/kernel';
import { claimDecider } from '../domain/claim/claim.decider';
import { employmentDecider, type EmploymentCommand } from '../domain/employment/employment.decider';
import { assertRegistered } from './existing-claimant';
import type { Created } from './register-claimant.handler';

type Given = Omit<Extract<EmploymentCommand, { kind: 'start' }>, 'kind' | 'employmentId'>;

/** Records that a claimant started in a job, for a claim of the claimant's where one is named. */
export class StartEmployment extends Command<Created> {
  constructor(
    readonly context: CommandContext,
    readonly given: Given,
  ) {
    super();
  }
}

@Handles(StartEmployment)
export class StartEmploymentHandler implements ICommandHandler<StartEmployment> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, given }: StartEmployment): Promise<Created> {
    const id = derivedId(context.commandId, 'employment');
    const start = firstDecision(employmentDecider, id, { kind: 'start', employmentId: id, ...given });
    const result = await this.commands.handleCompound(context, {
      home: start,
      plan: async (look) => {
        await assertRegistered(look, given.claimantId);
        if (given.claimId !== undefined) await assertClaimOf(look, given.claimantId, given.claimId);
        return [start];
      },
    });
    return { id, ...result };
  }
}

async function assertClaimOf(look: Look, claimantId: Uuid, claimId: Uuid): Promise<void> {
  const claim = await look(claimDecider, claimId);
  if (claim?.ids.claimantId !== claimantId || claim.enteredInError)
    throw new DomainError('caseload/claim-not-found', 'not-found', 'The claimant has no such claim.');
}
