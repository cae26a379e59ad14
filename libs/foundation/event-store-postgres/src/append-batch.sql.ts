import { chainLink } from './chain-link.sql';
import { takeTurn } from './take-turn.sql';

const link = chainLink({
  before: 'last_link',
  base: 'base',
  moment: 'moment',
  revisions: 'event_revision',
  ids: 'event_id',
  streams: 'event_stream',
  types: 'event_type',
  data: 'event_data',
  metadata: 'event_metadata',
});

/**
 * Appends many requests in one transaction, each all-or-nothing by itself.
 *
 * A request *touches* streams: those it writes and those it checks. `touch_expected` is a revision, or -1 none, -2 any,
 * -3 exists; `actuals` answers the revision at which each touched stream was found, -1 for none. `refused` lists the requests
 * of which nothing was written; those that were written before are in `replayed` with their first answer, `known` lists the
 * touches that brought an id which the log has already. The events of all other requests stand from `base` + 1 on, in order.
 *
 * The caller sees to it that no stream and no id is touched twice in one batch.
 */
export const appendBatchFunction = (schema: string): string => `
create or replace function ${schema}.append_batch(
  touch_request int4[], touch_stream text[], touch_expected int8[],
  event_touch int4[], event_offset int4[], event_id uuid[], event_type text[], event_data text[], event_metadata text[],
  out base int8, out actuals int8[], out refused int4[], out known int4[],
  out replayed int4[], out replayed_position int8[]
) language plpgsql as $$
declare
  last_recorded timestamptz;
  last_link bytea;
  moment timestamptz;
  known_ids uuid[];
  event_stream text[];
  event_revision int8[];
  batch_link bytea;
begin
  ${takeTurn(schema)}

  actuals := array(
    select coalesce(
      (select e.revision from ${schema}.events e where e.stream = t.stream order by e.revision desc limit 1), -1)
    from unnest(touch_stream) as t(stream));
  refused := array(
    select distinct t.request from unnest(touch_request, touch_expected, actuals) as t(request, expected, actual)
    where case t.expected when -2 then false when -3 then t.actual < 0 else t.actual <> t.expected end);
  known_ids := array(select e.id from ${schema}.events e where e.id = any(event_id));

  if cardinality(refused) > 0 or cardinality(known_ids) > 0 then
    known := array(
      select distinct w.touch from unnest(event_touch, event_id) as w(touch, id) where w.id = any(known_ids));
    refused := array(
      select unnest(refused) union select touch_request[t.touch] from unnest(known) as t(touch));
    select array_agg(r.request), array_agg(r.position) into replayed, replayed_position
    from (
      select touch_request[w.touch] as request, max(e.position) as position
      from unnest(event_touch, event_offset, event_id) as w(touch, step, id)
      left join ${schema}.events e on e.stream = touch_stream[w.touch]
        and e.revision = touch_expected[w.touch] + 1 + w.step and e.id = w.id
      where touch_request[w.touch] = any(refused)
      group by touch_request[w.touch]
      having bool_and(e.position is not null and touch_expected[w.touch] >= -1)
    ) r;
    select array_agg(w.touch order by w.n), array_agg(w.step order by w.n), array_agg(w.id order by w.n),
      array_agg(w.type order by w.n), array_agg(w.data order by w.n), array_agg(w.metadata order by w.n)
    into event_touch, event_offset, event_id, event_type, event_data, event_metadata
    from unnest(event_touch, event_offset, event_id, event_type, event_data, event_metadata)
      with ordinality as w(touch, step, id, type, data, metadata, n)
    where touch_request[w.touch] <> all(refused);
  end if;

  if cardinality(event_id) > 0 then
    event_stream := array(select touch_stream[w.touch] from unnest(event_touch) as w(touch));
    event_revision := array(
      select actuals[w.touch] + 1 + w.step from unnest(event_touch, event_offset) as w(touch, step));
    batch_link := ${link};
    insert into ${schema}.events (position, revision, recorded_at, id, stream, type, data, metadata, link)
    select base + w.n, w.revision, moment, w.id, w.stream, w.type, w.data, w.metadata,
      case when w.n = cardinality(event_id) then batch_link end
    from unnest(event_revision, event_id, event_stream, event_type, event_data, event_metadata)
      with ordinality as w(revision, id, stream, type, data, metadata, n);
  end if;
end $$;
`;
