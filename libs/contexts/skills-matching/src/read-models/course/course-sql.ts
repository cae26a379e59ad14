/** What a list shows of a course `c`; its state is that of the day in `$1`. */
export const listedColumns = `
  c.course_id as id, c.revision, c.provider_id as "providerId", c.announced_on as "announcedOn", c.terms,
  c.places_left as "placesLeft", c.ended ->> 'on' as "endedOn", c.ended ->> 'reason' as "endedBecause",
  case when c.ended is not null then c.ended ->> 'kind' when c.ends_on < $1::date then 'over'
    when c.places_left <= 0 then 'full' else 'open' end as state`;
