import type { EmbeddedPostgres } from '@alongside/embedded-postgres';
import { Client } from 'pg';

/** The databases of one benchmark. */
export class Databases {
  private readonly names: string[] = [];

  constructor(private readonly server: EmbeddedPostgres) {}

  /** An empty one; answers its URL. What was written before is on disk, so that nobody pays for it later. */
  async create(): Promise<string> {
    const name = `bench_${Date.now()}_${this.names.length}`;
    await this.server.createDatabase(name);
    this.names.push(name);
    await this.tell('checkpoint');
    return this.server.url(name);
  }

  /** Drops them, whoever is still connected. */
  async drop(): Promise<void> {
    for (const name of this.names.splice(0)) await this.tell(`drop database if exists ${name} with (force)`);
  }

  private async tell(statement: string): Promise<void> {
    const client = new Client({ connectionString: this.server.url('postgres') });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }
}
