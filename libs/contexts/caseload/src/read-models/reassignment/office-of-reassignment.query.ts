import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { ReassignmentRow } from './reassignment.row';

/** At which office a reassignment was ordered; `null` where there is none of that id. */
export class FindOfficeOfReassignment extends Query<Uuid | null> {
  constructor(readonly reassignmentId: Uuid) {
    super();
  }
}

@QueryHandler(FindOfficeOfReassignment)
export class FindOfficeOfReassignmentHandler implements IQueryHandler<FindOfficeOfReassignment> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ reassignmentId }: FindOfficeOfReassignment): Promise<Uuid | null> {
    const row = await this.dataSource.manager.findOneBy(ReassignmentRow, { reassignmentId });
    return row && row.office;
  }
}
