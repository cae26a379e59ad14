import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './errors';
import { birthOf, commandLineOf } from './process-birth';

/** What `postmaster.pid` says of the server of a cluster. */
export interface PostmasterFile {
  readonly pid: number;
  /** `NaN` until the server got that far. */
  readonly port: number;
  readonly status: 'starting' | 'ready' | 'stopping';
  /** A dead server leaves its file behind, and its process number may be another program's by now. */
  readonly alive: boolean;
}

/** `null`: there is no such file, so no server. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
  let text: string;
  try {
    text = await readFile(join(cluster, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  // Lines: process, folder, start time, port, socket folder, listening address, shared memory, status.
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Math.abs(Number(lines[0]));
  const status = lines[7] === 'ready' || lines[7] === 'stopping' ? lines[7] : 'starting';
  return { pid, port: Number(lines[3] || NaN), status, alive: isServerOf(cluster, pid) };
}

/** Whether that process is a living server of this cluster. */
export function isServerOf(cluster: string, pid: number): boolean {
  return birthOf(pid) !== null && commandLineOf(pid).includes(`-D ${cluster} `);
}
