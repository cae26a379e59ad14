import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import { DomainError, type Uuid, type Dated } from '@alongside/kernel';
import { partnerSystemDecider } from '../domain/partner-system/partner-system.decider';
import { staffMemberDecider } from '../domain/staff-member/staff-member.decider';
import type { StaffRole } from '../domain/staff-member/staff-member.events';
import { assertOpenPlace } from './assert-open-place';

/** Lets a system of an organisation in that is there on that day. Nobody of the staff is a system. */
export class AdmitSystem extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly given: Dated & {
      readonly systemId: Uuid;
      readonly organisationId: Uuid;
      readonly name: string;
      readonly roles: readonly StaffRole[];
    },
  ) {
    super();
  }
}

@Handles(AdmitSystem)
export class AdmitSystemHandler implements ICommandHandler<AdmitSystem> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, given }: AdmitSystem): Promise<CommandResult> {
    const { systemId, organisationId: id, occurredAt } = given;
    return this.commands.handleCompound(context, {
      home: { decider: partnerSystemDecider, id: systemId },
      plan: async (look) => {
        await assertOpenPlace(look, { kind: 'organisation', id }, occurredAt);
        if ((await look(staffMemberDecider, systemId)) !== null)
          throw new DomainError('offices/staff-member-already-joined', 'conflict', 'This is somebody of the staff.');
        return [decision(partnerSystemDecider, systemId, { kind: 'admit', ...given })];
      },
    });
  }
}
