import { Pool } from 'pg';
import { peerFile } from '../peers';
import { sampleEvent } from '../sample-events';

/** What its install.sh runs, in its order, but for the views: there is no psql here. */
const scripts = [
  'roles/message-store',
  'schema/message-store',
  'extensions/pgcrypto',
  'tables/messages',
  'types/message',
  ...[
    'message-store-version',
    'hash-64',
    'acquire-lock',
    'category',
    'is-category',
    'id',
    'cardinal-id',
    'stream-version',
    'write-message',
    'get-stream-messages',
    'get-category-messages',
    'get-last-stream-message',
  ].map((name) => `functions/${name}`),
  ...['messages-id', 'messages-stream', 'messages-category'].map((name) => `indexes/${name}`),
];

/** Message DB in an empty database, written to over a pool of connections. */
export class MessageDb {
  private constructor(private readonly pool: Pool) {}

  static async open(url: string): Promise<MessageDb> {
    const pool = new Pool({ connectionString: url, max: 32, options: '-c search_path=message_store,public' });
    for (const name of scripts) {
      const script = peerFile('@eventide/message-db', `database/${name}.sql`);
      await pool.query(script.replaceAll(/\bCONCURRENTLY\b/gi, ''));
    }
    return new MessageDb(pool);
  }

  /** One append of one event to a stream of its own; answers 1. */
  async append(): Promise<number> {
    const { id, type, data, metadata } = sampleEvent();
    await this.pool.query({
      name: 'write',
      text: 'select write_message($1, $2, $3, $4, $5, -1)',
      values: [id, `claimant-${id}`, type, data, JSON.stringify(metadata)],
    });
    return 1;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
