import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { supportCaseDecider } from '../domain/support-case/support-case.decider';
import { caseNotFound } from '../domain/support-case/refusals';
import { ownerOn } from '../domain/support-case/team';
import { assertCaseworker, assertMayKnow, doesCasework } from './case-people';

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
        if (state === null) throw caseNotFound();
        const { office, team, ids } = state;
        const { ownerId, occurredAt, today } = change;
        await assertCaseworker(look, ownerId, { office, days: [occurredAt, today] });
        await assertMayKnow(look, ids.claimantId, [ownerId]);
        const owner = ownerOn(team.members, today);
        const isOwnerThere = owner !== null && (await doesCasework(look, owner, { office, days: [today] }));
        const oversight = { asLeader: leads.includes(office), isOwnerThere };
        return [decision(supportCaseDecider, caseId, { kind: 'change-owner', ...change, ...oversight })];
      },
    });
  }
}
