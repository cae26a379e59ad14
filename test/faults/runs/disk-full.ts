import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FaultRun, Outcome } from '../support/fault-run';

const hook = join(__dirname, '../../../libs/foundation/testing/src/typescript-hook.cjs');
/** A small disk in a namespace of its own: no privilege of the machine is needed. */
const script = 'mount -t tmpfs -o size=160m alongside "$1" && exec "$2" --require "$3" "$4" "$1" "$5"';

export const diskFull: FaultRun = {
  name: 'disk-full',
  what: 'appends until a small disk is full, then room again',
  share: 0.1,
  async run({ folder, rounds }) {
    const disk = join(folder, 'disk');
    await mkdir(disk);
    const program = join(__dirname, 'disk-full.child.ts');
    const args = [
      '--user',
      '--map-root-user',
      '--mount',
      'sh',
      '-c',
      script,
      'sh',
      disk,
      process.execPath,
      hook,
      program,
    ];
    const child = spawn('unshare', [...args, String(rounds)], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [printed, complaint] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0)
      throw new Error(`no small disk could be had, or the run on it failed (${code}): ${complaint}${printed}`);
    return JSON.parse(printed.split('\n').filter(Boolean).at(-1)!) as Outcome;
  },
};
