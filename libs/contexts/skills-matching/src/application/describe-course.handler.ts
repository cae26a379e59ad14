import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult, type Look } from '@alongside/commands';
import { DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import { assertOpenPlace, kindsOn, organisationDecider } from '@alongside/offices';
import { courseDecider, type CourseCommand } from '../domain/course/course.decider';

type Description = Extract<CourseCommand, { kind: 'announce' | 'change' }>;

/** Announces a course of a training provider of the register, or says otherwise what it is: it serves offices that are open. */
export class DescribeCourse extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly courseId: Uuid,
    readonly description: Description,
  ) {
    super();
  }
}

@Handles(DescribeCourse)
export class DescribeCourseHandler implements ICommandHandler<DescribeCourse> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, courseId, description }: DescribeCourse): Promise<CommandResult> {
    const home = decision(courseDecider, courseId, description);
    return this.commands.handleCompound(context, {
      home,
      plan: async (look) => {
        const { kind, occurredAt } = description;
        if (kind === 'announce') await assertProvider(look, description.providerId, occurredAt);
        const { offices = [] } = kind === 'announce' ? description.terms : description.changes;
        const known = (await look(courseDecider, courseId))?.terms.offices ?? [];
        for (const id of offices.filter((office) => !known.includes(office)))
          await assertOpenPlace(look, { kind: 'office', id }, occurredAt);
        return [home];
      },
    });
  }
}

async function assertProvider(look: Look, id: Uuid, on: LocalDate): Promise<void> {
  await assertOpenPlace(look, { kind: 'organisation', id }, on);
  if (kindsOn(await look(organisationDecider, id), on).includes('training-provider')) return;
  throw new DomainError(
    'skills-matching/not-a-provider',
    'conflict',
    'The organisation is no training provider on that day.',
  );
}
