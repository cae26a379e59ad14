import { totalmem } from 'node:os';

const mebibyte = 1024 * 1024;
const [least, most] = [128, 4096];

/**
 * How much of its tables the server keeps in memory: an eighth of what this process may have, from PostgreSQL's own 128 MB to 4 GB,
 * which hold the caseload of a nation. Its manual advises a quarter of a machine that does nothing else; here the application, and the files'
 * cache, need theirs. It is taken as it is used.
 */
export function sharedBuffers(available = availableMemory()): string {
  return `${Math.min(most, Math.max(least, Math.floor(available / 8 / mebibyte)))}MB`;
}

function availableMemory(): number {
  // Nought, or more than there is, where nothing limits the process.
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}
