/** By which spreadsheets know a formula, also in full width, as OWASP lists them. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

/** A cell of a CSV file that a spreadsheet shows as text, never runs: a quotation mark stands before formulas. Numbers stay numbers. */
export function guardedCell<Cell>(cell: Cell): Cell | string {
  return typeof cell === 'string' && formula.test(cell) ? `'${cell}` : cell;
}
