import type { Row } from '../columns';
import { RowProblem } from '../row-problem';

/** Refuses an id that an earlier record of the file has: which of the two says how things are is not for us to guess. */
export function namedOnce(idOf: (row: Row) => string): (row: Row) => string {
  const lines = new Map<string, number>();
  return (row) => {
    const id = idOf(row);
    const first = lines.get(id);
    if (first !== undefined) throw new RowProblem('named-twice', `line ${first} has this id already`);
    lines.set(id, row.line);
    return id;
  };
}
