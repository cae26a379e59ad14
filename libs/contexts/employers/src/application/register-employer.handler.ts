import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import type { Created } from '@alongside/caseload';
import { CommandHandler, derivedId, firstDecision, type CommandContext } from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import type { EmployerDetails } from '../domain/employer/employer-details';
import { employerDecider } from '../domain/employer/employer.decider';
import { moveKeys } from './employer-keys';

/** Registers an employer that nobody has registered; refuses with `employers/already-registered`. */
export class RegisterEmployer extends Command<Created> {
  constructor(
    readonly context: CommandContext,
    readonly given: Dated & { readonly office: Uuid; readonly details: EmployerDetails },
  ) {
    super();
  }
}

@Handles(RegisterEmployer)
export class RegisterEmployerHandler implements ICommandHandler<RegisterEmployer> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, given }: RegisterEmployer): Promise<Created> {
    const id = derivedId(context.commandId, 'employer');
    const register = firstDecision(employerDecider, id, { kind: 'register', employerId: id, ...given });
    const { first } = moveKeys(id, given.occurredAt, { to: given.details });
    const result = await this.commands.handleCompound(context, { home: register, plan: () => [...first, register] });
    return { id, ...result };
  }
}
