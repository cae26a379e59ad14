// Builds dist/ when a source changed since the last good build, in a few milliseconds when none did.
//
// The compiler writes to a folder of its own, which takes the place of the last build only when it is whole: a failed or
// interrupted build leaves the last one, builds at the same moment do not meet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const stamp = join(dist, '.stamp');
const lock = join(dist, '.lock');
const sourceFolders = ['apps', 'libs'];
const settings = ['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package-lock.json'];
/** What is served as it stands. */
const served = 'apps/desk-page/static';
const isSource = (path) =>
  (/\.(ts|json)$/.test(path) && !/\.(spec|contract|child)\.ts$/.test(path)) ||
  (path.startsWith(served) && /\.\w+$/.test(path));

if (!isBuilt()) await build();

async function build() {
  mkdirSync(dist, { recursive: true });
  await takeLock();
  try {
    if (!isBuilt()) compile();
  } finally {
    rmSync(lock, { force: true });
  }
}

function compile() {
  removeLeftovers();
  const startedAt = performance.now();
  const sources = fingerprint(); // before the compiler reads them: what changes meanwhile is built next time
  const work = join(dist, `.building-${process.pid}`);
  mkdirSync(work);
  const configuration = { extends: '../../tsconfig.build.json', compilerOptions: { outDir: './out' } };
  writeFileSync(join(work, 'tsconfig.json'), JSON.stringify(configuration));

  const nest = createRequire(import.meta.url).resolve('@nestjs/cli/bin/nest.js');
  const tsconfig = `dist/.building-${process.pid}/tsconfig.json`;
  process.stderr.write('building …\n');
  const { status } = spawnSync(process.execPath, [nest, 'build', '--path', tsconfig], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status === 0) {
    cpSync(join(root, served), join(work, 'out', served), { recursive: true });
    putInPlace(work);
    writeFileSync(stamp, sources);
    process.stderr.write(`built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
  } else {
    process.exitCode = 1;
  }
  rmSync(work, { recursive: true, force: true });
}

function putInPlace(work) {
  rmSync(stamp, { force: true });
  mkdirSync(join(work, 'old'));
  for (const folder of sourceFolders) {
    ignoring('ENOENT', () => renameSync(join(dist, folder), join(work, 'old', folder)));
    ignoring('ENOENT', () => renameSync(join(work, 'out', folder), join(dist, folder)));
  }
}

function isBuilt() {
  return ignoring('ENOENT', () => readFileSync(stamp, 'utf8')) === fingerprint();
}

function fingerprint() {
  const files = sourceFolders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((path) => join(folder, path)),
  );
  const hash = createHash('sha256').update(process.version);
  for (const path of [...files.filter(isSource).sort(), ...settings]) {
    const { mtimeMs, size } = statSync(join(root, path), { throwIfNoEntry: false }) ?? {};
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

/** Waits for another build. Only saves work: two that get past it at once still do no harm. */
async function takeLock() {
  for (;;) {
    if (ignoring('EEXIST', () => symlinkSync(String(process.pid), lock) ?? true)) return;
    const holder = Number(ignoring('ENOENT', () => readlinkSync(lock)));
    if (holder && (holder === process.pid || !isAlive(holder))) rmSync(lock, { force: true });
    else await sleep(50);
  }
}

function removeLeftovers() {
  for (const name of readdirSync(dist)) {
    const builder = /^\.building-(\d+)$/.exec(name)?.[1];
    if (builder && !isAlive(Number(builder))) rmSync(join(dist, name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  return ignoring('ESRCH', () => ignoring('EPERM', () => process.kill(pid, 0), true)) ?? false;
}

function ignoring(code, call, otherwise) {
  try {
    return call();
  } catch (error) {
    if (error.code === code) return otherwise;
    throw error;
  }
}
