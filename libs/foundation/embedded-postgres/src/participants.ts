import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { giveToOwnerOf } from './data-folder';
import { codeOf } from './errors';
import { birthOf } from './process-birth';

/** A process that uses the server, once for each time that it started or joined it. */
interface Participant {
  readonly id: string;
  readonly pid: number;
  readonly birth: string | null;
}

/** Enters this process; call it under the folder's lock. `first`: no living process used the server before. */
export async function enter(file: string): Promise<{ id: string; first: boolean }> {
  const others = await living(file);
  const id = randomUUID();
  await write(file, [...others, { id, pid: process.pid, birth: birthOf(process.pid) }]);
  return { id, first: others.length === 0 };
}

/** Takes a participant out; call it under the folder's lock. Answers whether living ones remain. */
export async function leave(file: string, id: string): Promise<{ othersRemain: boolean }> {
  const others = (await living(file)).filter((participant) => participant.id !== id);
  await write(file, others);
  return { othersRemain: others.length > 0 };
}

export async function hasLivingParticipants(file: string): Promise<boolean> {
  return (await living(file)).length > 0;
}

async function living(file: string): Promise<Participant[]> {
  const participants = JSON.parse(await readOr(file, '[]')) as Participant[];
  return participants.filter(({ pid, birth }) => birth !== null && birthOf(pid) === birth);
}

async function readOr(file: string, otherwise: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return otherwise;
    throw error;
  }
}

async function write(file: string, participants: readonly Participant[]): Promise<void> {
  const draft = `${file}.draft`;
  await writeFile(draft, JSON.stringify(participants), { mode: 0o600 });
  await giveToOwnerOf(dirname(file), draft);
  await rename(draft, file);
}
