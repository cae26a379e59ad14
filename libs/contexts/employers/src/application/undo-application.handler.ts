import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import {
  CommandHandler,
  decision,
  followingDecision,
  type CommandContext,
  type CommandResult,
  type Decision,
  type Look,
} from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { candidacyDecider } from '../domain/candidacy/candidacy.decider';
import { vacancyDecider } from '../domain/vacancy/vacancy.decider';
import { otherRecords } from './accept-application.handler';
import { applicationOf } from './of-candidacy';

interface Given extends Dated {
  readonly kind: 'withdraw-acceptance' | 'enter-in-error';
  readonly claimantId: Uuid;
  readonly applicationId: Uuid;
  readonly staffId: Uuid;
  readonly reason: string;
}

/** Withdraws an acceptance, or says that an application was entered in error: a place that it had is given back. */
export class UndoApplication extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly given: Given,
  ) {
    super();
  }
}

/** The candidacy comes first: until the place is given back, one is held too long, and never two taken. */
@Handles(UndoApplication)
export class UndoApplicationHandler implements ICommandHandler<UndoApplication> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, given }: UndoApplication): Promise<CommandResult> {
    return this.commands.handleCompound(context, {
      home: { decider: candidacyDecider, id: given.claimantId },
      plan: (look) => undoing(look, given),
    });
  }
}

async function undoing(look: Look, { staffId, ...given }: Given): Promise<Decision[]> {
  const { claimantId, applicationId, occurredAt, today } = given;
  const { ids, state, acceptanceId } = await applicationOf(look, claimantId, applicationId);
  const undo = decision(candidacyDecider, claimantId, given);
  if (state !== 'accepted') return [undo];
  const days = { occurredAt, today };
  const place = { candidacyId: applicationId, acceptanceId: acceptanceId! };
  const giveBack = { kind: 'give-back-place', ...place, givenBackBy: staffId, ...days } as const;
  const reopen = { kind: 'reopen-obsolete', acceptedId: applicationId, ...days } as const;
  return [
    undo,
    followingDecision(vacancyDecider, ids.vacancyId, giveBack),
    ...(await otherRecords(look, claimantId)).map((other) => followingDecision(candidacyDecider, other, reopen)),
  ];
}
