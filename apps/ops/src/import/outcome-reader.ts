import type { CellReader, Columns, Row } from './columns';
import type { CellValue, Mapping, Outcome, OutcomeRule } from './mapping';
import { numberOf } from './numbers';
import { RowProblem } from './row-problem';
import type { Span } from './span-reader';
import type { Spell, SpellEnd } from './spell';

/** A reader of how a spell ended: by the first rule whose conditions all hold, else by `otherwise`. */
export function outcomeReader(
  mapping: Mapping,
  columns: Columns,
): (row: Row, span: Span) => Pick<Spell, 'end' | 'employment'> {
  const rules = mapping.outcomes.map((rule, index) => ({
    rule,
    holds: ruleReader(rule, columns, { pointer: `/outcomes/${index}/when`, decimal: mapping.file?.decimal }),
  }));
  return (row, span) => endBy(rules.find(({ holds }) => holds(row))?.rule ?? mapping.otherwise, span);
}

function endBy(outcome: Outcome, { openedOn, endedOn, endMissing }: Span): Pick<Spell, 'end' | 'employment'> {
  if ('reject' in outcome) throw new RowProblem('by-rule', outcome.reject);
  if ('followUpEnded' in outcome)
    return { end: { kind: 'follow-up-ended', on: endedOn, reason: outcome.followUpEnded } };
  if (endMissing) {
    const detail = `closed by the mapping (${outcome.closed}), but of the spell from ${openedOn} no end is known`;
    throw new RowProblem('closed-without-end', detail);
  }
  const { closed: destination, hours } = outcome;
  const end: SpellEnd = { kind: 'closed', on: endedOn, destination, ...(hours && { hours }) };
  if (destination !== 'employment' && destination !== 'self-employment') return { end };
  return { end, employment: { startedOn: endedOn, hours: hours ?? 'unknown', evidence: 'self-report' } };
}

interface RulePlace {
  readonly pointer: string;
  readonly decimal: '.' | ',' | undefined;
}

function ruleReader({ when }: OutcomeRule, columns: Columns, { pointer, decimal }: RulePlace): (row: Row) => boolean {
  const conditions = Object.entries(when).map(([name, values]) => {
    const place = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return { cell: columns.cell(name, place), allowed: listed(values) };
  });
  return (row) =>
    conditions.every(({ cell, allowed }) => allowed.some((value) => isCell(cell, row, { value, decimal })));
}

/** A number of the mapping is any cell that is this number, however written; everything else is compared as text. */
function isCell(
  cell: CellReader,
  row: Row,
  { value, decimal }: { value: CellValue } & Pick<RulePlace, 'decimal'>,
): boolean {
  const text = cell(row);
  if (value === null || text === null) return value === text;
  if (typeof value === 'number' && text !== String(value)) return numberOf(text, decimal) === value;
  return text === String(value);
}

function listed(values: CellValue | readonly CellValue[]): readonly CellValue[] {
  return typeof values === 'object' && values !== null ? values : [values];
}
