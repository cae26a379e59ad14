import { basename } from 'node:path';
import { lineCount } from '../../commands/line-count';
import { ImportRefused } from '../import-refused';
import { rowsOf, tableFilesIn, type Table, type TableFiles, type TableRow } from './csv-tables';
import type { Feed, FeedFault, FeedPlace, FeedService } from './feed';

/** In whose field a table's rows stand, and by which of their columns they say so. */
const links: readonly { readonly of: Table; readonly in: Table; readonly by: string; readonly as?: string }[] = [
  { of: 'organization_identifiers', in: 'organizations', by: 'organization_id' },
  { of: 'service_at_locations', in: 'services', by: 'service_id' },
  { of: 'schedules', in: 'services', by: 'service_id' },
  { of: 'service_areas', in: 'services', by: 'service_id' },
  { of: 'languages', in: 'services', by: 'service_id' },
  { of: 'funding', in: 'services', by: 'service_id' },
  { of: 'cost_options', in: 'services', by: 'service_id' },
  { of: 'contacts', in: 'services', by: 'service_id' },
  { of: 'schedules', in: 'service_at_locations', by: 'service_at_location_id' },
  { of: 'addresses', in: 'locations', by: 'location_id' },
  { of: 'accessibility', in: 'locations', by: 'location_id' },
  { of: 'phones', in: 'contacts', by: 'contact_id' },
  { of: 'phones', in: 'services', by: 'service_id' },
  { of: 'languages', in: 'phones', by: 'phone_id' },
  ...(['services', 'organizations', 'locations', 'addresses', 'contacts'] as const).map(
    (into) => ({ of: 'attributes', in: into, by: 'link_id' }) as const,
  ),
];

/** What a row has one of, in the row's own table, by which of its columns. */
const ones: readonly { readonly in: Table; readonly by: string; readonly from: Table; readonly as: string }[] = [
  { in: 'services', by: 'organization_id', from: 'organizations', as: 'organization' },
  { in: 'service_at_locations', by: 'location_id', from: 'locations', as: 'location' },
  { in: 'attributes', by: 'taxonomy_term_id', from: 'taxonomy_terms', as: 'taxonomy_term' },
];

/** A feed in a folder of HSDS tables: all but the services are held, as each service needs its own of them. */
export async function csvFeed(folder: string): Promise<Feed> {
  const { files, passedOver } = await tableFilesIn(folder);
  for (const table of ['services', 'organizations'] as const)
    if (files[table] === undefined) throw new ImportRefused([{ pointer: '', detail: `${folder} has no ${table}.csv` }]);
  const held = await Tables.of(files);
  let done = 0;
  async function* services(): AsyncGenerator<FeedService> {
    for await (const row of rowsOf(files.services!, basename(files.services!))) {
      done += 1;
      yield held.assembled('services', row);
    }
  }
  const alone = (table: Table) =>
    held.rows(table).map(({ cells, at }): FeedService => ({ given: cells, at, placeOf: (path) => ({ at, path }) }));
  return {
    services,
    orphans: () => held.orphans(),
    taxonomies: alone('taxonomies'),
    terms: alone('taxonomy_terms'),
    passedOver,
    size: await lineCount(files.services!),
    done: () => done,
  };
}

type Nested = Record<string, unknown>;

class Tables {
  /** Rows by what they stand in: table, column and id. */
  private readonly standing = new Map<string, TableRow[]>();
  private readonly origins = new WeakMap<object, FeedPlace>();
  private readonly serviceIds = new Set<string>();

  private constructor(private readonly byId: ReadonlyMap<Table, ReadonlyMap<string, TableRow>>) {
    for (const { of, by, in: into } of links)
      for (const row of this.rows(of)) {
        const key = keyOf(of, by, into, row.cells[by] ?? '');
        this.standing.set(key, [...(this.standing.get(key) ?? []), row]);
      }
  }

  static async of(files: TableFiles): Promise<Tables> {
    const byId = new Map<Table, Map<string, TableRow>>();
    for (const [table, path] of Object.entries(files) as [Table, string][]) {
      if (table === 'services') continue;
      const rows = new Map<string, TableRow>();
      for await (const row of rowsOf(path, basename(path))) rows.set(row.cells['id'] ?? `line ${row.at.line}`, row);
      byId.set(table, rows);
    }
    return new Tables(byId);
  }

  rows(table: Table): readonly TableRow[] {
    return [...(this.byId.get(table)?.values() ?? [])];
  }

  assembled(table: Table, row: TableRow): FeedService {
    this.serviceIds.add(row.cells['id'] ?? '');
    const given = this.nested(table, row);
    return { given, at: row.at, placeOf: (path) => this.placeOf(given, path) };
  }

  /** The rows that say that they stand in something that is not there. */
  orphans(): readonly FeedFault[] {
    return [...new Set(links.map(({ of }) => of))].flatMap((of) => {
      const into = links.filter((link) => link.of === of);
      const stands = ({ cells }: TableRow) =>
        into.some((link) => cells[link.by] !== undefined && this.isThere(link.in, cells[link.by]!));
      return this.rows(of)
        .filter((row) => !stands(row))
        .map((row) => orphan(row, into.find(({ by }) => row.cells[by] !== undefined)?.by ?? into[0]!.by));
    });
  }

  private isThere(table: Table, id: string): boolean {
    return table === 'services' ? this.serviceIds.has(id) : (this.byId.get(table)?.has(id) ?? false);
  }

  /** The row with all that stands in it, without the column by which it stands where it does. */
  private nested(table: Table, { cells, at }: TableRow, where = ''): Nested {
    const { [where]: _, ...nested }: Nested = cells;
    this.origins.set(nested, at);
    for (const { in: into, by, from, as } of ones) {
      const one = into === table ? this.byId.get(from)?.get(cells[by] ?? '') : undefined;
      if (!one) continue;
      delete nested[by];
      nested[as] = this.nested(from, one);
    }
    for (const { of, in: into, by, as = of } of links) {
      if (into !== table || cells['id'] === undefined) continue;
      const rows = this.standing.get(keyOf(of, by, into, cells['id'])) ?? [];
      if (rows.length > 0) nested[as] = rows.map((row) => this.nested(of, row, by));
    }
    return nested;
  }

  /** The row that the path leads into last, and the way from there. */
  private placeOf(given: Nested, path: readonly string[]): { at: FeedPlace; path: readonly string[] } | null {
    let found = { at: this.origins.get(given)!, path };
    let here: unknown = given;
    path.forEach((name, depth) => {
      here = typeof here === 'object' && here !== null ? (here as Nested)[name] : undefined;
      const at = typeof here === 'object' && here !== null ? this.origins.get(here) : undefined;
      if (at) found = { at, path: path.slice(depth + 1) };
    });
    return found;
  }
}

function orphan({ cells, at }: TableRow, by: string): FeedFault {
  const value = cells[by] ?? '';
  return { at, id: cells['id'] ?? '', field: by, value, reason: value === '' ? 'is missing' : 'is not in the feed' };
}

function keyOf(...parts: readonly string[]): string {
  return parts.join('\n');
}
