import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { guardedCell } from '@alongside/http';
import { stringify } from 'csv-stringify/sync';
import { encoded } from './file-text';
import type { FileFormat } from './mapping';
import type { Reject } from './reject';

export interface RejectsFile {
  /** Resolves once the destination takes more. May be called again before that. */
  write(reject: Reject): Promise<void>;
  /** Ends the destination and answers how many were written. */
  close(): Promise<number>;
}

/**
 * Writes rejected records as CSV in the format of the file they came from: `line`, `reason`, the original columns, and `unparsed` for a
 * record that does not split into them. Corrected there, the file can be imported with the same mapping, which does not look at the
 * columns it does not name. A file without rejects stays empty.
 *
 * Cells are written as they were, also those that a spreadsheet would take for a formula: a guard in front of them would come
 * back as data. `guardFormulas` puts one there, for a copy that is only looked at.
 */
export function rejectsFile(
  destination: Writable,
  format: FileFormat = {},
  { guardFormulas = false }: { guardFormulas?: boolean } = {},
): RejectsFile {
  const { delimiter = ',', quote = '"', encoding } = format;
  const separator = delimiter === 'tab' ? '\t' : delimiter;
  const options = { delimiter: separator, quote: quote === 'none' ? '' : quote };
  const done = finished(destination, { readable: false });
  // The error comes out of write or close; without this one that comes between them would end the process.
  done.catch(() => undefined);
  let count = 0;
  // Shared, since rows are recorded many at a time: a listener for each would be one too many.
  let draining: Promise<unknown> | null = null;
  return {
    async write(reject) {
      const reason = quote === 'none' ? reject.reason.replaceAll(separator, ' ') : reject.reason;
      const cells = reject.cells ?? reject.columns.map(() => '');
      const record = [reject.line, reason, ...cells, reject.cells ? '' : reject.text];
      const rows = [...(count === 0 ? [headerOf(reject.columns)] : []), record];
      const text = stringify(guardFormulas ? rows.map((row) => row.map(guardedCell)) : rows, options);
      count += 1;
      if (destination.errored) await done;
      if (destination.write(encoded(text, encoding))) return;
      draining ??= once(destination, 'drain').finally(() => (draining = null));
      await draining;
    },
    async close() {
      destination.end();
      await done;
      return count;
    },
  };
}

/** Our own columns give way to columns of the file that have their names. */
function headerOf(columns: readonly string[]): string[] {
  const own = (name: string): string => (columns.includes(name) ? own(`_${name}`) : name);
  return [own('line'), own('reason'), ...columns, own('unparsed')];
}
