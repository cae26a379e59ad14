import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CursorSealer, cursorPurpose, today } from '@alongside/http';
import { ReadLog, type Reading } from '@alongside/privacy';
import { ListStaffAtPlace, type StaffAsked, type StaffPlace } from '../read-models/staff-member/staff-at-place.query';
import type { StaffAnswer, StaffQuery } from './staff.dto';

/** The list of the staff of an office or organisation, as the api answers it. */
@Injectable()
export class StaffLists {
  constructor(
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  async answer(place: StaffAsked['place'], query: StaffQuery, reading: Reading): Promise<StaffAnswer> {
    const { limit, cursor, role, present, sort: order } = query;
    const purpose = cursorPurpose('staff', { ...place, ...query });
    // Further pages are of the day of the first one, also past midnight.
    const after = cursor === undefined ? null : this.cursors.unseal<StaffPlace & { asAt: string }>(purpose, cursor);
    const asAt = after?.asAt ?? query.asAt ?? today();
    const asked = { place, asAt, order, ...(role && { role }), ...(present !== undefined && { present }) };
    const { entries, total, next } = await this.queries.execute(new ListStaffAtPlace(asked, { limit, after }));
    await this.readLog.record(
      reading,
      entries.map(({ id }) => id),
    );
    return { asAt, entries, total, next: next && this.cursors.seal(purpose, { ...next, asAt }) };
  }
}
