import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { lchown, readdir, readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries';
import { EmbeddedPostgresUnavailable, ownServerAdvice } from './errors';

/** Under whose name PostgreSQL's programs run: they refuse root, and a user who has no name. */
export interface Account {
  readonly description: string;
  spawn(program: string, args: readonly string[], options: SpawnOptions): ChildProcess;
}

interface Candidate extends Account {
  /** From where the programs must be reachable under that name. */
  readonly standsIn: string;
  /** Set where the data folder must change hands first. */
  readonly newOwner?: Ids;
}

interface Ids {
  readonly uid: number;
  readonly gid: number;
}

/**
 * An account that can run the server's programs over this data folder.
 *
 * An ordinary user is that account. Root steps into a user namespace, in which the files of root belong to `nobody`, so that
 * nothing changes hands and closed folders stay closed; where that is refused (many containers) root hands the data folder to
 * another account. A folder that another account owns is run under that account. Throws `EmbeddedPostgresUnavailable` with what was tried.
 */
export async function chooseAccount(binaries: Binaries, dataFolder: string): Promise<Account> {
  const refusals: string[] = [];
  for (const candidate of await candidates(dataFolder)) {
    const refusal = await refusalOf(candidate, binaries);
    if (refusal === null) {
      if (candidate.newOwner) await handOver(dataFolder, candidate.newOwner);
      return candidate;
    }
    refusals.push(`as ${candidate.description}: ${refusal}`);
  }
  throw new EmbeddedPostgresUnavailable(
    `The embedded PostgreSQL does not run here (${refusals.join('; ')}). ` +
      `It needs glibc (Alpine has none) and, for root, user namespaces or an account nobody that reaches the folder: ` +
      `start as an ordinary user, or ${ownServerAdvice}.`,
  );
}

async function candidates(dataFolder: string): Promise<Candidate[]> {
  const namespace = userNamespace(dataFolder);
  if (process.geteuid?.() !== 0) return hasName() ? [thisUser(dataFolder)] : [namespace];

  const owner = await stat(dataFolder);
  if (owner.uid !== 0) return [otherAccount(`the folder's owner ${owner.uid}`, owner, { standsIn: dataFolder })];
  const parent = dirname(dataFolder);
  const heir = (name: string, ids: Ids) => otherAccount(name, ids, { standsIn: parent, newOwner: ids });
  const parentOwner = await stat(parent);
  const heirs = parentOwner.uid === 0 ? [] : [heir(`user ${parentOwner.uid}`, parentOwner)];
  for (const [name, ids] of await serviceAccounts()) heirs.push(heir(`the account ${name}`, ids));
  return [namespace, ...heirs];
}

function thisUser(standsIn: string): Candidate {
  return { description: 'this user', standsIn, spawn: (program, args, options) => spawn(program, args, options) };
}

function userNamespace(standsIn: string): Candidate {
  return {
    description: 'nobody in a user namespace',
    standsIn,
    spawn: (program, args, options) =>
      spawn('unshare', ['--user', '--map-user=65534', '--map-group=65534', program, ...args], options),
  };
}

function otherAccount(
  description: string,
  { uid, gid }: Ids,
  reach: Pick<Candidate, 'standsIn' | 'newOwner'>,
): Candidate {
  return {
    description,
    ...reach,
    spawn: (program, args, options) => spawn(program, args, { ...options, uid, gid }),
  };
}

function hasName(): boolean {
  try {
    userInfo();
    return true;
  } catch {
    return false;
  }
}

async function serviceAccounts(): Promise<[name: string, Ids][]> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'));
  return ['postgres', 'nobody'].flatMap((name): [string, Ids][] => {
    const line = lines.find(([account]) => account === name);
    return line ? [[name, { uid: Number(line[2]), gid: Number(line[3]) }]] : [];
  });
}

async function refusalOf(candidate: Candidate, binaries: Binaries): Promise<string | null> {
  const script = 'cd "$1" && exec "$2" --version';
  const command = ['/bin/sh', '-c', script, 'sh', candidate.standsIn, binaries.postgres] as const;
  const { code, output } = await run(candidate, command, binaries);
  return code === 0 ? null : output || `exit code ${code}`;
}

async function handOver(path: string, { uid, gid }: Ids): Promise<void> {
  await lchown(path, uid, gid);
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    await (entry.isDirectory() ? handOver(child, { uid, gid }) : lchown(child, uid, gid));
  }
}

/** Runs a program to its end; `output` is what it printed on both channels. `code` is null where it did not even start. */
export function run(
  account: Account,
  [program, ...args]: readonly [string, ...string[]],
  binaries: Binaries,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = account.spawn(program, args, {
      env: environmentFor(binaries),
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: '/',
    });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output: output.trim() }));
  });
}

/** Little of this process's own environment: it holds secrets, and `PG*` variables would change what the programs do. */
export function environmentFor(binaries: Binaries): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', ...binaries.environment };
}
