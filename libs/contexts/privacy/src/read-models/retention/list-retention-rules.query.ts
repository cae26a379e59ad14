import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { RecordClasses } from './record-classes';
import { RetentionRuleRow } from './retention-rule.row';
import type { RetentionRuleRecord } from './retention.records';

/** The retention schedule: every class of records, also those that are kept without end. */
export class ListRetentionRules extends Query<RetentionRuleRecord[]> {}

@QueryHandler(ListRetentionRules)
export class ListRetentionRulesHandler implements IQueryHandler<ListRetentionRules> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly classes: RecordClasses,
  ) {}

  async execute(): Promise<RetentionRuleRecord[]> {
    const rows = await this.dataSource.getRepository(RetentionRuleRow).find();
    return this.classes.all.map(({ recordClass, trigger }) => {
      const { months = null, since = null } = rows.find((row) => row.recordClass === recordClass) ?? {};
      return { recordClass, trigger, months, since };
    });
  }
}
