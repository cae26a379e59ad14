import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Durable: who read whose record can be had from nowhere else. */
export class ReadLog1763780000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create schema if not exists privacy;
      create table privacy.read_log (
        id bigint generated always as identity primary key,
        read_at timestamptz not null default clock_timestamp(),
        reader uuid not null,
        roles text[] not null,
        route text not null,
        purpose text not null,
        correlation_id uuid not null,
        persons uuid[] not null
      );
      create index read_log_persons on privacy.read_log using gin (persons);
      create index read_log_reader on privacy.read_log (reader, read_at)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table privacy.read_log');
  }
}
