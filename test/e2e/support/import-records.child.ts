import 'reflect-metadata';
import { importRecordsFile } from '../../../apps/ops/src/commands/import-records.command';
import type { RecordKindName } from '../../../apps/ops/src/import/records/record-kinds';
import { inSession } from '../../../apps/ops/src/session';

/** Takes a file in on the databases of the environment, as the command does; for a test that kills it. */
async function main([kind, file, mapping, rejects]: readonly string[]): Promise<void> {
  const counts = await inSession(async (session) => {
    process.send!('importing');
    const which = { kind: kind as RecordKindName, file: file! };
    return (await importRecordsFile(session, which, { mapping: mapping!, rejects: rejects! })).counts;
  });
  process.send!(counts);
}

void main(process.argv.slice(2));
