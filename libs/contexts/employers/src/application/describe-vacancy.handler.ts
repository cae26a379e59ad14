import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import { assertEmployer, employerDecider } from '../domain/employer/employer.decider';
import { vacancyDecider, type VacancyCommand } from '../domain/vacancy/vacancy.decider';

type Description = Extract<VacancyCommand, { kind: 'open' | 'change' }>;

/** Opens a vacancy, or says otherwise what it offers: an employer that it names anew is registered. */
export class DescribeVacancy extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly vacancyId: Uuid,
    readonly description: Description,
  ) {
    super();
  }
}

@Handles(DescribeVacancy)
export class DescribeVacancyHandler implements ICommandHandler<DescribeVacancy> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, vacancyId, description }: DescribeVacancy): Promise<CommandResult> {
    const home = decision(vacancyDecider, vacancyId, description);
    return this.commands.handleCompound(context, {
      home,
      plan: async (look) => {
        const { employer } = description.kind === 'open' ? description.terms : description.changes;
        const known = (await look(vacancyDecider, vacancyId))?.terms.employer.employerId;
        const named = employer?.employerId;
        if (named !== undefined && named !== known) assertEmployer(await look(employerDecider, named));
        return [home];
      },
    });
  }
}
