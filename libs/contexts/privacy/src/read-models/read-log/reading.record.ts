import type { Instant, Uuid } from '@alongside/kernel';

/** One request that showed persons' records. */
export class ReadingRecord {
  readonly readAt: Instant;
  readonly reader: Uuid;
  /** In which the reader asked. @example ["advisor"] */
  readonly roles: string[];
  /** Method and route. @example "GET /v1/claimants/:id" */
  readonly route: string;
  /** @example "casework" */
  readonly purpose: string;
  /** Of the request: it stands in the log of the processes, too. */
  readonly correlationId: Uuid;
  /** The break-glass or the like that alone let the reader see them; `null` where none was needed. */
  readonly under: Uuid | null;
  /** How many persons it showed. */
  readonly shown: number;
}

export class ReadingOfReaderRecord extends ReadingRecord {
  readonly persons: Uuid[];
}
