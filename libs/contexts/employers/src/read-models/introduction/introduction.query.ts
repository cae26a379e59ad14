import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type Uuid } from '@alongside/kernel';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { introductionRecord } from './introduction-record';
import type { IntroductionRecord } from './introduction.record';
import { IntroductionRow } from './introduction.row';

/** One introduction. Refuses with `employers/introduction-not-found`. */
export class ShowIntroduction extends Query<IntroductionRecord> {
  constructor(readonly introductionId: Uuid) {
    super();
  }
}

@QueryHandler(ShowIntroduction)
export class ShowIntroductionHandler implements IQueryHandler<ShowIntroduction> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ introductionId }: ShowIntroduction): Promise<IntroductionRecord> {
    const row = await this.dataSource.getRepository(IntroductionRow).findOneBy({ introductionId });
    if (!row) throw new DomainError('employers/introduction-not-found', 'not-found', 'There is no such introduction.');
    return introductionRecord(this.codec, row);
  }
}
