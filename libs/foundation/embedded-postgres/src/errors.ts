/** The embedded PostgreSQL cannot run here; the message says why and what to do instead. */
export class EmbeddedPostgresUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedPostgresUnavailable';
  }
}

export const ownServerAdvice = 'set DATABASE_URL to the address of a PostgreSQL of your own (version 15 or later)';

/** The system's code of a failed call (`ENOENT`), or PostgreSQL's of a failed statement (`42P04`). */
export function codeOf(error: unknown): string | undefined {
  // Not `instanceof Error`: under Jest, Node's own errors come from another realm.
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}
