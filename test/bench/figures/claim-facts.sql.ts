/**
 * The claims of a nation's year as facts: seven in eight have an older version besides the one that is held now. Offices, ages,
 * communities and advisors are as many as there are. `$1` is how many claims.
 */
export const fillClaimFacts = (table: string): string => `
  with claim as (
    select
      n, gen_random_uuid() as claim_id, gen_random_uuid() as person_id,
      date '2024-04-01' + n % 364 as opened, 7 + (n::bigint * 7919 % 500)::int as days, n % 10 < 7 as closes
    from generate_series(1, $1::int) as n
  ), version as (
    select claim.*, v.number, v.number = 1 as is_current
    from claim cross join lateral generate_series(1, case when n % 8 = 0 then 1 else 2 end) as v(number)
  )
  insert into ${table} (
    claim_id, recorded_from, recorded_to, valid_from, valid_to, cohort_ends_on, seen_through, outcome, in_error, erased, evidence,
    member_hash, office, person_id, ending, age_band, cohort, benefit, communities, advisor, advisor_at_closing, destination, hours,
    job_started_on, characteristics)
  select
    claim_id,
    case when is_current then timestamptz '2026-01-01' else timestamptz '2025-01-01' end,
    case when is_current then 'infinity' else timestamptz '2026-01-01' end,
    opened,
    case when closes then opened + days::int else 'infinity' end,
    (date_trunc('month', opened) + interval '1 month - 1 day')::date,
    case when closes then days::int - 1 else 2147483647 end,
    case when closes
      then 1024 + (array[64, 128, 256, 640])[1 + n % 4] + case when n % 4 = 0 then 16 else 0 end + case when n % 2 = 0 then 4 else 0 end
      else 0 end,
    false, false,
    case when closes and n % 2 = 0 then 4 else 0 end,
    hashtextextended(claim_id::text, 0),
    ('0192cccc-0000-7000-8000-' || lpad((n % 646)::text, 12, '0'))::uuid,
    person_id,
    case when closes then 'closed' else 'open' end,
    (array['18-24', '25-49', '50+'])[1 + n % 3],
    to_char(opened, 'YYYY-MM'),
    'universal-credit',
    case when n % 5 = 0 then 'community-' || n % 11 || ',community-' || 11 + n % 13 else 'community-' || n % 24 end,
    ('0192dddd-0000-7000-8000-' || lpad((n % 17000)::text, 12, '0'))::uuid,
    case when closes then ('0192dddd-0000-7000-8000-' || lpad(((n + 1) % 17000)::text, 12, '0'))::uuid end,
    case when closes then (array['employment', 'self-employment', 'other-benefit', 'unknown'])[1 + n % 4] end,
    case when closes and n % 4 = 0 then 'full-time' end,
    case when closes and n % 2 = 0 then opened + days::int end,
    jsonb_build_object('sex', case when n % 2 = 0 then 'female' else 'male' end)
  from version`;

/** Every twentieth person is of the desk from the tenth day of the claim on, every fiftieth was on Staff Autonomy for a quarter. */
export const fillMemberships = (table: string, claims: string): string => `
  insert into ${table} (member_id, platform, valid_from, recorded_from, recorded_to, valid_to)
  select person_id, platform, valid_from + 10, recorded_from, recorded_to, valid_from + days
  from ${claims}
  cross join (values ('community-desk', 20, 192), ('staff-autonomy', 50, 100)) as one (platform, every, days)
  where recorded_to = 'infinity' and mod(abs(member_hash), every) = 0`;
