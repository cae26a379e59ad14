import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { assertRegistered, hasConsented, type Created } from '@alongside/caseload';
import { CommandHandler, decision, derivedId, type CommandContext } from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { assertEmployer, employerDecider } from '../domain/employer/employer.decider';
import { introductionDecider, type GivenIntroduction } from '../domain/introduction/introduction.decider';
import { assertNotExcluded, introductionConsent } from './of-candidacy';
import { assertVacancyOf } from './vacancy-of';

/** Introduces a claimant who is registered to an employer that no exclusion names. */
export class MakeIntroduction extends Command<Created> {
  constructor(
    readonly context: CommandContext,
    readonly given: Dated & {
      readonly claimantId: Uuid;
      readonly employerId: Uuid;
      readonly introduction: GivenIntroduction;
      readonly override?: string;
    },
  ) {
    super();
  }
}

@Handles(MakeIntroduction)
export class MakeIntroductionHandler implements ICommandHandler<MakeIntroduction> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, given }: MakeIntroduction): Promise<Created> {
    const id = derivedId(context.commandId, 'introduction');
    const { claimantId, employerId, introduction, occurredAt: on } = given;
    const result = await this.commands.handleCompound(context, {
      home: { decider: introductionDecider, id },
      plan: async (look) => {
        await assertRegistered(look, claimantId);
        assertEmployer(await look(employerDecider, employerId));
        await assertVacancyOf(look, employerId, introduction.vacancyId);
        await assertNotExcluded(look, claimantId, { ids: [employerId] });
        const asked = { claimantId, purpose: introductionConsent, recipient: employerId, on };
        const consented = await hasConsented(look, asked);
        return [decision(introductionDecider, id, { kind: 'make', introductionId: id, ...given, consented })];
      },
    });
    return { id, ...result };
  }
}
