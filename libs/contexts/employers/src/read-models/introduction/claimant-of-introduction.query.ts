import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { IntroductionRow } from './introduction.row';

/** Who was introduced; `null` where there is no such introduction. */
export class FindClaimantOfIntroduction extends Query<Uuid | null> {
  constructor(readonly introductionId: Uuid) {
    super();
  }
}

@QueryHandler(FindClaimantOfIntroduction)
export class FindClaimantOfIntroductionHandler implements IQueryHandler<FindClaimantOfIntroduction> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ introductionId }: FindClaimantOfIntroduction): Promise<Uuid | null> {
    const row = await this.dataSource
      .getRepository(IntroductionRow)
      .findOne({ select: { introductionId: true, claimantId: true }, where: { introductionId } });
    return row?.claimantId ?? null;
  }
}
