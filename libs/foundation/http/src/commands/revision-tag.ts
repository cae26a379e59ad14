/** The revision as JSON has it; one that a double cannot hold is a fault of the program. */
export function revisionNumber(revision: bigint | number): number {
  const number = Number(revision);
  if (!Number.isSafeInteger(number)) throw new RangeError('the revision is not a safe integer');
  return number;
}

/** The strong entity tag of a revision, which `If-Match` takes. */
export function revisionTag(revision: bigint | number): string {
  return `"${revisionNumber(revision)}"`;
}
