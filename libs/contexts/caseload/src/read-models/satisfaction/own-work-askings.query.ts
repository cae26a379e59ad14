import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { DataSource, MoreThanOrEqual } from 'typeorm';
import type { OwnWorkAskingRecord } from './satisfaction.record';
import { SatisfactionRow } from './satisfaction.row';

/** What an advisor is asked of the own work and may still answer on a day, what ends first at the head. */
export class ListOwnWorkAskings extends Query<OwnWorkAskingRecord[]> {
  constructor(
    readonly advisorId: Uuid,
    readonly today: LocalDate,
  ) {
    super();
  }
}

@QueryHandler(ListOwnWorkAskings)
export class ListOwnWorkAskingsHandler implements IQueryHandler<ListOwnWorkAskings> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ advisorId: personId, today }: ListOwnWorkAskings): Promise<OwnWorkAskingRecord[]> {
    const rows = await this.dataSource.getRepository(SatisfactionRow).find({
      where: { personId, respondent: 'advisor', state: 'asked', answerBy: MoreThanOrEqual(today) },
      order: { answerBy: 'asc', satisfactionId: 'asc' },
    });
    return rows.map(({ satisfactionId: id, office, askedOn, answerBy }) => ({ id, office, askedOn, answerBy }));
  }
}
