/** A fold gave a value that its column cannot take. The value is not named: it may be of the event. */
export class UnwritableValue extends Error {
  constructor(readonly column: string) {
    super('a value cannot be written to its column');
    this.name = 'UnwritableValue';
  }
}

/**
 * Whether the rows are at fault, not the server: SQLSTATE classes 21 (the same key twice), 22 (data exception), 23 (integrity
 * constraint) and 54 (too large for an index), or what did not get as far as PostgreSQL.
 */
export function isRefusedRow(error: unknown): boolean {
  if (error instanceof UnwritableValue) return true;
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^(2[123]|54)/.test(code);
}
