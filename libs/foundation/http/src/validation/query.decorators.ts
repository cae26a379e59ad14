import { queryValue, type QueryOptions } from './query-value';
import { none, readers, readInt, readOneOf, readText, refuse, schemas, type Kind } from './read-query';

/** A whole number from `min` to `max`. */
export function QueryInt({
  min = 0,
  max,
  ...options
}: QueryOptions & { min?: number; max: number }): PropertyDecorator {
  const schema = { type: 'integer', minimum: min, maximum: max };
  return queryValue({ read: (text) => readInt(text, min, max), schema }, options);
}

/** `true` or `false`. */
export function QueryBoolean(options?: QueryOptions): PropertyDecorator {
  return queryValue(
    { read: (text) => readOneOf(text, ['true', 'false']) === 'true', schema: { type: 'boolean' } },
    options,
  );
}

export function QueryDate(options?: QueryOptions): PropertyDecorator {
  return queryValue({ read: readers.date, schema: schemas.date }, options);
}

/** A code; with `oneOf`, one of these. */
export function QueryCode({ oneOf, ...options }: QueryOptions & { oneOf?: readonly string[] } = {}): PropertyDecorator {
  const read = oneOf ? (text: string) => readOneOf(text, oneOf) : readers.code;
  return queryValue({ read, schema: oneOf ? { type: 'string', enum: [...oneOf] } : schemas.code }, options);
}

/** A text that is not blank, trimmed. Never personal data: it would stand in a URL. */
export function QueryText({ max, ...options }: QueryOptions & { max: number }): PropertyDecorator {
  return queryValue(
    { read: (text) => readText(text, max), schema: { type: 'string', minLength: 1, maxLength: max } },
    options,
  );
}

export interface QueryListOptions extends QueryOptions {
  /** What the items are; codes unless told. */
  readonly of?: Kind;
  readonly oneOf?: readonly string[];
  /** `none` may be one of the items, as it is: for what has no value. */
  readonly orNone?: boolean;
  /** The most items; 50 unless told. */
  readonly max?: number;
}

/** A list, `a,b`, each item once. */
export function QueryList({
  of = 'code',
  oneOf,
  orNone = false,
  max = 50,
  ...options
}: QueryListOptions = {}): PropertyDecorator {
  const readItem: (text: string) => unknown = oneOf ? (text) => readOneOf(text, oneOf) : readers[of];
  const read = (text: string): unknown[] => {
    const items = text.split(',', max + 1);
    if (items.length > max) refuse(`must have ${max} items at most`);
    return [...new Set(items.map((item) => (orNone && item === none ? none : readItem(item))))];
  };
  const item = oneOf ? { type: 'string', enum: [...oneOf] } : schemas[of];
  const items = orNone ? { anyOf: [item, { type: 'string', const: none }] } : item;
  return queryValue({ read, schema: { type: 'array', items, maxItems: max, style: 'form', explode: false } }, options);
}
