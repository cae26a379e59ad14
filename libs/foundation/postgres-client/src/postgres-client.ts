import type { Writable } from 'node:stream';
import { Client, type ClientConfig, type QueryConfig, type QueryResult } from 'pg';

type Told = (error: Error | null, result?: QueryResult) => void;

type ToldQuery = QueryConfig & { callback?: Told };

const ignored: Told = () => undefined;

/**
 * The client of pg, for its pools, with the same answers: the callback of a query is there when pg makes the query.
 *
 * pg sets it afterwards where a promise is asked for, and again where there is a `query_timeout`. V8 then takes the rows of queries long
 * answered for living until the whole heap is collected: of 500 answers of 50 rows its short collections left 60 % behind, and paused for 5 to 7 ms
 * each instead of 1 (Node 20.20, pg 8.23). Why it does was not found; that it does not is what `test/short-lived` shows.
 */
export class PostgresClient extends Client {
  private readonly answerWithinMs: number;
  private isGathering = false;

  constructor(config?: string | ClientConfig) {
    super(config);
    const { connectionParameters } = this as unknown as { connectionParameters: { query_timeout: number | false } };
    this.answerWithinMs = Number(connectionParameters.query_timeout);
    connectionParameters.query_timeout = false;
  }

  /** As pg has it, in each of its forms: `never` is of all their types. */
  override query(...asked: unknown[]): never {
    return this.ask(...asked) as never;
  }

  private ask(...[asked, values, callback]: unknown[]): unknown {
    if (isSubmitted(asked)) return super.query(asked as never, values as never, callback as never);
    const query: ToldQuery = typeof asked === 'string' ? { text: asked } : { ...(asked as ToldQuery) };
    if (Array.isArray(values)) query.values = values;
    const { callback: own, ...rest } = query;
    const told = [values, callback, own].find((one): one is Told => typeof one === 'function');
    if (told) return void super.query(rest, this.inTime(told));
    if (this.pipeline) this.sendTogether();
    return this.promised(rest).catch((error: Error) => {
      Error.captureStackTrace(error); // as pg does: it leads to who asked, not to the socket
      throw error;
    });
  }

  /** What a pipelined connection is asked in one turn leaves in one write: pg writes each statement by itself. */
  private sendTogether(): void {
    if (this.isGathering) return;
    const { stream } = (this as unknown as { connection: { stream: Writable } }).connection;
    this.isGathering = true;
    stream.cork();
    process.nextTick(() => {
      this.isGathering = false;
      stream.uncork();
    });
  }

  private promised(query: QueryConfig): Promise<QueryResult | undefined> {
    return new Promise((resolve, reject) => {
      const told: Told = (error, result) => (error ? reject(error) : resolve(result));
      super.query(query, this.inTime(told));
    });
  }

  /** Tells once: what was answered, or that nothing was within the time. Unlike pg's, a query that waits behind another one is asked all the same. */
  private inTime(told: Told): Told {
    if (!this.answerWithinMs) return told;
    let tell = told;
    const once: Told = (error, result) => {
      clearTimeout(timer);
      const telling = tell;
      tell = ignored;
      telling(error, result);
    };
    const timer = setTimeout(() => once(new Error('Query read timeout')), this.answerWithinMs);
    return once;
  }
}

/** A query that sees to its own answers: a cursor, a copy. */
function isSubmitted(asked: unknown): boolean {
  return typeof (asked as { submit?: unknown } | null)?.submit === 'function';
}
