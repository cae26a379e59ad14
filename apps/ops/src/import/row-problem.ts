import type { RejectCode } from './reject';

/** Why a record becomes no spell. */
export class RowProblem extends Error {
  constructor(
    readonly code: RejectCode,
    message: string,
  ) {
    super(message);
    this.name = 'RowProblem';
  }
}

/** A cell as a sentence may quote it: cut short, on one line. */
export function quoted(cell: string): string {
  const line = cell.replace(/\s+/g, ' ');
  return JSON.stringify(line.length > 60 ? `${line.slice(0, 60)}…` : line);
}
