import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';

type Thing = Record<string, unknown>;

/** So many of a hundred services have each of the defects: those that nothing remains of, and those that lose one thing. */
export const refusedOfHundred = 3;
export const leftOutOfHundred = 6;

/** Ids of invented things: the same each time. */
const id = (kind: number, number: number) =>
  `0192eeee-${String(kind).padStart(4, '0')}-7000-8000-${String(number).padStart(12, '0')}`;

const kinds = ['Forms and letters', 'Housing advice', 'Sport', 'English classes', 'Childcare'];
const groups = ['Friends', 'Neighbours', 'Helpers', 'Elders', 'Mothers'];
const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const taxonomy = 'Invented kinds of help';

const termOf = (number: number): Thing => ({
  id: id(1, number),
  name: kinds[number],
  description: `${kinds[number]}, of whatever sort`,
  taxonomy,
  taxonomy_id: id(2, 0),
});

const organizationOf = (number: number): Thing => ({
  id: id(3, number),
  name: `Invented ${groups[number % groups.length]} ${number}`,
  description: 'A made-up support group',
  website: `https://group-${number}.example.org/`,
  organization_identifiers: [{ id: id(4, number), identifier_type: 'Charity number', identifier: `X${number}` }],
});

const locationOf = (number: number): Thing => ({
  id: id(5, number),
  location_type: 'physical',
  name: `Example Hall ${number}`,
  latitude: 51.5 + (number % 100) / 1000,
  longitude: -0.3 + (number % 70) / 1000,
  addresses: [
    {
      id: id(6, number),
      address_1: `${number} Example Street`,
      city: 'London',
      state_province: 'Greater London',
      postal_code: `NW${(number % 9) + 1} ${number % 10}AA`,
      country: 'GB',
      address_type: 'physical',
    },
  ],
});

function serviceOf(number: number): Thing {
  const kind = number % kinds.length;
  return {
    id: id(7, number),
    name: `${kinds[kind]} ${number}`,
    description: `${kinds[kind]}, in Somali and English. Come along.`,
    status: 'active',
    email: `service-${number}@example.org`,
    url: `https://example.org/services/${number}`,
    minimum_age: number % 20,
    maximum_age: 60 + (number % 30),
    assured_date: `20${20 + (number % 6)}-03-09`,
    organization: organizationOf(number % 900),
    service_at_locations: [{ id: id(8, number), location: locationOf(number) }],
    schedules: [
      {
        id: id(9, number),
        freq: 'WEEKLY',
        byday: days[number % 7],
        opens_at: '10:00',
        closes_at: `1${number % 10}:30`,
      },
    ],
    languages: [{ id: id(10, number), name: 'Somali', code: 'so' }],
    cost_options: [{ id: id(11, number), option: 'Everybody', amount: (number % 5) * 2.5 }],
    funding: [{ id: id(12, number), source: 'Gifts' }],
    service_areas: [{ id: id(13, number), name: 'Brent' }],
    contacts: [{ id: id(14, number), title: 'Front desk', phones: [{ id: id(15, number), number: '020 7946 0000' }] }],
    attributes: [{ id: id(16, number), link_type: 'service_category', taxonomy_term: termOf(kind) }],
  };
}

const defects: Readonly<Record<number, (service: Thing) => Thing>> = {
  3: (service) => ({ ...service, organization: undefined, organization_id: id(3, 999_999) }),
  7: (service) => ({ ...service, name: '' }),
  13: (service) => ({ ...service, status: 'open to all' }),
  11: (service) => ({ ...service, url: 'www.example.org' }),
  17: (service) => ({ ...service, schedules: [{ ...firstOf(service, 'schedules'), freq: 'DAILY' }] }),
  19: (service) => ({ ...service, assured_date: '2025-02-30' }),
  23: (service) => ({ ...service, email: 'nobody at all' }),
  31: (service) => ({ ...service, minimum_age: 'grown up' }),
  37: (service) => ({ ...service, cost_options: [{ ...firstOf(service, 'cost_options'), valid_from: 'soon' }] }),
  // These lose nothing: what has no id of the standard's kind gets one, what says nothing is left out silently.
  29: (service) => ({ ...service, id: `service ${String(service['id']).slice(-6)}` }),
  41: (service) => ({ ...service, alert: null, fees: '', status: 'Active' }),
};

function firstOf(service: Thing, name: string): Thing {
  return (service[name] as Thing[])[0]!;
}

/** A made-up directory: some of its services stand without an organisation, or say what no service can. */
export function madeUpServices(count: number): readonly Thing[] {
  return Array.from({ length: count }, (_, number) =>
    (defects[number % 100] ?? ((one: Thing) => one))(serviceOf(number)),
  );
}

/** The fields that are tables of their own, with the column by which their rows name what they stand in. */
const tablesIn: Readonly<Record<string, readonly [table: string, by: string]>> = {
  organization_identifiers: ['organization_identifiers', 'organization_id'],
  service_at_locations: ['service_at_locations', 'service_id'],
  schedules: ['schedules', 'service_id'],
  languages: ['languages', 'service_id'],
  cost_options: ['cost_options', 'service_id'],
  funding: ['funding', 'service_id'],
  service_areas: ['service_areas', 'service_id'],
  contacts: ['contacts', 'service_id'],
  phones: ['phones', 'contact_id'],
  addresses: ['addresses', 'location_id'],
  attributes: ['attributes', 'link_id'],
};
const onesIn: Readonly<Record<string, readonly [table: string, by: string]>> = {
  organization: ['organizations', 'organization_id'],
  location: ['locations', 'location_id'],
  taxonomy_term: ['taxonomy_terms', 'taxonomy_term_id'],
};

/** Writes the services as a folder of HSDS tables. */
export async function writeTables(folder: string, services: readonly Thing[]): Promise<void> {
  const tables = new Map<string, Map<string, Thing>>();
  const put = (table: string, thing: Thing): void => {
    const cells: Thing = {};
    for (const [name, value] of Object.entries(thing)) {
      const [of, one] = [tablesIn[name], onesIn[name]];
      if (of) for (const item of value as Thing[]) put(of[0], { ...item, [of[1]]: thing['id'] });
      else if (one && value !== undefined) {
        put(one[0], value as Thing);
        cells[one[1]] = (value as Thing)['id'];
      } else cells[name] = value;
    }
    const rows = tables.get(table) ?? new Map<string, Thing>();
    tables.set(table, rows.set(String(cells['id']), cells));
  };
  for (const service of services) put('services', service);
  put('taxonomies', { id: id(2, 0), name: taxonomy, description: 'What is offered', version: '1' });
  await mkdir(folder, { recursive: true });
  for (const [table, rows] of tables) {
    const all = [...rows.values()];
    const columns = [...new Set(all.flatMap((row) => Object.keys(row)))];
    await writeFile(join(folder, `${table}.csv`), stringify(all, { header: true, columns }));
  }
}
