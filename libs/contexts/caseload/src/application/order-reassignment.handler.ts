import { Command, CommandHandler as Handles, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, derivedId, type CommandContext } from '@alongside/commands';
import type { Dated } from '@alongside/kernel';
import { reassignmentDecider } from '../domain/reassignment/reassignment.decider';
import { plannedReassignment, type ToldReassignment } from './planned-reassignment';
import type { Created } from './register-claimant.handler';

/** Orders that the caseload of an advisor is given to others, as it is at that moment. A process carries it out. */
export class OrderReassignment extends Command<Created> {
  constructor(
    readonly context: CommandContext,
    readonly told: ToldReassignment & { readonly reason: string },
    readonly dated: Dated,
  ) {
    super();
  }
}

@Handles(OrderReassignment)
export class OrderReassignmentHandler implements ICommandHandler<OrderReassignment> {
  constructor(
    private readonly commands: CommandHandler,
    private readonly queries: QueryBus,
  ) {}

  async execute({ context, told, dated }: OrderReassignment): Promise<Created> {
    const id = derivedId(context.commandId, 'reassignment');
    const result = await this.commands.handleCompound(context, {
      home: { decider: reassignmentDecider, id },
      plan: async () => {
        const { shares, leftOut } = await plannedReassignment(this.queries, told, dated);
        const { office, fromAdvisorId, reason, cover } = told;
        const said = { reassignmentId: id, office, fromAdvisorId, reason, ...(cover && { cover }), shares, leftOut };
        return [decision(reassignmentDecider, id, { kind: 'order', ...said, ...dated })];
      },
    });
    return { id, ...result };
  }
}
