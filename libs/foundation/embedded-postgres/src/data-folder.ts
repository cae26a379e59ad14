import { access, constants, lchown, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresUnavailable } from './errors';

/** What lies in a data folder. */
export interface DataFolder {
  readonly path: string;
  /** PostgreSQL's own folder; complete as soon as it exists. */
  readonly cluster: string;
  readonly password: string;
  readonly log: string;
  readonly participants: string;
}

/** Makes the folder where it is missing, for its owner's eyes only. Throws `EmbeddedPostgresUnavailable` for another user's. */
export async function openDataFolder(dataFolder: string): Promise<DataFolder> {
  // The folders above keep the usual mode: an account that root hands the data folder to has to get through them.
  await mkdir(dirname(resolve(dataFolder)), { recursive: true });
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const path = await realpath(dataFolder);
  await access(path, constants.R_OK | constants.W_OK | constants.X_OK).catch(async (error: unknown) => {
    const { uid } = await stat(path);
    throw new EmbeddedPostgresUnavailable(
      `${path} belongs to another user (number ${uid}): start as that user, or with another data folder.`,
      { cause: error },
    );
  });
  return {
    path,
    cluster: join(path, 'cluster'),
    password: join(path, 'password'),
    log: join(path, 'server.log'),
    participants: join(path, 'participants.json'),
  };
}

/** Root works in other users' folders too: what it writes there must be theirs, or they could not start any more. */
export async function giveToOwnerOf(folder: string, file: string): Promise<void> {
  if (process.geteuid?.() !== 0) return;
  const { uid, gid } = await stat(folder);
  await lchown(file, uid, gid);
}
