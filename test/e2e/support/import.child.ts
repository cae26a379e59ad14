import 'reflect-metadata';
import { importFile } from '../../../apps/ops/src/commands/import.command';
import { inSession } from '../../../apps/ops/src/session';

/** Imports a file on the databases of the environment, as the command does; for a test that kills it. */
async function main([csv, mapping, rejects]: readonly string[]): Promise<void> {
  const counts = await inSession(async (session) => {
    process.send!('importing');
    return (await importFile(session, csv!, { mapping: mapping!, rejects: rejects! })).counts;
  });
  process.send!(counts);
}

void main(process.argv.slice(2));
