/** What one batch wrote, as SQL expressions: the arrays in the order of the log. */
export interface BatchColumns {
  /** The link of the event in front of the batch; null where none was chained. */
  readonly before: string;
  /** The position of the event in front of the batch. */
  readonly base: string;
  readonly moment: string;
  readonly revisions: string;
  readonly ids: string;
  readonly streams: string;
  readonly types: string;
  readonly data: string;
  readonly metadata: string;
}

/**
 * The link of the hash chain that a batch ends with: SHA-256 of the link before it, its place, its time and all that stands in
 * its events, byte for byte. The arrays go in PostgreSQL's binary form, in which each text has its length in front: no two
 * batches come to the same bytes, and nothing is copied event by event.
 *
 * Appending and verifying share this expression. Whoever changes it breaks the chain of every log.
 */
export function chainLink({ before, base, moment, ...columns }: BatchColumns): string {
  const { revisions, ids, streams, types, metadata, data } = columns;
  const arrays = [revisions, ids, streams, types, metadata, data].map((column) => `array_send(${column})`);
  return `sha256(coalesce(${before}, '') || int8send(${base}) || timestamptz_send(${moment}) || ${arrays.join(' || ')})`;
}
