import { Injectable, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { csvText, dated, streamOf, type Actor } from '@alongside/http';
import { ReadLog, type Reading } from '@alongside/privacy';
import type { FastifyReply } from 'fastify';
import type { CaseloadExport } from '../read-models/caseload/caseload-export';
import type { EntryColumn } from '../read-models/caseload/caseload-columns';
import type { CaseloadOf } from '../read-models/caseload/caseload-filter';
import { ExportCaseload } from '../read-models/caseload/export-caseload.query';
import type { CaseloadExportQuery } from './caseload.dto';
import { csvHeader, csvRow } from './caseload-csv';
import { ExportSlots } from './export-slots';
import { caseworkerOf } from './viewer-of';

const byteOrderMark = '\uFEFF';

interface Asking {
  readonly actor: Actor;
  readonly reading: Reading;
  readonly reply: FastifyReply;
}

/** The claimants of an advisor or of an office as a CSV file: the whole list, as it was at one moment. */
@Injectable()
export class CaseloadExports {
  private readonly slots = new ExportSlots();

  constructor(
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
  ) {}

  /** Who is in the file is written down before any of it leaves. */
  async answer(
    of: CaseloadOf,
    { sort: order, columns, bom, ...filter }: CaseloadExportQuery,
    { actor, reading, reply }: Asking,
  ): Promise<StreamableFile> {
    const giveBack = await this.slots.take();
    try {
      const { today } = dated();
      const asked = { of, filter, order, columns, today, viewer: caseworkerOf(actor) };
      const list = await this.queries.execute(new ExportCaseload(asked));
      const file = streamOf(
        lines(list, columns, bom ? byteOrderMark : ''),
        () => void list.release().finally(giveBack),
      );
      const { ids, position } = list.whole;
      await this.readLog.record(reading, ids).catch((error: unknown) => {
        file.destroy();
        throw error;
      });
      void reply.headers({ 'as-at': today, 'total-count': ids.length, ...(position !== null && { position }) });
      return new StreamableFile(file, {
        type: 'text/csv; charset=utf-8; header=present',
        disposition: `attachment; filename="caseload-${today}.csv"`,
      });
    } catch (error) {
      giveBack();
      throw error;
    }
  }
}

async function* lines(list: CaseloadExport, columns: readonly EntryColumn[], mark: string): AsyncGenerator<string> {
  yield mark + csvText([csvHeader(columns)]);
  for await (const entries of list.entries()) yield csvText(entries.map((entry) => csvRow(entry, columns)));
}
