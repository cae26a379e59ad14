import Table from 'cli-table3';
import type { Measured } from './benchmark';

/** A line as it is written with `--json`. */
export interface ResultRow {
  readonly name: string;
  readonly unit: string;
  readonly ours: number | null;
  readonly yardstick: number | null;
  /** Of ours to the yardstick, whichever is better. */
  readonly ratio: number | null;
  readonly goal: string;
  /** `null` where there is no goal. */
  readonly met: boolean | null;
  readonly reason?: string;
}

export function resultRow({ name, unit, ours, yardstick, goal, reason }: Measured): ResultRow {
  const ratio = ours !== null && yardstick !== null ? ours / yardstick : null;
  const met = ours === null ? (goal.text === '–' ? null : false) : goal.isMet({ ours, ratio });
  return { name, unit, ours, yardstick, ratio, goal: goal.text, met, ...(reason !== undefined && { reason }) };
}

export function tableOf(rows: readonly ResultRow[]): string {
  const table = new Table({
    head: ['measured', 'unit', 'ours', 'yardstick', 'ratio', 'goal', 'met'],
    colAligns: ['left', 'left', 'right', 'right', 'right', 'right', 'left'],
    style: { head: [], border: [], compact: true },
  });
  for (const { name, unit, ours, yardstick, ratio, goal, met } of rows)
    table.push([
      name,
      unit,
      figure(ours),
      figure(yardstick),
      figure(ratio),
      goal,
      met === null ? '' : met ? 'yes' : 'NO',
    ]);
  const remarks = rows.flatMap(({ name, reason }) => (reason === undefined ? [] : [`${name}: ${reason}`]));
  return [table.toString(), ...remarks].join('\n');
}

function figure(value: number | null): string {
  if (value === null) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en-GB');
  return value.toPrecision(3);
}
