import { Command, CommandHandler as Handles, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { assertRegistered } from '@alongside/caseload';
import {
  CommandHandler,
  decision,
  derivedId,
  type CommandContext,
  type CommandResult,
  type Look,
} from '@alongside/commands';
import { DomainError, type Dated, type Instant, type LocalDate, type Uuid } from '@alongside/kernel';
import { ReadLog } from '@alongside/privacy';
import { breakGlassDecider } from '../domain/break-glass/break-glass.decider';
import { caseNotFound } from '../domain/support-case/refusals';
import { isOnTeam } from '../domain/support-case/support-case.state';
import { ownerOn } from '../domain/support-case/team';
import { FindCaseBehindGlass } from '../read-models/break-glass/case-behind-glass.query';
import { caseThere } from './case-there';
import { glassesOf } from './glasses-of';

interface Broken extends Dated {
  readonly claimantId: Uuid;
  readonly reason: string;
  readonly words: string;
  readonly minutes: number;
  readonly now: Instant;
}

/** Lets somebody who is not on the team look into a case for some hours; whoever has it in hand is told by the same event. */
export class BreakGlass extends Command<CommandResult & { readonly id: Uuid; readonly caseId: Uuid }> {
  constructor(
    readonly context: CommandContext,
    readonly broken: Broken,
    readonly viewer: FindCaseBehindGlass['viewer'],
  ) {
    super();
  }
}

@Handles(BreakGlass)
export class BreakGlassHandler implements ICommandHandler<BreakGlass> {
  constructor(
    private readonly commands: CommandHandler,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  async execute(command: BreakGlass) {
    const { context, broken } = command;
    const glassId = derivedId(context.commandId, 'break-glass');
    const by = context.actor.personId;
    const caseId = await this.caseBehind(command, glassId);
    const id = glassesOf({ caseId, brokenBy: by });
    const result = await this.commands.handleCompound(context, {
      home: { decider: breakGlassDecider, id },
      plan: async (look) => {
        const { claimantId: _asked, ...told } = broken;
        const facts = await factsOf(look, caseId, { by, today: broken.today });
        return [decision(breakGlassDecider, id, { kind: 'break', glassId, by, ...told, ...facts })];
      },
    });
    return { id: glassId, caseId, ...result };
  }

  /** That somebody asked whether there is a case is written down, also where there is none. A stranger is answered as somebody out of reach is. */
  private async caseBehind({ context, broken, viewer }: BreakGlass, glassId: Uuid): Promise<Uuid> {
    const { actor, route, correlationId } = context;
    const reading = { reader: actor, route, purpose: 'break-glass', correlationId };
    await this.readLog.record(reading, [broken.claimantId]);
    const behind = { claimantId: broken.claimantId, glassId, now: broken.now };
    const caseId = await this.queries.execute(new FindCaseBehindGlass(behind, viewer));
    if (caseId !== null) return caseId;
    await assertRegistered(async (decider, id) => (await this.commands.look(decider, id)).state, broken.claimantId);
    throw caseNotFound();
  }
}

async function factsOf(look: Look, caseId: Uuid, { by, today }: { readonly by: Uuid; readonly today: LocalDate }) {
  const state = await caseThere(look, caseId);
  if (isOnTeam(state, by, today))
    throw new DomainError(
      'high-barriers/no-glass-to-break',
      'conflict',
      'Whoever is on the team sees the case as it is.',
    );
  const ownerId = ownerOn(state.team.members, today);
  if (ownerId === null) throw caseNotFound();
  return { ...state.ids, ownerId, office: state.office };
}
