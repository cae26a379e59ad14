import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import type { SatisfactionRecord } from './satisfaction.record';
import { SatisfactionRow } from './satisfaction.row';

/** What a claimant was asked, as at a day. Refuses with `caseload/satisfaction-not-found`. */
export class ShowSatisfaction extends Query<SatisfactionRecord> {
  constructor(
    readonly satisfactionId: Uuid,
    readonly today: LocalDate,
  ) {
    super();
  }
}

@QueryHandler(ShowSatisfaction)
export class ShowSatisfactionHandler implements IQueryHandler<ShowSatisfaction> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ satisfactionId, today }: ShowSatisfaction): Promise<SatisfactionRecord> {
    const rows = this.dataSource.getRepository(SatisfactionRow);
    const row = await rows.findOneBy({ satisfactionId, respondent: 'claimant' });
    if (!row) throw new DomainError('caseload/satisfaction-not-found', 'not-found', 'There is no such satisfaction.');
    const { personId: claimantId, revision, office, advisorId, askedOn, answerBy, means, settledOn } = row;
    const state = row.state === 'asked' && row.answerBy < today ? 'no-answer' : row.state;
    return { id: satisfactionId, claimantId, revision, office, advisorId, askedOn, answerBy, means, state, settledOn };
  }
}
