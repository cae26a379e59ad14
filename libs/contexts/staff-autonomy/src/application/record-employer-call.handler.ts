import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import type { Created } from '@alongside/caseload';
import { CommandHandler, decision, derivedId, type CommandContext } from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { autonomyRosterDecider, type GivenCall } from '../domain/autonomy-roster/autonomy-roster.decider';
import { KnownEmployers } from './known-employers';

interface Called extends Dated, GivenCall {
  readonly advisorId: Uuid;
  readonly claimantId: Uuid;
  readonly partnershipId: Uuid;
}

/** Records a call to an employer; one that is named by its id is of the register. */
export class RecordEmployerCall extends Command<Created & { readonly claimantId: Uuid; readonly partnershipId: Uuid }> {
  constructor(
    readonly context: CommandContext,
    readonly called: Called,
  ) {
    super();
  }
}

@Handles(RecordEmployerCall)
export class RecordEmployerCallHandler implements ICommandHandler<RecordEmployerCall> {
  constructor(
    private readonly commands: CommandHandler,
    private readonly employers: KnownEmployers,
  ) {}

  async execute({ context, called }: RecordEmployerCall) {
    const { advisorId, claimantId, partnershipId, employerId } = called;
    const id = derivedId(context.commandId, 'employer-call');
    const result = await this.commands.handleCompound(context, {
      home: { decider: autonomyRosterDecider, id: advisorId },
      plan: async (look) => {
        if (employerId !== undefined) await this.employers.assertKnown(look, employerId);
        return [decision(autonomyRosterDecider, advisorId, { kind: 'record-call', callId: id, ...called })];
      },
    });
    return { id, claimantId, partnershipId, ...result };
  }
}
