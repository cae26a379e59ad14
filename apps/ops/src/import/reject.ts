export const rejectCodes = [
  'malformed-quote',
  'malformed-json',
  'inexact-number',
  'record-too-long',
  'not-utf-8',
  'wrong-column-count',
  'key-missing',
  'value-missing',
  'not-a-number',
  'not-a-date',
  'out-of-range',
  'value-not-mapped',
  'unknown-office',
  'closed-without-end',
  'by-rule',
  'not-an-email',
  'named-twice',
  'conflict',
  'not-a-posting',
  'refused',
] as const;

export type RejectCode = (typeof rejectCodes)[number];

/** A record of which nothing is recorded. */
export interface Reject {
  readonly kind: 'reject';
  readonly line: number;
  readonly code: RejectCode;
  /** The rule that refused it, as its page in `docs/problems` is called: with `refused`. */
  readonly rule?: string;
  /** A sentence; it may quote a cell. */
  readonly reason: string;
  /** The file's header. */
  readonly columns: readonly string[];
  /** The cells as they stood, one a column; `null` where the record does not split into the header's columns. */
  readonly cells: readonly string[] | null;
  /** The record as it stood in the file, without its line end. */
  readonly text: string;
}

/** A record that was read, with the way back to the file. */
export interface ReadRow {
  /** The record as a reject: what it says was refused. */
  readonly refused: (reason: string, why?: Pick<Reject, 'rule'> & { readonly code?: RejectCode }) => Reject;
}
