import { ImportRefused } from './import/import-refused';

/** What a person is told of an error. */
export function describeError(error: unknown): string {
  if (error instanceof ImportRefused) return error.message;
  return error instanceof Error ? error.message : String(error);
}
