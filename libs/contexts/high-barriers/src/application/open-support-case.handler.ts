import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { assertRegistered, type Created } from '@alongside/caseload';
import { CommandHandler, decision, derivedId, type CommandContext } from '@alongside/commands';
import type { Dated, LocalDate, Uuid } from '@alongside/kernel';
import { assertOpenPlace } from '@alongside/offices';
import { supportCaseDecider, type GivenSharing } from '../domain/support-case/support-case.decider';
import { assertCaseworker, assertMayKnow } from './case-people';

interface Opened extends Dated {
  readonly claimantId: Uuid;
  readonly office: Uuid;
  readonly ownerId: Uuid;
  readonly source: string;
  readonly referredOn?: LocalDate;
  readonly areas: readonly string[];
  readonly reason: string;
  readonly sharing: GivenSharing;
}

/** Opens a support case for somebody who is registered, in the hands of somebody of the office. */
export class OpenSupportCase extends Command<Created> {
  constructor(
    readonly context: CommandContext,
    readonly opened: Opened,
  ) {
    super();
  }
}

@Handles(OpenSupportCase)
export class OpenSupportCaseHandler implements ICommandHandler<OpenSupportCase> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, opened }: OpenSupportCase): Promise<Created> {
    const id = derivedId(context.commandId, 'support-case');
    const { claimantId, office, ownerId, occurredAt: day } = opened;
    const result = await this.commands.handleCompound(context, {
      home: { decider: supportCaseDecider, id },
      plan: async (look) => {
        await assertRegistered(look, claimantId);
        await assertOpenPlace(look, { kind: 'office', id: office }, day);
        await assertCaseworker(look, ownerId, { office, days: [day, opened.today] });
        await assertMayKnow(look, claimantId, [ownerId]);
        return [decision(supportCaseDecider, id, { kind: 'open', caseId: id, ...opened })];
      },
    });
    return { id, ...result };
  }
}
