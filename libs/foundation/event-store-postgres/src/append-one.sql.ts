import { chainLink } from './chain-link.sql';
import { takeTurn } from './take-turn.sql';

const link = chainLink({
  before: 'last_link',
  base: 'base',
  moment: 'moment',
  revisions: 'array[actual + 1]',
  ids: 'array[event_id]',
  streams: 'array[to_stream]',
  types: 'array[event_type]',
  data: 'array[event_data]',
  metadata: 'array[event_metadata]',
});

/**
 * Appends one event to one stream: what `append_batch` does for a lone request, without the cost of its arrays (a lone caller
 * waits a quarter less).
 *
 * `written` is the event's position, also where it was written before; `null` where it was refused. `actual` is the revision at
 * which the stream was found, -1 for none.
 */
export const appendOneFunction = (schema: string): string => `
create or replace function ${schema}.append_one(
  to_stream text, expected int8, event_id uuid, event_type text, event_data text, event_metadata text,
  out actual int8, out written int8, out replayed boolean
) language plpgsql as $$
declare
  base int8;
  last_recorded timestamptz;
  last_link bytea;
  moment timestamptz;
begin
  ${takeTurn(schema)}
  actual := coalesce(
    (select e.revision from ${schema}.events e where e.stream = to_stream order by e.revision desc limit 1), -1);
  if (case expected when -2 then true when -3 then actual >= 0 else actual = expected end)
    and not exists (select from ${schema}.events e where e.id = event_id)
  then
    written := base + 1;
    replayed := false;
    insert into ${schema}.events (position, revision, recorded_at, id, stream, type, data, metadata, link)
    values (written, actual + 1, moment, event_id, to_stream, event_type, event_data, event_metadata, ${link});
  elsif expected >= -1 then
    replayed := true;
    select e.position into written from ${schema}.events e
    where e.stream = to_stream and e.revision = expected + 1 and e.id = event_id;
  end if;
end $$;
`;
