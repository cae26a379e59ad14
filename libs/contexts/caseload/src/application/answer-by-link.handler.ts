import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult } from '@alongside/commands';
import { type Dated, DomainError, type GivenAct } from '@alongside/kernel';
import { satisfactionDecider, type SatisfactionCommand } from '../domain/satisfaction/satisfaction.decider';
import type { Scores } from '../domain/satisfaction/satisfaction.events';
import { SatisfactionLinks } from './satisfaction-links';

/** What whoever has a link says: nobody knows who that is. */
export interface LinkAnswer extends Dated {
  readonly scores: Scores;
  readonly comment?: string;
  readonly act: GivenAct;
}

/** Records the answer of whoever has the secret of a link. Whatever is wrong is refused alike, as one link that is not good. */
export class AnswerByLink extends Command<CommandResult> {
  constructor(
    readonly context: Omit<CommandContext, 'actor'>,
    readonly secret: string,
    readonly answer: LinkAnswer,
  ) {
    super();
  }
}

@Handles(AnswerByLink)
export class AnswerByLinkHandler implements ICommandHandler<AnswerByLink> {
  constructor(
    private readonly commands: CommandHandler,
    private readonly links: SatisfactionLinks,
  ) {}

  async execute({ context, secret, answer }: AnswerByLink): Promise<CommandResult> {
    const id = this.links.askingOf(secret);
    if (id === null) throw linkNotGood();
    const from = { kind: 'link', digest: this.links.digestOf(secret) } as const;
    const command: SatisfactionCommand = { kind: 'answer', ...answer, from };
    // Whoever holds the link is nobody of the staff: the asking stands for them, so that the log does not say who it was.
    const actor = { personId: id, roles: [] };
    try {
      return await this.commands.handle({ ...context, actor }, decision(satisfactionDecider, id, command));
    } catch (error) {
      throw error instanceof DomainError ? linkNotGood() : error;
    }
  }
}

function linkNotGood(): DomainError {
  return new DomainError('caseload/satisfaction-link-not-good', 'not-found', 'This link is not good.');
}
