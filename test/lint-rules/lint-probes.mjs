/**
 * Lints probes (JSON on standard input: name → code) in a folder of their own under the project's configuration, and prints
 * the rules that the project sets by itself and those that fired on each probe. A process of its own, since Jest cannot
 * load ESLint's configuration.
 */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import config from '../../eslint.config.mjs';

const compilerOptions = { target: 'es2023', module: 'nodenext', strict: true, experimentalDecorators: true, types: [] };

function write(folder, path, content) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** Rules in entries without a name: the presets name theirs. */
function ownRules() {
  const rules = config
    .filter(({ name }) => !name?.includes('eslint'))
    .flatMap((entry) => Object.entries(entry.rules ?? {}));
  return [...new Set(rules.filter(([, setting]) => setting !== 'off').map(([name]) => name))];
}

async function fired(folder) {
  const here = { files: ['**/*.ts'], languageOptions: { parserOptions: { tsconfigRootDir: folder } } };
  const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: [...config, here] });
  const results = await eslint.lintFiles(['**/*.ts']);
  const rules = ({ messages }) => [...new Set(messages.map(({ ruleId, message }) => ruleId ?? message))];
  return Object.fromEntries(results.map((result) => [relative(folder, result.filePath), rules(result)]));
}

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lint-probes-')));
try {
  write(folder, 'tsconfig.json', JSON.stringify({ compilerOptions, include: ['**/*'] }));
  for (const [path, code] of Object.entries(JSON.parse(await text(process.stdin)))) write(folder, path, code);
  process.stdout.write(JSON.stringify({ rules: ownRules(), fired: await fired(folder) }));
} finally {
  rmSync(folder, { recursive: true });
}
