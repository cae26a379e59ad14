/** Throws a `RangeError` unless `value` is a whole number from 0 that a double holds exactly. */
export function assertCount(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${name} is not a count: ${value}`);
}
