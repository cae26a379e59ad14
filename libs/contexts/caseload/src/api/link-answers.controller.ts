import { optional } from '@alongside/kernel';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AnonymousCommandMeta, CommandOperation, dated, Public, type AnonymousCommand } from '@alongside/http';
import { AnswerByLink } from '../application/answer-by-link.handler';
import { AnswerByLinkBody } from './satisfaction.dto';

/** The one place where somebody without a token says something. */
@ApiTags('satisfaction')
@Controller('v1/satisfaction/answers')
export class LinkAnswersController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Public()
  @CommandOperation({
    summary: 'Answer by a one-time link',
    description: 'Needs no token. A link that is spent, over or unknown is told alike: it is not good.',
    refusals: { 'not-found': ['caseload/satisfaction-link-not-good'] },
  })
  answer(@AnonymousCommandMeta() meta: AnonymousCommand, @Body() body: AnswerByLinkBody) {
    const { secret, scores, comment, language, interpreterUsed } = body;
    const act = { means: 'own-device', ...optional({ language, interpreterUsed }) } as const;
    const answer = { scores, ...optional({ comment }), act, ...dated() };
    return this.commands.execute(new AnswerByLink(meta, secret, answer));
  }
}
