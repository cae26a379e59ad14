import { guardedCell } from '@alongside/http';
import Table from 'cli-table3';
import { stringify } from 'csv-stringify/sync';
import type { FigureRows } from './figure-rows';

export const formats = ['table', 'csv', 'json'] as const;

export type Format = (typeof formats)[number];

/** Shares to four digits for reading; nothing is rounded in CSV. */
export function renderTable({ columns, rows }: FigureRows): string {
  const table = new Table({ head: [...columns], style: { head: [], border: [] } });
  for (const row of rows) table.push(row.map(readable));
  return `${table.toString()}\n`;
}

export function renderCsv({ columns, rows }: FigureRows): string {
  return stringify([columns, ...rows].map((row) => row.map(guardedCell)));
}

function readable(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(4) : String(value);
}
