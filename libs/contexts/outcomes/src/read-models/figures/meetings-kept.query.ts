import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { defaultLevel } from '../../domain/interval';
import { meetingsKept } from '../../domain/metric-definitions';
import { byRow, type FoundCell } from './cells';
import { answerHead } from './figure-head';
import { meetingsFigure, type MeetingCell } from './meetings-kept-figures';
import { meetingCellsSql } from './meetings-kept.sql';
import type { MeetingsAnswer } from './meetings-kept.record';
import type { AskedOfMeetings } from './meetings-selection';
import { MemberDigest } from './member-digest';
import { differenceOf } from './rate-figures';
import { momentOf, unassigned } from './selection';

/** The share of meetings kept. Refuses with `outcomes/in-the-future`. */
export class AskMeetingsKept extends Query<MeetingsAnswer> {
  constructor(readonly asked: AskedOfMeetings) {
    super();
  }
}

@QueryHandler(AskMeetingsKept)
export class AskMeetingsKeptHandler implements IQueryHandler<AskMeetingsKept> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly digest: MemberDigest,
  ) {}

  async execute({ asked }: AskMeetingsKept): Promise<MeetingsAnswer> {
    const { by, filter } = asked;
    const selection = { ...momentOf(asked, new Date().toISOString()), by, filter };
    const kept = [...meetingsKept.success.attendance];
    const { text, values } = meetingCellsSql(selection);
    const cells = await this.dataSource.query<FoundCell<MeetingCell>[]>(text, values);
    const rows = byRow(by, cells, (_, stored) => [stored ?? unassigned]).map((row) => ({
      group: row.group,
      ...meetingsFigure(row.cells, { kept, digest: this.digest }),
    }));
    const [first, second, third] = rows;
    const two = by.length === 1 && first && second && !third;
    return {
      ...answerHead(meetingsKept, selection),
      parameters: { kept, level: defaultLevel },
      rows,
      comparison: two ? differenceOf(first, second) : null,
    };
  }
}
