import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ConcernsPlace, dated, inPath, PathUuid, QueryOperation, Roles, WaitsForPosition } from '@alongside/http';
import { optional, outOfOrder } from '../domain/rules';
import { ShowSatisfactionFigures } from '../read-models/satisfaction/satisfaction-figures.query';
import { satisfactionFiguresAnswer } from './satisfaction-figures-answer';
import { SatisfactionFiguresAnswer, SatisfactionFiguresQuery } from './satisfaction-figures.dto';

@ApiTags('satisfaction')
@Controller('v1/offices/:id/satisfaction')
export class SatisfactionFiguresController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Roles('team_leader')
  @ConcernsPlace('office', inPath('id'))
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show how satisfied the claimants of an office are, or its advisors: numbers alone',
    description: 'Fewer than five answers to a question are not told: `null`, with the reason.',
    answer: SatisfactionFiguresAnswer,
    refusals: { invalid: ['caseload/out-of-order'] },
  })
  async show(
    @PathUuid('id') office: string,
    @Query() { of, from, to }: SatisfactionFiguresQuery,
  ): Promise<SatisfactionFiguresAnswer> {
    if (from !== undefined && to !== undefined && from > to) throw outOfOrder('The period ends before it begins.');
    const { today } = dated();
    const respondent = of === 'claimants' ? 'claimant' : 'advisor';
    const asked = { office, of: respondent, askedOn: optional({ from, to }), today } as const;
    return satisfactionFiguresAnswer(await this.queries.execute(new ShowSatisfactionFigures(asked)), today);
  }
}
