import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { defaultLevel } from '../../domain/interval';
import { meetingsKept } from '../../domain/metric-definitions';
import { isByPlatform, othersThan, platformWarnings } from './beside-platforms';
import { byRow, type FoundCell, type Row, type ValuesOf } from './cells';
import { answerHead } from './figure-head';
import { meetingsFigure, type MeetingCell } from './meetings-kept-figures';
import { meetingCellsSql } from './meetings-kept.sql';
import type { MeetingsAnswer } from './meetings-kept.record';
import type { AskedOfMeetings, MeetingDimension, MeetingFilter } from './meetings-selection';
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
    const found = byRow(by, cells, valuesIn(filter));
    const figureOf = ({ group, cells: ofRow }: Row<MeetingCell>) => ({
      group,
      ...meetingsFigure(ofRow, { kept, digest: this.digest }),
    });
    const rows = found.map(figureOf);
    const [first, second, third] = rows;
    const head = answerHead(meetingsKept, selection);
    const two = by.length === 1 && head.rowsAddUp && first && second && !third;
    const beside = isByPlatform(by)
      ? othersThan(found, cells).map(({ platform, cells: ofOthers }) => {
          const others = figureOf({ group: {}, cells: ofOthers });
          const own = rows.find(({ group }) => group.platform === platform)!;
          return { platform, others, comparison: differenceOf(own, others) };
        })
      : null;
    return {
      ...head,
      warnings: platformWarnings(selection, found),
      parameters: { kept, level: defaultLevel },
      rows,
      comparison: two ? differenceOf(first, second) : null,
      besidePlatforms: beside,
    };
  }
}

function valuesIn({ platform }: MeetingFilter): ValuesOf<MeetingDimension> {
  return (dimension, stored) => {
    if (stored === null) return [unassigned];
    if (dimension !== 'platform') return [stored];
    return stored.split(',').filter((code) => platform === undefined || platform.includes(code));
  };
}
