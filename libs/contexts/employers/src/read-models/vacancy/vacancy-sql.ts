/** What a list shows of a vacancy `v`; its state is that of the day in `$1`. */
export const listedColumns = `
  v.vacancy_id as id, v.revision, v.office, v.opened_on as "openedOn", v.terms, v.places_left as "placesLeft",
  v.closed_on as "closedOn", v.closed_because as "closedBecause", v.source, v.posted_on as "postedOn", v.doubts,
  case when v.closed_on is not null then 'closed' when v.valid_through < $1::date then 'expired'
    when v.places_left <= 0 then 'full' else 'open' end as state`;
