import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import { DomainError, type Uuid } from '@alongside/kernel';
import { offenceFileDecider, type OffenceFileCommand } from '../domain/offence-file/offence-file.decider';
import { refuseUncovered } from '../domain/support-case/knows-offences';
import { isOpenOn } from '../domain/support-case/support-case.state';
import { caseThere, caseToClear } from './case-there';

type Distribute<Told> = Told extends unknown ? Omit<Told, 'caseId' | 'claimantId'> : never;

/** What is told of the offences of a case. */
export type ToldOffence = Distribute<OffenceFileCommand>;

/** Records, corrects or destroys offences of a case: by whom on its team what lets them know of it covers that; of a case entered in error its owner destroys. */
export class TellOffence extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly caseId: Uuid,
    readonly told: ToldOffence,
  ) {
    super();
  }
}

@Handles(TellOffence)
export class TellOffenceHandler implements ICommandHandler<TellOffence> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, caseId, told }: TellOffence): Promise<CommandResult> {
    return this.commands.handleCompound(context, {
      home: { decider: offenceFileDecider, id: caseId },
      plan: async (look) => {
        const who = { by: context.actor.personId, today: told.today };
        const isClearing = told.kind === 'destroy' || told.kind === 'destroy-all';
        const state = await (isClearing ? caseToClear(look, caseId, who) : caseThere(look, caseId));
        if (!state.team.enteredInError) refuseUncovered(state, who.by, told.today);
        if (told.kind === 'record' && !isOpenOn(state.team, told.today))
          throw new DomainError('high-barriers/case-closed', 'conflict', 'The case is closed.');
        return [decision(offenceFileDecider, caseId, { ...state.ids, ...told })];
      },
    });
  }
}
