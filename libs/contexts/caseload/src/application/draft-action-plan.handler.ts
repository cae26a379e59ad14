import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, derivedId, firstDecision, type CommandContext } from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { actionPlanDecider } from '../domain/action-plan/action-plan.decider';
import { assertRegistered } from './existing-claimant';
import { planned, type ToldPlan } from './planned';
import type { Created } from './register-claimant.handler';

/** Records what somebody who is registered drafted together with an advisor. */
export class DraftActionPlan extends Command<Created> {
  constructor(
    readonly context: CommandContext,
    readonly drafted: Dated & { readonly claimantId: Uuid; readonly advisorId: Uuid; readonly plan: ToldPlan },
  ) {
    super();
  }
}

@Handles(DraftActionPlan)
export class DraftActionPlanHandler implements ICommandHandler<DraftActionPlan> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, drafted }: DraftActionPlan): Promise<Created> {
    const id = derivedId(context.commandId, 'action-plan');
    const plan = planned(context.commandId, drafted.plan);
    const draft = firstDecision(actionPlanDecider, id, { kind: 'draft', planId: id, ...drafted, plan });
    const result = await this.commands.handleCompound(context, {
      home: draft,
      plan: async (look) => {
        await assertRegistered(look, drafted.claimantId);
        return [draft];
      },
    });
    return { id, ...result };
  }
}
