import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, derivedId, type CommandContext, type CommandResult } from '@alongside/commands';
import { interactionDecider } from '../domain/interaction/interaction.decider';
import { meetingPlan, type GivenMeeting, type MeetingIds } from './meeting-plan';

export type MeetingHeld = CommandResult & MeetingIds;

/** Records a meeting whole or not at all: attendance and log, steps done of meetings and plans, a barrier, the next date. */
export class HoldMeeting extends Command<MeetingHeld> {
  constructor(
    readonly context: CommandContext,
    readonly meeting: GivenMeeting,
  ) {
    super();
  }
}

@Handles(HoldMeeting)
export class HoldMeetingHandler implements ICommandHandler<HoldMeeting> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, meeting }: HoldMeeting): Promise<MeetingHeld> {
    const { appointment, barrier, next } = meeting;
    const idOf = (what: string) => derivedId(context.commandId, what);
    const ids: MeetingIds = {
      id: appointment?.interactionId ?? idOf('interaction'),
      ...(barrier && { barrierId: idOf('barrier') }),
      ...(next && { nextInteractionId: idOf('next-interaction') }),
    };
    const result = await this.commands.handleCompound(context, {
      home: { decider: interactionDecider, id: ids.id, isNew: appointment === undefined },
      plan: (look) => meetingPlan(meeting, ids, look),
    });
    return { ...ids, ...result };
  }
}
