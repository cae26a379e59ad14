import type { GivenInteractionRow } from '@alongside/caseload';
import type { Columns, Row } from '../columns';
import { officeFrom } from '../office-reader';
import type { OfficeOf } from '../office-register';
import type { RecordReader } from '../read-records';
import { quoted, RowProblem } from '../row-problem';
import { FieldReaders, missing, outOfRange } from './field-readers';
import { knownFields } from './known-fields';
import { namedOnce } from './named-once';
import { codesOf, languageTag } from './people-reader';
import type { InteractionsMapping } from './record-mappings';

const halfADay = 720;

/** A reader of meetings held and appointments to come, of people who were imported under the same source. */
export function interactionsReader(mapping: InteractionsMapping, registered: OfficeOf) {
  return (columns: Columns): RecordReader<GivenInteractionRow> => {
    const fields = new FieldReaders(columns, mapping.file);
    const idOf = namedOnce(fields.id(mapping.id, '/id'));
    const personOf = fields.id(mapping.person, '/person');
    const staffOf = fields.staff(mapping.staff, '/staff');
    const officeOf = officeFrom(mapping.office, registered, columns);
    const kindOf = fields.code(mapping.kind, '/kind');
    const channelOf = fields.choice(mapping.channel, '/channel');
    const dayOf = fields.day(mapping.day, '/day');
    const hourOf = hourReader(mapping, fields);
    const becameOf = becameReader(mapping, fields);
    const minutesOf = minutesReader(mapping, fields);
    const summaryOf = fields.text(mapping.summary, '/summary', 4_000);
    const languageOf = codesOf(fields.list(mapping.language, '/language'), languageTag);
    return (row) => {
      const became = becameOf(row);
      return {
        externalId: idOf(row),
        person: personOf(row),
        staffId: staffOf(row) ?? missing('staff'),
        office: officeOf(row),
        kind: kindOf(row),
        channel: channelOf(row) ?? missing('channel'),
        day: dayOf(row),
        ...knownFields({
          startsAt: hourOf(row),
          became,
          minutes: minutesOf(row, became),
          summary: summaryOf(row),
          language: languageOf(row)?.[0],
        }),
      };
    };
  };
}

/** `9:30`, `09.30`, `09:30:00` and `0930` are half past nine. */
function hourReader({ hour }: InteractionsMapping, fields: FieldReaders) {
  const textOf = fields.text(hour, '/hour', 20);
  return (row: Row): string | undefined => {
    const text = textOf(row);
    if (text === undefined) return undefined;
    const [, hours = '', minutes = ''] = /^(\d{1,2})[:.]?(\d{2})(?::\d{2})?$/.exec(text) ?? [];
    const time = `${hours.padStart(2, '0')}:${minutes}`;
    if (/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return time;
    throw new RowProblem('not-a-date', `"${hour!.column}" is ${quoted(text)}, which is no hour of the day`);
  };
}

function becameReader({ attendance, missedReason }: InteractionsMapping, fields: FieldReaders) {
  const attendanceOf = fields.choice(attendance, '/attendance');
  const reasonOf = fields.choice(missedReason, '/missedReason');
  return (row: Row): GivenInteractionRow['became'] => {
    const became = attendanceOf(row);
    if (became === undefined || became === 'not-said') return undefined;
    if (became === 'missed') return { attendance: 'missed', missedReason: reasonOf(row) ?? missing('missedReason') };
    return became === 'cancelled' ? became : { attendance: became };
  };
}

function isNotHeld(became: GivenInteractionRow['became']): boolean {
  return became === 'cancelled' || became?.attendance === 'missed';
}

function minutesReader({ minutes }: InteractionsMapping, fields: FieldReaders) {
  const minutesOf = fields.wholeNumber(minutes, '/minutes');
  return (row: Row, became: GivenInteractionRow['became']): number | undefined => {
    const value = minutesOf(row);
    if (value === 0 && isNotHeld(became)) return undefined;
    if (value !== undefined && (value < 1 || value > halfADay))
      outOfRange(`"${minutes!.column}" is not from 1 to ${halfADay} minutes`);
    return value;
  };
}
