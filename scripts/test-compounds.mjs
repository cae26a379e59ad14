/**
 * The commands over several streams as on a store that appends one stream at a time: runs end-to-end files that take little and give each
 * of those that `npm test` noted in the folder ALONGSIDE_TEST_COMPOUNDS. `npm run test:single-stream` runs all files.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { coveringFiles } from './covering-files.mjs';

const folder = process.env.ALONGSIDE_TEST_COMPOUNDS;
if (!folder)
  throw new Error('ALONGSIDE_TEST_COMPOUNDS is the folder that `npm test` noted its commands in, and it is not set');

const lines = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'));
const told = lines.map((line) => JSON.parse(line));
const noted = told.filter(({ command }) => command);
const seconds = Object.fromEntries(told.filter((one) => one.seconds).map((one) => [one.file, one.seconds]));
if (noted.length === 0) throw new Error(`no command over several streams was noted in ${folder}`);

const files = coveringFiles(noted, seconds);
const commands = new Set(noted.map(({ command }) => command));
console.log(`${commands.size} commands over several streams, given by ${files.length} files: ${files.join(', ')}`);

const root = resolve(import.meta.dirname, '..');
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const paths = files.map((file) => `/${file.replaceAll('.', '\\.')}$`);
const { status } = spawnSync(process.execPath, [jest, ...paths, ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, ALONGSIDE_TEST_SINGLE_STREAM: '1', ALONGSIDE_TEST_COMPOUNDS: '' },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
