/**
 * The desk page in a real browser, on an api with everything in a data folder of its own. Takes the Chromium that is on the PATH, and
 * says so where there is none.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const browser = onPath();
if (browser === undefined) {
  console.log(`No Chromium is on the PATH (${names.join(', ')}): the desk page was not tried in a browser.`);
} else {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const { status } = spawnSync(process.execPath, [jest, '--testRegex', String.raw`\.browser\.contract\.ts$`], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ALONGSIDE_TEST_BROWSER: browser },
  });
  process.exitCode = status ?? 1;
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
