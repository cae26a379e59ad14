import type { ColumnMetadataArgs } from 'typeorm/metadata-args/ColumnMetadataArgs.js';
import { columnNameOf } from './snake-naming';

/** One column of a fold's table, and how its values go to PostgreSQL and come back: always as text. */
export interface Column {
  readonly property: string;
  readonly name: string;
  readonly type: string;
  readonly primary: boolean;
  readonly nullable: boolean;
  readonly select: string;
  readonly read: (text: string) => unknown;
  readonly write: (value: unknown) => string;
}

export function columnOf({ propertyName, options }: ColumnMetadataArgs): Column {
  if (typeof options.type !== 'string') throw new Error(`column ${propertyName} names no PostgreSQL type`);
  const name = options.name ?? columnNameOf(propertyName);
  const type = options.array ? `${options.type}[]` : options.type;
  return {
    property: propertyName,
    name,
    type,
    primary: options.primary ?? false,
    nullable: options.nullable ?? false,
    select: options.array ? `to_json(${name})::text` : `${name}::text`,
    ...conversion(type),
  };
}

function conversion(type: string): Pick<Column, 'read' | 'write'> {
  if (type.endsWith('[]')) return { read: JSON.parse, write: (value) => arrayLiteral(value as string[]) };
  switch (type) {
    case 'jsonb':
      return { read: JSON.parse, write: (value) => JSON.stringify(value) };
    case 'smallint':
    case 'integer':
    case 'double precision':
      return { read: Number, write: String };
    case 'boolean':
      return { read: (text) => text === 'true', write: String };
    case 'timestamptz':
      return { read: instantOf, write: String };
    default:
      return { read: (text) => text, write: String };
  }
}

function arrayLiteral(values: readonly (string | number | boolean | null)[]): string {
  const elements = values.map((value) => (value === null ? 'NULL' : `"${String(value).replace(/["\\]/g, '\\$&')}"`));
  return `{${elements.join(',')}}`;
}

function instantOf(text: string): string {
  return text.endsWith('infinity') ? text : new Date(`${text.replace(' ', 'T')}:00`).toISOString();
}
