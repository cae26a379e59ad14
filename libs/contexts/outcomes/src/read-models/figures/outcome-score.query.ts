import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { defaultLevel } from '../../domain/interval';
import { outcomeScore } from '../../domain/metric-definitions';
import { platformWarnings } from './beside-platforms';
import { byRow, valuesIn, type FoundCell } from './cells';
import { answerHead } from './figure-head';
import { MemberDigest } from './member-digest';
import { scoreFigure } from './outcome-score-figure';
import type { OutcomeScoreAnswer } from './outcome-score.record';
import { scoreCellsSql, type ScoreCell } from './outcome-score.sql';
import { selectionOf, type Asked } from './selection';

/** What support cases came to. Refuses with `outcomes/in-the-future`. */
export class AskOutcomeScore extends Query<OutcomeScoreAnswer> {
  constructor(readonly asked: Asked) {
    super();
  }
}

@QueryHandler(AskOutcomeScore)
export class AskOutcomeScoreHandler implements IQueryHandler<AskOutcomeScore> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly digest: MemberDigest,
  ) {}

  async execute({ asked }: AskOutcomeScore): Promise<OutcomeScoreAnswer> {
    const { platform, points } = outcomeScore;
    const selection = selectionOf(asked, new Date().toISOString());
    const { text, values } = scoreCellsSql(selection, platform);
    const cells = await this.dataSource.query<FoundCell<ScoreCell>[]>(text, values);
    const found = byRow(selection.by, cells, valuesIn(selection));
    const rules = { points, digest: this.digest };
    return {
      ...answerHead(outcomeScore, selection),
      warnings: platformWarnings(selection, found),
      parameters: { points, level: defaultLevel },
      rows: found.map(({ group, cells: ofRow }) => ({ group, ...scoreFigure(ofRow, rules) })),
    };
  }
}
