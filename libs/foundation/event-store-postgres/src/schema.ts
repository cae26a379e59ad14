import { appendBatchFunction } from './append-batch.sql';
import { appendOneFunction } from './append-one.sql';

/**
 * The log's own PostgreSQL schema, one step a version; a step that was released is never changed. The functions are the same in
 * each step that has them: those of the last step stand.
 *
 * There is no table of streams (it cost a tenth of the speed of appending): a stream's revision is the last one in the unique
 * index. The head of the log is its last event.
 */
export function schemaSteps(schema: string): readonly string[] {
  return [
    `
    create table ${schema}.events (
      position bigint primary key,
      revision bigint not null,
      recorded_at timestamptz(3) not null,
      id uuid not null unique,
      stream text collate "C" not null,
      type text collate "C" not null,
      data text not null,
      metadata text not null,
      unique (stream, revision)
    );

    create table ${schema}.identity (
      one_row boolean primary key default true check (one_row),
      log_id uuid not null default gen_random_uuid()
    );
    insert into ${schema}.identity default values;

    create function ${schema}.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'the log is append-only';
    end $$;
    create trigger append_only before update or delete or truncate on ${schema}.events
      for each statement execute function ${schema}.refuse_change();

    ${appendBatchFunction(schema)}
    ${appendOneFunction(schema)}
    `,
    // The hash chain. What a log holds already stays unchained: its links would vouch for what nobody watched.
    `
    alter table ${schema}.events add column link bytea;
    alter table ${schema}.identity add column chained_after bigint not null default 0;
    update ${schema}.identity set chained_after = coalesce((select max(position) from ${schema}.events), 0);

    ${appendBatchFunction(schema)}
    ${appendOneFunction(schema)}
    `,
  ];
}
