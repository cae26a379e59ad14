import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import {
  CommandHandler,
  decision,
  derivedId,
  type CommandContext,
  type CommandResult,
  type Look,
} from '@alongside/commands';
import { type Dated, type Instant, type Uuid } from '@alongside/kernel';
import { breakGlassDecider } from '../domain/break-glass/break-glass.decider';
import { offenceAccessDecider } from '../domain/offence-access/offence-access.decider';
import { coversOffences, notCovered } from '../domain/support-case/knows-offences';
import type { SupportCase } from '../domain/support-case/support-case.state';
import { caseThere } from './case-there';
import { glassesOf } from './glasses-of';
import { refuseDestroyed } from './refuse-destroyed';

interface Asked extends Dated {
  readonly caseId: Uuid;
  readonly purpose: string;
  readonly reason: string;
  readonly now: Instant;
}

/** Asks a second person to let whoever asks read the offences of a case. */
export class AskOffenceAccess extends Command<CommandResult & { readonly id: Uuid; readonly caseId: Uuid }> {
  constructor(
    readonly context: CommandContext,
    readonly asked: Asked,
  ) {
    super();
  }
}

@Handles(AskOffenceAccess)
export class AskOffenceAccessHandler implements ICommandHandler<AskOffenceAccess> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, asked }: AskOffenceAccess) {
    const id = derivedId(context.commandId, 'offence-access');
    const { caseId, ...told } = asked;
    const result = await this.commands.handleCompound(context, {
      home: { decider: offenceAccessDecider, id },
      plan: async (look) => {
        const state = await caseThere(look, caseId);
        const by = context.actor.personId;
        const glass = coversOffences(state, by, asked.today) ? null : await glassOf(look, state, { by, asked });
        await refuseDestroyed(look, caseId);
        const { ids, office } = state;
        const ask = { kind: 'ask', accessId: id, ...ids, office, by, ...told, ...(glass && { glass }) } as const;
        return [decision(offenceAccessDecider, id, ask)];
      },
    });
    return { id, caseId, ...result };
  }
}

/** Under which whoever asks sees the case, not being on its team. */
async function glassOf(look: Look, { ids }: SupportCase, { by, asked }: { readonly by: Uuid; readonly asked: Asked }) {
  const broken = await look(breakGlassDecider, glassesOf({ caseId: ids.caseId, brokenBy: by }));
  const glass = broken.find(({ until }) => until > asked.now);
  if (!glass) throw notCovered();
  return { glassId: glass.ids.glassId, until: glass.until };
}
