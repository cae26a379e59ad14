import 'reflect-metadata';
import { createLog } from '@alongside/http';
import { openPlatform, type Configuration } from '../../../apps/composition/src';

/** A projector with that configuration; it says when it follows, and is killed by whoever started it. */
async function main([configuration]: readonly string[]): Promise<void> {
  const log = createLog({ write: () => undefined });
  const platform = await openPlatform(JSON.parse(configuration!) as Configuration, log);
  platform.follow();
  process.send!('follows');
}

void main(process.argv.slice(2));
