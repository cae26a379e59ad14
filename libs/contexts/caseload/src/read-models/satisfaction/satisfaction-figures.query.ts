import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { questions, type Question, type Respondent } from '../../domain/satisfaction/satisfaction.events';
import type { AskedQuarter } from './asked-quarter';

export interface SatisfactionAsked {
  readonly office: Uuid;
  readonly of: Respondent;
  readonly quarter: AskedQuarter;
  readonly today: LocalDate;
}

/** How many gave each score, from 1 to 5. */
type Distribution = readonly [number, number, number, number, number];

export interface SatisfactionCounts {
  readonly asked: number;
  readonly answered: number;
  readonly refused: number;
  /** The last day is over. */
  readonly noAnswer: number;
  /** It may still come. */
  readonly open: number;
  /** Of those answered, of whom nobody knows the scores any more: they were forgotten. */
  readonly erased: number;
  readonly scores: Readonly<Record<Question, Distribution>>;
}

/** How satisfied the claimants of an office are with it, or its advisors with their work: numbers of all, and of nobody in particular. */
export class ShowSatisfactionFigures extends Query<SatisfactionCounts> {
  constructor(readonly asked: SatisfactionAsked) {
    super();
  }
}

const distributionOf = (question: Question) =>
  `'${question}', json_build_array(${[1, 2, 3, 4, 5]
    .map((score) => `count(*) filter (where ${question}_score = ${score})`)
    .join(', ')})`;

const figuresSql = `
  select count(*)::integer as asked,
    (count(*) filter (where state = 'answered'))::integer as answered,
    (count(*) filter (where state = 'refused'))::integer as refused,
    (count(*) filter (where state = 'asked' and answer_by < $5::date))::integer as "noAnswer",
    (count(*) filter (where state = 'asked' and answer_by >= $5::date))::integer as open,
    (count(*) filter (where erased))::integer as erased,
    json_build_object(${questions.map(distributionOf).join(', ')}) as scores
  from caseload.satisfaction_v1
  where office = $1 and respondent = $2 and state <> 'entered-in-error'
    and asked_on between $3 and $4`;

@QueryHandler(ShowSatisfactionFigures)
export class ShowSatisfactionFiguresHandler implements IQueryHandler<ShowSatisfactionFigures> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked }: ShowSatisfactionFigures): Promise<SatisfactionCounts> {
    const { office, of, quarter, today } = asked;
    const values = [office, of, quarter.from, quarter.to, today];
    const [counts] = await this.dataSource.query<[SatisfactionCounts]>(figuresSql, values);
    return counts;
  }
}
