import { isUuid, type LocalDate, type Uuid } from '@alongside/kernel';
import { codeReader } from '../code-reader';
import type { Columns, Row } from '../columns';
import { datePattern, type DatePattern } from '../dates';
import { keyReader } from '../key-reader';
import type { FileFormat } from '../mapping';
import { numberReader } from '../numbers';
import { quoted, RowProblem } from '../row-problem';
import type { Code } from '../spell';
import type {
  AmountColumn,
  ChoiceSource,
  CodeSource,
  DaySource,
  IdSource,
  JoinedColumns,
  ListColumn,
  StaffSource,
} from './record-mappings';

type Reads<Value> = (row: Row) => Value;

const never = () => undefined;
const longestId = 200;
const aMillionPounds = 100_000_000;

/** Readers of the fields that records have, for one file; what is not known is `undefined`. Each throws a `RowProblem`. */
export class FieldReaders {
  readonly dateOf: DatePattern;
  private readonly number: ReturnType<typeof numberReader>;

  constructor(
    readonly columns: Columns,
    format: FileFormat = {},
  ) {
    this.dateOf = datePattern(format.dates ?? 'YYYY-MM-DD')!;
    this.number = numberReader(format.decimal);
  }

  id({ columns }: IdSource, pointer: string): Reads<string> {
    const key = keyReader({ columns }, this.columns, pointer);
    return (row) => limited(key(row), longestId, columns.join(', '));
  }

  /** Nothing where no part of it is known. */
  optionalId(source: IdSource | undefined, pointer: string): Reads<string | undefined> {
    if (!source) return never;
    const key = this.id(source, pointer);
    const cells = source.columns.map((name, index) => this.columns.cell(name, `${pointer}/columns/${index}`));
    return (row) => (cells.every((cell) => cell(row) === null) ? undefined : key(row));
  }

  text(source: { readonly column: string } | undefined, pointer: string, longest: number): Reads<string | undefined> {
    if (!source) return never;
    const cell = this.columns.cell(source.column, `${pointer}/column`);
    return (row) => {
      const text = cell(row);
      return text === null ? undefined : limited(text, longest, source.column);
    };
  }

  joined({ columns }: JoinedColumns, pointer: string, longest: number): Reads<string | undefined> {
    const cells = columns.map((name, index) => this.columns.cell(name, `${pointer}/columns/${index}`));
    return (row) => {
      const parts = cells.map((cell) => cell(row)).filter((part) => part !== null);
      return parts.length === 0 ? undefined : limited(parts.join(', '), longest, columns.join(', '));
    };
  }

  day(source: DaySource, pointer: string): Reads<LocalDate> {
    const known = this.optionalDay(source, pointer);
    return (row) => known(row) ?? missing('column' in source ? source.column : '');
  }

  optionalDay(source: DaySource | undefined, pointer: string): Reads<LocalDate | undefined> {
    if (!source) return never;
    if ('constant' in source) return () => source.constant;
    const { column } = source;
    const cell = this.columns.cell(column, `${pointer}/column`);
    return (row) => {
      const text = cell(row);
      if (text === null) return undefined;
      const day = this.dateOf(text);
      if (day === null || day < '1900-01-01' || day > '2100-12-31')
        throw new RowProblem('not-a-date', `"${column}" is ${quoted(text)}, which is no date`);
      return day;
    };
  }

  code(source: CodeSource, pointer: string): Reads<Code> {
    if ('constant' in source) return () => source.constant;
    const code = codeReader(source, this.columns, pointer);
    return (row) => code(row) ?? missing(source.column);
  }

  /** One of what the mapping names. */
  choice<Choice extends string>(source: ChoiceSource<Choice> | undefined, pointer: string): Reads<Choice | undefined> {
    if (!source) return never;
    if ('constant' in source) return () => source.constant;
    const code = codeReader(source, this.columns, pointer);
    return (row) => (code(row) as Choice | null) ?? undefined;
  }

  /** What a cell lists, each once; `values` translates its items, else they stay as they are. */
  list(source: ListColumn | undefined, pointer: string): Reads<readonly string[] | undefined> {
    if (!source) return never;
    const { column, separator = ';', values } = source;
    const cell = this.columns.cell(column, `${pointer}/column`);
    const named = values && new Map(Object.entries(values));
    return (row) => {
      const items = cell(row)
        ?.split(separator)
        .map((item) => item.trim())
        .filter((item) => item !== '')
        .map((item) => (named ? (named.get(item) ?? notMapped(item, column)) : item));
      return items && [...new Set(items)];
    };
  }

  wholeNumber(source: { readonly column: string } | undefined, pointer: string): Reads<number | undefined> {
    if (!source) return never;
    const cell = this.columns.cell(source.column, `${pointer}/column`);
    return (row) => {
      const text = cell(row);
      if (text === null) return undefined;
      const value = this.number(text, source.column);
      return Number.isSafeInteger(value) ? value : outOfRange(`"${source.column}" is no whole number`);
    };
  }

  /** In pence, to the penny. */
  amount(source: AmountColumn | undefined, pointer: string): Reads<number | undefined> {
    if (!source) return never;
    const { column, unit } = source;
    const cell = this.columns.cell(column, `${pointer}/column`);
    return (row) => {
      const text = cell(row);
      if (text === null) return undefined;
      const given = this.number(text, column) * (unit === 'pounds' ? 100 : 1);
      const pence = Math.round(given);
      if (Math.abs(given - pence) > 1e-6)
        outOfRange(`"${column}" is ${quoted(text)}, which is no whole number of pence`);
      if (Math.abs(pence) > aMillionPounds) outOfRange(`"${column}" is more than a million pounds`);
      return pence;
    };
  }

  staff(source: StaffSource | undefined, pointer: string): Reads<Uuid | undefined> {
    if (!source) return never;
    if ('id' in source) return () => source.id;
    const { column, values } = source;
    const cell = this.columns.cell(column, `${pointer}/column`);
    const named = values && new Map(Object.entries(values));
    return (row) => {
      const text = cell(row);
      if (text === null) return undefined;
      const id = named ? named.get(text) : text.toLowerCase();
      return id !== undefined && isUuid(id) ? id : notMapped(text, column);
    };
  }
}

export function missing(column: string): never {
  throw new RowProblem('value-missing', `"${column}" is not known`);
}

export function outOfRange(detail: string): never {
  throw new RowProblem('out-of-range', detail);
}

/** As the API takes it: of some length at most, and without U+0000, which PostgreSQL's text cannot hold. */
export function limited(text: string, longest: number, column: string): string {
  if ([...text].length > longest) outOfRange(`"${column}" has more than ${longest} characters`);
  if (text.includes('\0')) throw new RowProblem('not-utf-8', 'a text has a character U+0000');
  return text;
}

function notMapped(text: string, column: string): never {
  throw new RowProblem('value-not-mapped', `the mapping has no value ${quoted(text)} of "${column}"`);
}
