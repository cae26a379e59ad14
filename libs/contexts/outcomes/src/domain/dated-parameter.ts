import type { LocalDate } from '@alongside/kernel';

/** A value that changes on given days; it always has one. */
export interface DatedParameter<Value> {
  /** What holds before the first change. */
  readonly initial: Value;
  /** Each holds from its day on, that day included, until the next. Any order. */
  readonly changes: readonly { readonly from: LocalDate; readonly value: Value }[];
}

/** A parameter that has never changed. */
export function always<Value>(value: Value): DatedParameter<Value> {
  return { initial: value, changes: [] };
}

/** The value that holds on that day. */
export function valueOn<Value>(parameter: DatedParameter<Value>, day: LocalDate): Value {
  const past = parameter.changes.filter(({ from }) => from <= day);
  return past.reduce((latest, change) => (change.from >= latest.from ? change : latest), {
    from: '',
    value: parameter.initial,
  }).value;
}
