import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = join(__dirname, 'peers');
const requireThere = createRequire(join(folder, 'package.json'));

/** A package of the benchmark's own folder, where the peers are installed at the first use: they are no part of the project. */
export function peer<Exports>(name: string): Exports {
  install();
  return requireThere(name) as Exports;
}

/** A file of such a package. */
export function peerFile(name: string, path: string): string {
  install();
  return readFileSync(join(folder, 'node_modules', name, path), 'utf8');
}

let installed = false;

function install(): void {
  if (installed) return;
  if (!isUpToDate()) {
    process.stderr.write('installing the peers …\n');
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: ['ignore', 2, 2],
    });
    if (status !== 0) throw new Error('npm ci in test/bench/peers failed');
  }
  installed = true;
}

/** npm notes there what it installed last. */
function isUpToDate(): boolean {
  const note = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(note)) return false;
  const versionsIn = (file: string): Record<string, string> => {
    const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, { version?: string }> };
    return Object.fromEntries(
      Object.entries(packages).flatMap(([name, { version }]) => (name && version ? [[name, version]] : [])),
    );
  };
  return JSON.stringify(versionsIn(note)) === JSON.stringify(versionsIn(join(folder, 'package-lock.json')));
}
