import type { AnyFoldedEvent } from '@alongside/vault';

/** A TypeORM entity: the columns of a fold's table, and what queries read. Its table name ends in the fold's version. */
export type RowClass<Row extends object> = new () => Row;

/** The rows that one key has in each of the fold's tables. */
export type RowsOf<Tables extends Record<string, object>> = {
  readonly [Name in keyof Tables]: readonly Readonly<Tables[Name]>[];
};

/**
 * A read model: what becomes of the rows of a key when an event happens.
 *
 * A fold sees its key's rows, in no particular order, and the event, no clock and no other table. It is pure: rows that do not
 * change are given back as the same objects, and nothing is decided by what is not in the rows. So every batch size, redelivery
 * and rebuild gives the same tables.
 */
export interface Fold<Tables extends Record<string, object>, Event extends AnyFoldedEvent> {
  /** `<schema>.<name>_v<version>`: another shape or meaning of the rows is another version. */
  readonly name: string;
  readonly tables: { readonly [Name in keyof Tables]: RowClass<Tables[Name]> };
  /** The property that holds the key in the rows of every table. */
  readonly key: string;
  /** Each event has a key of its own, its id, and rows that no other event changes: none are loaded for it. */
  readonly keyedByEvent?: true;
  /** The keys whose rows the event changes; none for the events of others. */
  readonly keys: (event: Event) => readonly string[];
  readonly evolve: (rows: RowsOf<Tables>, event: Event, key: string) => RowsOf<Tables>;
}

/** Any fold, where its own types do not matter. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- Tables and Event stand in input positions
export type AnyFold = Fold<any, any>;
