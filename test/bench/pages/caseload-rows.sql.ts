const numbered = (prefix: string, number: string): string => `('${prefix}' || lpad((${number})::text, 12, '0'))::uuid`;

/** People a list of an advisor has, and of an office. */
export const perAdvisor = 100;
export const perOffice = 2_600;

const place = '($1::int8 + (n::int8 * 7919) % ($2 - $1 + 1))';
const office = numbered('0192cccc-0000-7000-8000-', `${place} / ${perOffice}`);

/** What each row has for itself; all else it has from the row that it is copied from. */
const own: Readonly<Record<string, string>> = {
  claimant_id: numbered('0192eeee-0000-7000-8000-', 'n'),
  name_type: `'ClaimantRegistered'`,
  name_sealed: 's.blob',
  advisor_id: numbered('0192dddd-0000-7000-8000-', `${place} / ${perAdvisor}`),
  advisor_office: office,
  office,
  home_office: office,
  tasks_at: office,
};

/**
 * Rows of claimants `$1` to `$2`, copied from those of `told_row` in turn, of which there are `$4`; those of one list lie
 * scattered. Their sealed names are those of `sealed_name`, `$3` of them.
 */
export const fillCaseload = (table: string, columns: readonly string[]): string => `
  insert into ${table} (${columns.join(', ')})
  select ${columns.map((column) => own[column] ?? `t.${column}`).join(', ')}
  from generate_series($1::int, $2::int) as n
  join told_row t on t.told_number = n % $4::int
  join sealed_name s on s.number = n % $3::int`;

/** What claimants `$1` to `$2` are found by: their names are as their sealed ones, phone and number are their own. */
export const fillKeys = (table: string): string => `
  insert into ${table} (claimant_id, parts, name, likeness, phone, number)
  select ${own['claimant_id']}, s.parts, s.name, s.name # (n % 600), n, -n
  from generate_series($1::int, $2::int) as n join sealed_name s on s.number = n % $3::int`;

/** The same, at their offices. */
export const fillPlaces = (table: string): string => `
  insert into ${table} (claimant_id, office, parts)
  select ${own['claimant_id']}, ${office}, s.parts
  from generate_series($1::int, $2::int) as n join sealed_name s on s.number = n % $3::int`;
