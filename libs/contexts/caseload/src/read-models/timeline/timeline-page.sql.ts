import type { LocalDate, Moment, Uuid } from '@alongside/kernel';
import type { PageAsked } from '@alongside/projections';
import { knownSql } from '../past/known.sql';
import { recordsOfSql } from '../viewer/seen.sql';

/** Where a page ended. */
export interface TimelinePlace {
  readonly occurredAt: LocalDate;
  readonly sequence: string;
}

interface Asked extends PageAsked<TimelinePlace> {
  readonly moment: Moment | null;
}

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** Tables, or what stands in their place. */
interface From {
  readonly entries: string;
  readonly errors: string;
  /** All that is known, of whatever day. */
  readonly known: string;
}

const timeline = 'caseload.timeline_v6';

/**
 * A page of a timeline, also of merged records, in one statement, so that page and count are of one snapshot; of each record, its index
 * gives the latest. In the past the record stands alone.
 */
export function timelinePageSql(personId: Uuid, { limit, after, moment }: Asked): Statement {
  const values = [personId, after?.occurredAt ?? null, after?.sequence ?? null, limit + 1];
  if (moment === null)
    return { text: pageSql({ entries: timeline, errors: 'caseload.entered_in_error_v3', known: timeline }), values };
  const { asAt, knownAt, current } = moment;
  const text = `${thenSql} ${pageSql({ entries: 'entry_then', errors: 'error_then', known: 'known' })}`;
  return { text, values: [...values, asAt, current ? 'infinity' : knownAt] };
}

/** What had happened by a day, and what had been entered in error, of all that was known at an instant. */
const thenSql = `
  with known as (${knownSql({ person: '$1', knownAt: '$6' })}),
  entry_then as (select * from known where occurred_at <= $5::date),
  error_then as (
    select distinct on (entry_id) entry_id, sequence, occurred_at, recorded_at
    from known where type like '%EnteredInError' and entry_id is not null
    order by entry_id, sequence desc
  )`;

/** A skill has no id by which an error would name it: each that was declared comes with what was taken back of any skill after it. */
function pageSql({ entries, errors, known }: From): string {
  const records = recordsOfSql('$1');
  return `
  select
    (select count(*)::integer from ${entries} where person_id = any(${records})) as total,
    (select coalesce(json_agg(entry), '[]') from (
      select t.event_id, t.person_id, t.occurred_at, t.sequence::text, t.recorded_at, t.type, t.body,
        e.occurred_at as hidden_on, e.recorded_at as hidden_at, later.taken_back
      from unnest(${records}) record cross join lateral (
        select * from ${entries} t
        where t.person_id = record and ($2::date is null or (t.occurred_at, t.sequence) < ($2::date, $3::bigint))
        order by t.occurred_at desc, t.sequence desc
        limit $4
      ) t
      left join ${errors} e on e.entry_id = t.entry_id and t.sequence < e.sequence
      left join lateral (
        select json_agg(k order by k.sequence) as taken_back from ${known} k
        where t.type = 'SkillDeclared' and k.type = 'SkillTakenBack' and k.person_id = t.person_id and k.sequence > t.sequence
      ) later on true
      order by t.occurred_at desc, t.sequence desc
      limit $4
    ) entry) as rows`;
}
