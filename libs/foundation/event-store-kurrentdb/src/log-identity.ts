import { randomUUID } from 'node:crypto';
import type { Connection, ReadEvent } from './connection';
import { type ClientError, unavailable } from './client-errors';
import { streamRequest } from './read-requests';
import { placeOf, toClient } from './stored-event';
import type { StreamNames } from './stream-names';

export interface LogIdentity {
  readonly logId: string;
  /** Where the log begins: the place of the event that has its id. */
  readonly begin: bigint;
}

/**
 * What makes a part of the server's log one of ours: the first event of a stream of its own, whose id is the log's. It is written
 * at the first use, by whoever is first.
 */
export async function openLogIdentity(connection: Connection, { identity }: StreamNames): Promise<LogIdentity> {
  for (let attempt = 0; ; attempt++) {
    const [first] = await connection.read(streamRequest(identity, 0n, { count: 1n }));
    if (first) return identityOf(first);
    try {
      const begun = toClient({ id: randomUUID(), type: 'LogBegun', data: '{}', metadata: {} });
      await connection.answered(
        connection.client.appendToStream(identity, begun, { streamState: 'no_stream', requiresLeader: true }),
      );
    } catch (error) {
      const isLost = (error as ClientError).type === 'wrong-expected-version';
      if (!isLost && attempt >= 3) throw unavailable(error);
    }
  }
}

function identityOf(first: ReadEvent): LogIdentity {
  return { logId: first.getId()!.getString().toLowerCase(), begin: placeOf(first) };
}
