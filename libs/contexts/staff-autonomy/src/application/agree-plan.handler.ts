import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { actionPlanDecider } from '@alongside/caseload';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import { DomainError, type Dated, type Uuid } from '@alongside/kernel';
import { autonomyRosterDecider } from '../domain/autonomy-roster/autonomy-roster.decider';

interface Agreed extends Dated {
  readonly advisorId: Uuid;
  readonly claimantId: Uuid;
  readonly partnershipId: Uuid;
  readonly planId: Uuid;
}

/** Makes an action plan that both have signed the plan of a partnership. */
export class AgreePlan extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly agreed: Agreed,
  ) {
    super();
  }
}

@Handles(AgreePlan)
export class AgreePlanHandler implements ICommandHandler<AgreePlan> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, agreed }: AgreePlan) {
    const { advisorId, claimantId, planId } = agreed;
    return this.commands.handleCompound(context, {
      home: { decider: autonomyRosterDecider, id: advisorId },
      plan: async (look) => {
        const plan = await look(actionPlanDecider, planId);
        if (plan === null || plan.enteredInError || plan.ids.claimantId !== claimantId)
          throw new DomainError('caseload/action-plan-not-found', 'not-found', 'There is no such action plan.');
        if (!plan.agreed)
          throw new DomainError(
            'caseload/action-plan-not-agreed',
            'conflict',
            'Claimant and advisor have not both signed.',
          );
        return [decision(autonomyRosterDecider, advisorId, { kind: 'agree-plan', ...agreed })];
      },
    });
  }
}
