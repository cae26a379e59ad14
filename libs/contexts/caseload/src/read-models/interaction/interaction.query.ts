import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { InteractionRecords } from './interaction-records';
import type { InteractionRecord } from './interaction.record';
import { InteractionRow } from './interaction.row';

/** One interaction. Refuses with `caseload/interaction-not-found`. */
export class ShowInteraction extends Query<InteractionRecord> {
  constructor(readonly interactionId: Uuid) {
    super();
  }
}

@QueryHandler(ShowInteraction)
export class ShowInteractionHandler implements IQueryHandler<ShowInteraction> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly records: InteractionRecords,
  ) {}

  async execute({ interactionId }: ShowInteraction): Promise<InteractionRecord> {
    const row = await this.dataSource.getRepository(InteractionRow).findOneBy({ interactionId });
    if (!row) throw new DomainError('caseload/interaction-not-found', 'not-found', 'There is no such interaction.');
    const [record] = await this.records.of([row]);
    return record!;
  }
}
