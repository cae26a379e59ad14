/** Lints the OpenAPI document of the built api, or the file that is named: `node scripts/openapi.mjs [file]`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { createConfig, formatProblems, getTotals, lintFromString } from '@redocly/openapi-core';
import { ruleset } from './openapi-rules.mjs';

const root = resolve(import.meta.dirname, '..');

function fromBuild() {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  try {
    const file = join(folder, 'openapi.json');
    const main = join(root, 'dist/apps/api/src/main.js');
    const { status } = spawnSync(process.execPath, [main, '--openapi', file], { stdio: 'inherit' });
    if (status !== 0) throw new Error(`the api did not write its document (exit code ${status}); is it built?`);
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const file = process.argv[2];
const config = await createConfig(ruleset);
const source = file ? readFileSync(file, 'utf8') : fromBuild();
const absoluteRef = resolve(file ?? join(root, 'openapi.json'));
const problems = await lintFromString({ source, absoluteRef, config });
const totals = getTotals(problems);
formatProblems(problems, { format: 'codeframe', totals, cwd: root, maxProblems: 50 });
const operations = source.match(/"operationId"/g)?.length ?? 0;
console.log(
  `${relative(root, absoluteRef)}: ${operations} operations, ${totals.errors} errors, ${totals.warnings} warnings`,
);
process.exitCode = totals.errors + totals.warnings > 0 || operations === 0 ? 1 : 0;
