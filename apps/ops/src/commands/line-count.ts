import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

const lineFeed = 0x0a;

/** How many lines a file has: about its records, and soon counted. A pipe can be read once only, and has 0. */
export async function lineCount(path: string): Promise<number> {
  const file = await stat(path);
  if (file.isDirectory()) throw new Error(`${path} is a folder`);
  let lines = 0;
  if (!file.isFile()) return lines;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>)
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, at + 1)) lines += 1;
  return lines;
}
