import type { ImportProblem } from './import-refused';
import { RowProblem } from './row-problem';

/** One record under the header. */
export interface Row {
  readonly line: number;
  /** The number of the record, from 1; the header is none, a rejected record is one. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** Reads one cell: trimmed, and `null` where it means "not known". */
export type CellReader = (row: Row) => string | null;

/** The header of the file as the mapping names it; collects what the mapping names and the file lacks. */
export class Columns {
  readonly problems: ImportProblem[] = [];
  /** Those that the mapping names. */
  readonly named = new Set<string>();
  private readonly missing: ReadonlySet<string>;

  constructor(
    readonly header: readonly string[],
    missing: readonly string[] = ['', 'NA'],
  ) {
    this.missing = new Set(missing);
  }

  /** A reader of the column's cells. `pointer` is the place in the mapping that names it. */
  cell(name: string, pointer: string): CellReader {
    this.named.add(name);
    const index = this.header.indexOf(name);
    if (index === -1) this.refuse(pointer, `the file has no column "${name}"; it has ${this.inWords()}`);
    if (index !== this.header.lastIndexOf(name)) this.refuse(pointer, `the file has several columns "${name}"`);
    return ({ cells }) => {
      const text = (cells[index] ?? '').trim();
      return this.missing.has(text) ? null : text;
    };
  }

  /** The same, where a cell that is not known makes the record worthless. */
  knownCell(name: string, pointer: string): (row: Row) => string {
    const cell = this.cell(name, pointer);
    return (row) => {
      const text = cell(row);
      if (text === null) throw new RowProblem('value-missing', `"${name}" is not known`);
      return text;
    };
  }

  /** Each problem once, however often a column is read. */
  refuse(pointer: string, detail: string): void {
    const isKnown = this.problems.some((one) => one.pointer === pointer && one.detail === detail);
    if (!isKnown) this.problems.push({ pointer, detail });
  }

  private inWords(): string {
    const shown = this.header.slice(0, 40).map((name) => `"${name}"`);
    return shown.join(', ') + (this.header.length > 40 ? ', …' : '');
  }
}
