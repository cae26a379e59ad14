import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Values } from '@alongside/caseload';
import type { Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { isKeptSql, type Excludable } from './kept-from.sql';

/** Whether an exclusion names somebody, or it is the claimant: whoever does may know nothing of that claimant. */
export class IsKeptFrom extends Query<boolean> {
  constructor(
    readonly claimantId: Uuid,
    readonly viewer: Excludable,
  ) {
    super();
  }
}

@QueryHandler(IsKeptFrom)
export class IsKeptFromHandler implements IQueryHandler<IsKeptFrom> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ claimantId, viewer }: IsKeptFrom): Promise<boolean> {
    const { bind, all } = new Values();
    const text = `select ${isKeptSql(bind(claimantId, 'uuid'), viewer, bind)} as kept`;
    const [{ kept }] = await this.dataSource.query<[{ kept: boolean }]>(text, all);
    return kept;
  }
}
