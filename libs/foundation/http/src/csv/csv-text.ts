import { stringify } from 'csv-stringify/sync';
import { guardedCell } from './guarded-cell';

export type CsvCell = string | number | null;

/** Rows as lines of a CSV file (RFC 4180), safe to open in a spreadsheet; `null` is an empty cell. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return stringify(
    rows.map((row) => row.map(guardedCell)),
    { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  );
}
