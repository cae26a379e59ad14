/**
 * A newcomer's first runs: `npm run demo` with a fresh data folder on a free port, and once more on the same. Each must print its
 * tour, answer /health/ready and the calls that the tour proposes, leave with 0 on SIGTERM, and leave no PostgreSQL behind.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '..');
/** The calls that the demo proposes: whose token, and what to ask. */
const proposed = /curl -H "Authorization: Bearer \$(\w+)" '([^']+)'/g;
const limits = { ready: 240_000, exit: 30_000 };

function check(held, message) {
  if (!held) throw new Error(message);
}

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

async function until(found, milliseconds, message) {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(250)) {
    const result = await found();
    if (result) return result;
  }
  throw new Error(`${message} within ${milliseconds / 1000} s`);
}

/** What /proc says of a process; nothing of one that is gone or of another account. */
function look(pid) {
  const attempt = (read) => {
    try {
      return read(`/proc/${pid}`);
    } catch {
      return '';
    }
  };
  return {
    pid: Number(pid),
    cwd: attempt((at) => readlinkSync(`${at}/cwd`)),
    command: attempt((at) => readFileSync(`${at}/cmdline`, 'utf8')).replaceAll('\0', ' '),
    group: Number(
      attempt((at) => readFileSync(`${at}/stat`, 'utf8'))
        .split(') ')[1]
        ?.split(' ')[2],
    ),
  };
}

const processes = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(look);

const uses = (folder) => processes().filter(({ cwd, command }) => cwd.startsWith(folder) || command.includes(folder));

function start(port, data) {
  const env = { ...process.env, PORT: String(port), ALONGSIDE_DATA: data, NO_COLOR: '1' };
  const options = { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] };
  const child = spawn('npm', ['run', 'demo'], options);
  const run = { child, output: '', code: undefined };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      run.output += text;
    });
  }
  child.on('exit', (code, signal) => {
    run.code = signal ?? code;
  });
  return run;
}

const answers = (url, headers = {}) =>
  fetch(url, { headers, signal: AbortSignal.timeout(5_000) }).catch(() => undefined);

async function use(run, base) {
  const ready = async () => {
    check(run.code === undefined, `the demo left with ${run.code} before it was ready`);
    return /^Stop it with/m.test(run.output) && (await answers(`${base}/health/ready`))?.ok;
  };
  await until(ready, limits.ready, 'no tour, or not ready,');
  const calls = [...run.output.matchAll(proposed)];
  check(calls.length > 0, 'the demo proposed nothing to ask');
  for (const [, holder, url] of calls) {
    const token = new RegExp(`^export ${holder}=(\\S+)$`, 'm').exec(run.output)?.[1];
    const answer = await answers(url, { authorization: `Bearer ${token}` });
    check(answer?.ok, `GET ${url} answered ${answer?.status}: ${await answer?.text()}`);
  }
}

/** SIGTERM to the application alone: npm and its shell then hand on the code with which it left. */
async function stop(run, data) {
  const main = processes().find(
    ({ group, command }) => group === run.child.pid && /^\S*node .*dist\/apps\//.test(command),
  );
  check(main, 'the application is not there any more');
  process.kill(main.pid, 'SIGTERM');
  await until(() => run.code !== undefined, limits.exit, 'it did not stop on SIGTERM');
  check(run.code === 0, `it left with ${run.code} on SIGTERM`);
  const left = uses(data);
  check(left.length === 0, `left behind: ${left.map(({ pid, command }) => `${pid} ${command}`).join('; ')}`);
}

/** Only what this run started: its process group, and what works on its data folder. */
function clear(run, data) {
  for (const pid of [...(run.code === undefined ? [-run.child.pid] : []), ...uses(data).map(({ pid }) => pid)]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It went by itself meanwhile.
    }
  }
  if (existsSync(data)) rmSync(data, { recursive: true, maxRetries: 5, retryDelay: 200 });
}

const data = mkdtempSync(join(tmpdir(), 'alongside-smoke-'));
const port = await freePort();
let run;
try {
  for (const recordedNow of [/\b[1-9]\d* entries recorded now, 0 there already/, /\b0 entries recorded now, [1-9]/]) {
    run = start(port, data);
    await use(run, `http://127.0.0.1:${port}`);
    check(recordedNow.test(run.output), `the demo did not say ${recordedNow}`);
    await stop(run, data);
  }
  console.log('The demo started, answered and stopped; started again, it recorded nothing twice.');
} catch (error) {
  console.error(`${run.output}\nSmoke run: ${error.message}`);
  process.exitCode = 1;
} finally {
  clear(run, data);
}
