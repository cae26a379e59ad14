export const advisorNumber = (number: string): string =>
  `('0192dddd-0000-7000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;
export const officeNumber = (number: string): string =>
  `('0192cccc-0000-7000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;
export const claimantNumber = (number: string): string =>
  `('0192eeee-0000-7000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;

/** People a list of an advisor has, and of an office. */
export const perAdvisor = 100;
export const perOffice = 2_600;

/**
 * Rows of claimants `$1` to `$2` as the lists keep them, each with a claim, a past meeting and an appointment; those of one list lie
 * scattered. Their sealed names are those of `sealed_name`, `$3` of them.
 */
export const fillCaseload = (table: string): string => `
  with claimant as (
    select n, $1 + (n::int8 * 7919) % ($2 - $1 + 1) as place from generate_series($1::int, $2::int) as n
  ), told as (
    select
      n, ${claimantNumber('n')} as id, ${advisorNumber(`place / ${perAdvisor}`)} as advisor,
      ${officeNumber(`place / ${perOffice}`)} as office, ${claimantNumber('n + 100000000')} as claim_id,
      date '2025-01-01' + n % 400 as opened, current_date - n % 30 as met, current_date + n % 40 - 5 as due,
      (array['housing', 'language', 'childcare', 'health'])[1 + n % 4] as theme
    from claimant
  )
  insert into ${table} (
    claimant_id, registered_on, name_type, name_sealed, forgotten, birth_month, languages, interpreter_needed, communities, skills,
    barriers, themes, advisor_id, advisor_since, advisor_office, office, claims, claim_id, benefit, opened_on, jobs, appointments,
    appointment_days, meetings, last_met_on, last_attendance, last_attendance_on, missed_since_met)
  select
    id, opened, 'ClaimantRegistered', s.blob, false, 1960 + told.n % 45 || '-04', array['so', 'en'], told.n % 3 = 0,
    array['community-' || told.n % 24], array['S1.2'],
    json_build_array(json_build_object('barrierId', claim_id, 'theme', theme, 'severity', 'high', 'identifiedOn', opened)),
    array[theme], advisor, opened, office, office,
    json_build_array(json_build_object('claimId', claim_id, 'benefit', 'universal-credit', 'office', office, 'openedOn', opened,
      'closedOn', null, 'destination', null, 'followUpEndedOn', null)),
    claim_id, 'universal-credit', opened, '[]',
    json_build_array(json_build_object('interactionId', claim_id, 'on', due, 'startsAt', '10:00', 'kind', 'work-focused',
      'channel', 'in-person', 'staffId', advisor)),
    array[due],
    json_build_array(json_build_object('interactionId', id, 'on', met, 'attendance', 'attended')),
    met, 'attended', met, 0
  from told join sealed_name s on s.n = told.n % $3::int`;
