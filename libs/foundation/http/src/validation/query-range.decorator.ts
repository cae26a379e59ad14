import { queryValue, type QueryOptions } from './query-value';
import { none, readers, refuse } from './read-query';

/** Both ends are included; one that is not there is open. */
export interface Range<Value extends number | string> {
  readonly from?: Value;
  readonly to?: Value;
}

export interface QueryRangeOptions extends QueryOptions {
  readonly of: 'integer' | 'date' | 'month';
  /** `none` is also taken, as it is: for what has no value. */
  readonly orNone?: boolean;
}

/** A range with both ends included: `18..24`, `18..`, `..24`, or `18` alone for `18..18`. */
export function QueryRange({ of, orNone = false, ...options }: QueryRangeOptions): PropertyDecorator {
  const example = { integer: '18..24', date: '2026-01-01..2026-03-31', month: '2026-01..2026-03' }[of];
  return queryValue(
    {
      read: (text) => (orNone && text === none ? none : readRange<number | string>(text, readers[of])),
      schema: { type: 'string', pattern: orNone ? '^([0-9.-]+|none)$' : '^[0-9.-]+$', example },
    },
    options,
  );
}

function readRange<Value extends number | string>(text: string, read: (text: string) => Value): Range<Value> {
  const ends = text.split('..');
  if (ends.length > 2 || ends.every((end) => end === '')) return refuse('must be a range such as 18..24, 18.. or ..24');
  const [from, to] = ends.map((end) => (end === '' ? undefined : read(end)));
  if (ends.length === 1) return { from, to: from };
  if (from !== undefined && to !== undefined && from > to) return refuse('must not end before it begins');
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
