import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { CaseloadExport } from './caseload-export';
import type { CaseloadAsked } from './caseload-listed.sql';

/** The whole of a list, of one snapshot. Whoever asks releases it. */
export class ExportCaseload extends Query<CaseloadExport> {
  constructor(readonly asked: CaseloadAsked) {
    super();
  }
}

@QueryHandler(ExportCaseload)
export class ExportCaseloadHandler implements IQueryHandler<ExportCaseload> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  execute({ asked }: ExportCaseload): Promise<CaseloadExport> {
    return CaseloadExport.open(this.dataSource.createQueryRunner(), this.codec, asked);
  }
}
