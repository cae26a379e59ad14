import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, derivedId, firstDecision, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Dated, LocalDate, Uuid } from '@alongside/kernel';
import { isSeenBy, type GatheringViewer } from '../domain/gathering/gathering-viewer';
import { gatheringDecider } from '../domain/gathering/gathering.decider';
import type { GatheringHost } from '../domain/gathering/gathering.events';
import { hostNotFound, placesOf, placesOfDesk } from './host-places';

export interface GivenGathering extends Dated {
  readonly gatheringKind: string;
  readonly host: GatheringHost;
  /** For which an organisation invites; that of another host is known. */
  readonly officeId?: Uuid;
  readonly plannedFor: LocalDate;
  readonly title: string;
  readonly venue?: string;
}

/** Plans a gathering of a host of the viewer's. Refuses others with `community-desk/host-not-found`. */
export class PlanGathering extends Command<CommandResult & { readonly id: Uuid }> {
  constructor(
    readonly context: CommandContext,
    readonly given: GivenGathering,
    readonly viewer: GatheringViewer,
  ) {
    super();
  }
}

@Handles(PlanGathering)
export class PlanGatheringHandler implements ICommandHandler<PlanGathering> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, given, viewer }: PlanGathering) {
    const { host, officeId: _, ...planned } = given;
    const id = derivedId(context.commandId, 'gathering');
    const known = placesOf(given);
    if (known && !isSeenBy(viewer, known)) throw hostNotFound();
    const result = await this.commands.handleCompound(context, {
      home: { decider: gatheringDecider, id, isNew: true },
      plan: async (look) => {
        const places = known ?? (await placesOfDesk(look, host, given.occurredAt));
        if (!isSeenBy(viewer, places)) throw hostNotFound();
        return [firstDecision(gatheringDecider, id, { kind: 'plan', gatheringId: id, ...planned, ...places })];
      },
    });
    return { id, ...result };
  }
}
