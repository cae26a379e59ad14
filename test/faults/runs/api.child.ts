import 'reflect-metadata';
import { createLog } from '@alongside/http';
import { runApi } from '../../../apps/api/src/run-api';
import type { Configuration } from '../../../apps/composition/src';

/** The api with that configuration; tells its address, and is killed by whoever started it. */
async function main([configuration]: readonly string[]): Promise<void> {
  const { url } = await runApi(JSON.parse(configuration!) as Configuration, createLog({ write: () => undefined }));
  process.send!(url);
}

void main(process.argv.slice(2));
