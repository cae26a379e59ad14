import { StoreUnavailable } from '@alongside/event-store';
import { DatabaseError } from 'pg';
import type { AppendOutcome, AppendRequest } from './append-request';
import { appendStatement } from './append-statements';
import type { Link } from './link';

export interface AppenderOptions {
  readonly link: Link;
  readonly schema: string;
  readonly logId: string;
  /** Hears of the last event of each batch. */
  readonly onAppended: (head: bigint) => void;
}

/** Sends batches to the log; every request gets an outcome of its own. */
export class Appender {
  constructor(private readonly options: AppenderOptions) {}

  /** Answers the outcome of each request, in their order; never rejects. */
  async send(requests: readonly AppendRequest[]): Promise<readonly AppendOutcome[]> {
    try {
      return await this.#execute(requests);
    } catch (error) {
      return isAboutData(error) && requests.length > 1 ? this.#oneByOne(requests) : requests.map(() => inDoubt(error));
    }
  }

  async #execute(requests: readonly AppendRequest[]): Promise<readonly AppendOutcome[]> {
    const { link, schema, logId, onAppended } = this.options;
    const { name, text, values, answer } = appendStatement(schema, logId, requests);
    const [row] = await link.query(name, text, values);
    const { outcomes, head } = answer(row!);
    if (head !== null) onAppended(head);
    return outcomes;
  }

  /** A batch that PostgreSQL refused for what one of its requests brought must not fail the others. */
  async #oneByOne(requests: readonly AppendRequest[]): Promise<AppendOutcome[]> {
    const outcomes: AppendOutcome[] = [];
    for (const request of requests) outcomes.push(...(await this.send([request])));
    return outcomes;
  }
}

/** A value or a constraint, so that the same statement without that request may pass. */
function isAboutData(error: unknown): boolean {
  return error instanceof DatabaseError && /^(22|23|54)/.test(error.code ?? '');
}

function inDoubt(error: unknown): Error {
  if (error instanceof DatabaseError) {
    return new StoreUnavailable(`the log did not take the append: ${error.message}`, { cause: error });
  }
  return error instanceof Error ? error : new StoreUnavailable('the log did not answer', { cause: error });
}
