import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CursorSealer, cursorPurpose, type Actor, dated } from '@alongside/http';
import { ReadLog, type Reading } from '@alongside/privacy';
import type { CaseloadFilter, CaseloadOf, Dimension } from '../read-models/caseload/caseload-filter';
import type { CaseloadPlace } from '../read-models/caseload/caseload-page.sql';
import { ListCaseload, type CaseloadPage } from '../read-models/caseload/list-caseload.query';
import type { CaseloadAnswer, CaseloadCountsAnswer, CaseloadQuery, OfficeCaseloadQuery } from './caseload.dto';
import { caseloadLink } from './caseload-link';
import { caseworkerOf } from './viewer-of';

interface Asking {
  readonly actor: Actor;
  readonly reading: Reading;
}

/** The claimants of an advisor or of an office, as the api answers them. */
@Injectable()
export class CaseloadLists {
  constructor(
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  async answer(
    of: CaseloadOf,
    query: CaseloadQuery | OfficeCaseloadQuery,
    { actor, reading }: Asking,
  ): Promise<CaseloadAnswer> {
    const { limit, cursor, sort: order, columns, counts: dimensions, ...filter } = query;
    const purpose = cursorPurpose('caseload', { ...of, ...filter, order });
    // Further pages are of the day of the first one, also past midnight.
    const place = cursor === undefined ? null : this.cursors.unseal<CaseloadPlace & { asAt: string }>(purpose, cursor);
    const today = place?.asAt ?? dated().today;
    const asked = { of, filter, order, columns, counts: dimensions, today, viewer: caseworkerOf(actor) };
    const { entries, total, position, next, counts } = await this.queries.execute(
      new ListCaseload(asked, { limit, after: place }),
    );
    await this.readLog.record(
      reading,
      entries.map(({ id }) => id),
    );
    return {
      asAt: today,
      position,
      total,
      next: next && this.cursors.seal(purpose, { ...next, asAt: today }),
      entries,
      counts: countsOf(counts, (narrowed) => caseloadLink(of, narrowed, order)),
    };
  }
}

function countsOf(counts: CaseloadPage['counts'], link: (filter: CaseloadFilter) => string): CaseloadCountsAnswer[] {
  return Object.entries(counts).map(([dimension, values]) => ({
    dimension: dimension as Dimension,
    values: values.map(({ filter, ...counted }) => ({ ...counted, query: link(filter) })),
  }));
}
