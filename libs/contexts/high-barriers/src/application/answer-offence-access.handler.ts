import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Dated, Instant, Uuid } from '@alongside/kernel';
import { offenceAccessDecider } from '../domain/offence-access/offence-access.decider';
import { refuseUncovered } from '../domain/support-case/knows-offences';
import { caseThere } from './case-there';
import { refuseDestroyed } from './refuse-destroyed';

type Answer =
  { readonly kind: 'approve' } | { readonly kind: 'refuse'; readonly reason: string } | { readonly kind: 'end' };

interface Answered extends Dated {
  readonly caseId: Uuid;
  readonly accessId: Uuid;
  readonly now: Instant;
  /** The offices that whoever answers leads. */
  readonly leads: readonly Uuid[];
  readonly answer: Answer;
}

/** A second person says whether somebody may read the offences of a case: of its team, or who leads its office. Whoever asked may end it. */
export class AnswerOffenceAccess extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly answered: Answered,
  ) {
    super();
  }
}

@Handles(AnswerOffenceAccess)
export class AnswerOffenceAccessHandler implements ICommandHandler<AnswerOffenceAccess> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, answered }: AnswerOffenceAccess): Promise<CommandResult> {
    const { caseId, accessId, leads, answer, ...told } = answered;
    return this.commands.handleCompound(context, {
      home: { decider: offenceAccessDecider, id: accessId },
      plan: async (look) => {
        const by = context.actor.personId;
        const state = await caseThere(look, caseId);
        const access = await look(offenceAccessDecider, accessId);
        const isOwn = answer.kind === 'end' && access?.askedBy === by;
        if (!isOwn && !leads.includes(state.office)) refuseUncovered(state, by, told.today);
        if (answer.kind !== 'end') await refuseDestroyed(look, caseId);
        return [decision(offenceAccessDecider, accessId, { ...answer, caseId, by, ...told })];
      },
    });
  }
}
