import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { supportCaseDecider } from '../domain/support-case/support-case.decider';
import { assertCaseworker, assertMayKnow } from './case-people';

/** Gives a case to somebody else of its office. */
export class ChangeCaseOwner extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly caseId: Uuid,
    readonly change: Dated & {
      readonly ownerId: Uuid;
      readonly by: Uuid;
      /** The offices that whoever says so leads. */
      readonly leads: readonly Uuid[];
    },
  ) {
    super();
  }
}

@Handles(ChangeCaseOwner)
export class ChangeCaseOwnerHandler implements ICommandHandler<ChangeCaseOwner> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, caseId, change: { leads, ...change } }: ChangeCaseOwner): Promise<CommandResult> {
    return this.commands.handleCompound(context, {
      home: { decider: supportCaseDecider, id: caseId },
      plan: async (look) => {
        const state = await look(supportCaseDecider, caseId);
        const asLeader = state !== null && leads.includes(state.office);
        if (state !== null) {
          await assertCaseworker(look, change.ownerId, { office: state.office, day: change.occurredAt });
          await assertMayKnow(look, state.ids.claimantId, [change.ownerId]);
        }
        return [decision(supportCaseDecider, caseId, { kind: 'change-owner', ...change, asLeader })];
      },
    });
  }
}
