/**
 * Everything on a real log: `KURRENTDB_URL=… npm run test:kurrentdb` runs the contract suite, the end-to-end suite and the demo on
 * that server, each in logs of their own (`KURRENTDB_STREAM_PREFIX`). Read models and keys are in the PostgreSQL that comes along.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '..');
const url = process.env.KURRENTDB_URL;
const demoWithinMs = 600_000;

if (!url) {
  console.error(
    'KURRENTDB_URL is not set: name a KurrentDB or EventStoreDB, such as kurrentdb://127.0.0.1:2113?tls=false',
  );
  process.exit(1);
}

if (spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' }).status !== 0) process.exit(1);
const atomicStreams = await appendsSeveralStreams();
console.log(
  `Several streams in one append: ${atomicStreams ? 'yes' : 'no, so commands over several streams run in order'}`,
);
const failed = [];
await stage('contract suite', () =>
  jest(['--testRegex', String.raw`on-a-server\.contract\.ts$`], { KURRENTDB_URL: url }),
);
await stage('end-to-end suite', () =>
  jest(['test/e2e'], { ALONGSIDE_TEST_KURRENTDB: url, ...(!atomicStreams && { ALONGSIDE_TEST_SINGLE_STREAM: '1' }) }),
);
await stage('demo', demo);
console.log(failed.length === 0 ? '\nAll of it passed.' : `\nFAILED: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function appendsSeveralStreams() {
  const { KurrentDBClient } = await import('@kurrent/kurrentdb-client');
  const client = KurrentDBClient.connectionString(url.replace(/^esdb/, 'kurrentdb'));
  try {
    await client.appendRecords([], []);
    return true;
  } catch (error) {
    if (error.type === 'unsupported') return false;
    if (error.code === 3) return true;
    console.error(`The server of KURRENTDB_URL does not answer: ${error.message}`);
    return process.exit(1);
  } finally {
    await client.dispose();
  }
}

async function stage(name, work) {
  console.log(`\n== ${name}`);
  const started = performance.now();
  let passed = false;
  try {
    passed = await work();
  } catch (error) {
    console.error(error.message);
  }
  console.log(`== ${name}: ${passed ? 'passed' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(0)} s)`);
  if (!passed) failed.push(name);
}

function jest(options, env) {
  const others = { ...process.env };
  delete others.KURRENTDB_URL; // only what is asked to is to run on it
  const bin = join(root, 'node_modules/jest/bin/jest.js');
  const { status, signal } = spawnSync(process.execPath, [bin, '--testTimeout', '120000', ...options], {
    cwd: root,
    stdio: 'inherit',
    env: { ...others, ...env },
  });
  if (signal) console.error(`Jest was ended by ${signal}`);
  return status === 0;
}

/** The demo comes up and shows its tour on a new log; then `status` and `verify` speak for that log. */
async function demo() {
  const data = mkdtempSync(join(tmpdir(), 'alongside-kurrentdb-'));
  const prefix = `demo_${randomBytes(6).toString('hex')}`;
  const env = { ...process.env, ALONGSIDE_DATA: data, KURRENTDB_STREAM_PREFIX: prefix, PORT: '0' };
  const ops = join(root, 'dist/apps/ops/src/main.js');
  const child = spawn(process.execPath, [ops, 'demo'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise((done) => child.once('exit', done));
  try {
    await shown(child, exited);
    const checks = ['status', 'verify'].map((command) => {
      const { status } = spawnSync(process.execPath, [ops, command], { cwd: root, env, stdio: 'inherit' });
      return status === 0;
    });
    child.kill('SIGTERM');
    return (await exited) === 0 && checks.every(Boolean);
  } finally {
    child.kill('SIGKILL');
    await exited;
    rmSync(data, { recursive: true, force: true });
  }
}

/** Until the demo has said where to go, which it does last. */
async function shown(child, exited) {
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
    process.stdout.write(chunk);
  });
  const late = sleep(demoWithinMs, 'late', { ref: false });
  const told = (async () => {
    while (!text.includes('Stop it with Ctrl-C')) await sleep(200);
    return 'told';
  })();
  const outcome = await Promise.race([told, late, exited.then(() => 'left')]);
  if (outcome !== 'told') throw new Error(`the demo did not get to its end: ${outcome}`);
}
