import type { CsvRow } from './csv-rows';

/** The lines of a cell, each once. */
export function lines(cell: string): string[] {
  return [...new Set(cell.split(/\r?\n/).map((one) => one.trim()))].filter((one) => one !== '');
}

/** A cell that is one line, whatever breaks stand in it. */
export function joined(cell: string): string {
  return lines(cell).join(' ');
}

/** What a row tells, by the columns' names; what is empty is not told. */
export function told<Name extends string>(
  row: CsvRow,
  columns: Readonly<Record<Name, string>>,
): Partial<Record<Name, string>> {
  const cells = Object.entries<string>(columns).map(([name, column]) => [name, row.cell(column)] as const);
  return Object.fromEntries(cells.filter(([, cell]) => cell !== '')) as Partial<Record<Name, string>>;
}
