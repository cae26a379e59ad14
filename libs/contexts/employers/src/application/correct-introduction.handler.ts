import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { hasConsented } from '@alongside/caseload';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Dated, LocalDate, Uuid } from '@alongside/kernel';
import {
  assertIntroduction,
  introductionDecider,
  type GivenIntroduction,
} from '../domain/introduction/introduction.decider';
import { assertNotExcluded, introductionConsent } from './of-candidacy';
import { assertVacancyOf } from './vacancy-of';

/** Corrects an introduction: on the day that is said now, no exclusion named the employer, and the consent was in force as well, or it had been made without. */
export class CorrectIntroduction extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly introductionId: Uuid,
    readonly given: Dated & {
      readonly introduction: GivenIntroduction;
      readonly madeOn: LocalDate;
      readonly reason: string;
    },
  ) {
    super();
  }
}

@Handles(CorrectIntroduction)
export class CorrectIntroductionHandler implements ICommandHandler<CorrectIntroduction> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, introductionId: id, given }: CorrectIntroduction): Promise<CommandResult> {
    return this.commands.handleCompound(context, {
      home: { decider: introductionDecider, id },
      plan: async (look) => {
        const known = await look(introductionDecider, id);
        assertIntroduction(known);
        const { claimantId, employerId } = known.ids;
        await assertVacancyOf(look, employerId, given.introduction.vacancyId);
        await assertNotExcluded(look, claimantId, { ids: [employerId], by: given.madeOn });
        const asked = { claimantId, purpose: introductionConsent, recipient: employerId, on: given.madeOn };
        const consented = await hasConsented(look, asked);
        return [decision(introductionDecider, id, { kind: 'correct', ...given, consented })];
      },
    });
  }
}
