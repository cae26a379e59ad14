import { DefaultNamingStrategy } from 'typeorm';

/** The column of a property: `openedOn` is `opened_on`. */
export function columnNameOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The same names for the queries that TypeORM writes. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, customName: string): string {
    return customName || columnNameOf(property);
  }
}
