import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A partition a month (UTC), so that old ones can be dropped whole. `make_read_log_partitions` makes those of this month and the next, by
 * the server's clock; whoever finds none for the moment calls it. What was read before is moved.
 */
export class PartitionedReadLog1795600000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table privacy.read_log rename to read_log_before;
      alter index privacy.read_log_persons rename to read_log_before_persons;
      alter index privacy.read_log_reader rename to read_log_before_reader;
      alter table privacy.read_log_before rename constraint read_log_pkey to read_log_before_pkey;

      create sequence privacy.read_log_ids;
      create table privacy.read_log (
        id bigint not null default nextval('privacy.read_log_ids'),
        read_at timestamptz not null default clock_timestamp(),
        reader uuid not null,
        roles text[] not null,
        route text not null,
        purpose text not null,
        correlation_id uuid not null,
        persons uuid[] not null,
        primary key (id, read_at)
      ) partition by range (read_at);
      create index read_log_persons on privacy.read_log using gin (persons);
      create index read_log_readers on privacy.read_log (reader, read_at);

      create function privacy.make_read_log_partition(month timestamp) returns void language plpgsql as $$
      begin
        execute format('create table if not exists privacy.%I partition of privacy.read_log for values from (%L) to (%L)',
          'read_log_' || to_char(month, 'YYYY_MM'), month || '+00', month + interval '1 month' || '+00');
      end $$;
      create function privacy.make_read_log_partitions() returns void language plpgsql as $$
      declare month timestamp := date_trunc('month', clock_timestamp() at time zone 'UTC');
      begin
        perform pg_advisory_xact_lock(7310_008);
        perform privacy.make_read_log_partition(month), privacy.make_read_log_partition(month + interval '1 month');
      end $$;

      select privacy.make_read_log_partition(month) from (
        select distinct date_trunc('month', read_at at time zone 'UTC') as month from privacy.read_log_before) months;
      select privacy.make_read_log_partitions();
      insert into privacy.read_log (id, read_at, reader, roles, route, purpose, correlation_id, persons)
        select id, read_at, reader, roles, route, purpose, correlation_id, persons from privacy.read_log_before;
      select setval('privacy.read_log_ids', (select coalesce(max(id), 0) + 1 from privacy.read_log), false);
      drop table privacy.read_log_before`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table privacy.read_log;
      drop sequence privacy.read_log_ids;
      drop function privacy.make_read_log_partitions, privacy.make_read_log_partition`);
  }
}
