import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What tells a living process from a later one under the same number; `null` when it is gone.
 *
 * A zombie counts as gone: in a container whose first process reaps nothing, zombies stay.
 */
export function birthOf(pid: number): string | null {
  return process.platform === 'linux' ? linuxBirthOf(pid) : psBirthOf(pid);
}

function linuxBirthOf(pid: number): string | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The name stands in parentheses and may hold anything; after it come state (field 3) to start time (field 22).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return null;
  // The start time counts from the boot, so a container that starts again as process 1 is told apart, a reboot only by its id.
  return `${readOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}/${fields[19]}`;
}

function psBirthOf(pid: number): string | null {
  const [state, ...start] = ps(pid, 'state=,lstart=').split(/\s+/);
  return !state || state.startsWith('Z') ? null : start.join(' ');
}

/** The command line of a living process; empty when it is gone. */
export function commandLineOf(pid: number): string {
  if (process.platform === 'linux') return readOrNull(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') ?? '';
  return ps(pid, 'command=');
}

function ps(pid: number, columns: string): string {
  try {
    return execFileSync('ps', ['-o', columns, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return '';
  }
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
