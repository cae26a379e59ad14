/** The kinds of answers of the standard, by the list that they stand in. */
export type AnswerKind = 'services' | 'organizations' | 'service_at_locations' | 'taxonomies' | 'taxonomy_terms';

/** Says what is wrong with an item of a list, or with one object; nothing where it is as the standard asks. */
export interface Judge {
  judge(kind: AnswerKind, isWhole: boolean, answered: unknown): readonly string[];
}

const required: Readonly<Record<AnswerKind, readonly string[]>> = {
  services: ['id', 'name', 'status', 'organization'],
  organizations: ['id', 'name', 'description'],
  service_at_locations: ['id', 'service', 'location'],
  taxonomies: ['id', 'name', 'description'],
  taxonomy_terms: ['id', 'name', 'description'],
};

const nested: Readonly<Record<string, readonly string[]>> = {
  organization: required.organizations,
  taxonomy_term: required.taxonomy_terms,
  location: ['id', 'location_type'],
  phones: ['id', 'number'],
  addresses: ['id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'],
};

const uri = /^[a-z][a-z\d+.-]*:[^\s"<>\\^`{|}]+$/i;
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const texts: readonly (readonly [name: RegExp, form: RegExp])[] = [
  [/^(.*_)?id$/, uuid],
  [/^(url|website|uri|term_uri|schedule_link)$/, uri],
  [/^(.*_)?email$/, /^[^@\s]+@[^@\s]+\.[^@\s]+$/],
  [/^(assured_date|valid_from|valid_to|dtstart)$/, /^\d{4}-\d{2}-\d{2}$/],
  [/^last_modified$/, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/],
  [/^status$/, /^(active|inactive|defunct|temporarily closed)$/],
  [/^(location|address)_type$/, /^(physical|postal|virtual)$/],
  [/^freq$/, /^(WEEKLY|MONTHLY)$/],
];
const numbers = /^(minimum_age|maximum_age|latitude|longitude|amount|interval)$/;

/** What the standard asks for most of all, in a few lines of our own: its schemas are not ours to keep here. */
export const ownJudge: Judge = {
  judge(kind, isWhole, answered) {
    if (typeof answered !== 'object' || answered === null) return ['is no object'];
    const lacking = required[kind].filter((name) => !(name in answered)).map((name) => `${name} is missing`);
    const whole = kind === 'service_at_locations' && isWhole ? ['name', 'status'] : [];
    return [...lacking, ...whole.filter((name) => !(name in answered)), ...faultsIn(answered, '')];
  },
};

function faultsIn(object: object, path: string): readonly string[] {
  return Object.entries(object).flatMap(([name, value]: [string, unknown]) => {
    const here = path === '' ? name : `${path}.${name}`;
    if (value === null || value === '') return [`${here} says nothing`];
    if (Array.isArray(value)) return value.flatMap((item, at) => faultsOfItem(name, item, `${here}.${at}`));
    if (typeof value === 'object') return faultsOfItem(name, value, here);
    if (numbers.test(name) && typeof value !== 'number') return [`${here} is no number`];
    const form = texts.find(([names]) => names.test(name))?.[1];
    return form && !(typeof value === 'string' && form.test(value)) ? [`${here} is ${JSON.stringify(value)}`] : [];
  });
}

function faultsOfItem(name: string, item: unknown, here: string): readonly string[] {
  if (typeof item !== 'object' || item === null) return [];
  const lacking = (nested[name] ?? []).filter((one) => !(one in item)).map((one) => `${here}.${one} is missing`);
  return [...lacking, ...faultsIn(item, here)];
}
