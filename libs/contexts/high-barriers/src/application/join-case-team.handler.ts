import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { assertOpenPlace } from '@alongside/offices';
import { supportCaseDecider, type GivenMember } from '../domain/support-case/support-case.decider';
import { caseNotFound } from '../domain/support-case/refusals';
import { assertMayKnow, assertOfOffice, assertStaff } from './case-people';

/** Has somebody of the staff register join the team of a case. */
export class JoinCaseTeam extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly caseId: Uuid,
    readonly joining: Dated & GivenMember & { readonly by: Uuid },
  ) {
    super();
  }
}

@Handles(JoinCaseTeam)
export class JoinCaseTeamHandler implements ICommandHandler<JoinCaseTeam> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, caseId, joining }: JoinCaseTeam): Promise<CommandResult> {
    const { memberId, organisationId, occurredAt, today } = joining;
    return this.commands.handleCompound(context, {
      home: { decider: supportCaseDecider, id: caseId },
      plan: async (look) => {
        await assertStaff(look, memberId);
        if (organisationId !== undefined)
          await assertOpenPlace(look, { kind: 'organisation', id: organisationId }, occurredAt);
        const state = await look(supportCaseDecider, caseId);
        if (state === null) throw caseNotFound();
        const { office, ids } = state;
        if (organisationId === undefined) await assertOfOffice(look, memberId, { office, days: [occurredAt, today] });
        const parties = [memberId, ...(organisationId === undefined ? [] : [organisationId])];
        await assertMayKnow(look, ids.claimantId, parties);
        return [decision(supportCaseDecider, caseId, { kind: 'join', ...joining })];
      },
    });
  }
}
