import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What alone let somebody read, for the time being: a break-glass. Found by its id. */
export class ReadUnder1795760000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table privacy.read_log add column under uuid;
      create index read_log_under on privacy.read_log (under) where under is not null`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table privacy.read_log drop column under');
  }
}
