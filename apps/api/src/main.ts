import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { createLog } from '@alongside/http';
import { configurationOf, stopOnSignal } from '../../composition/src';
import { documentApi } from './document-api';
import { runApi } from './run-api';

async function main([option, file]: readonly string[]): Promise<void> {
  if (option === '--openapi') return writeFile(file ?? 'openapi.json', JSON.stringify(await documentApi(), null, 2));
  const log = createLog();
  const starting = runApi(configurationOf(process.env), log);
  stopOnSignal(async () => (await starting).stop(), log);
  const api = await starting;
  log.info({ api: api.url, documentation: `${api.url}/docs` }, 'Alongside is up');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`Alongside did not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
