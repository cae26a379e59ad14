import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compilerOptions } from '../../tsconfig.json';

const root = join(__dirname, '../..');

/** The ways in which a module is imported: as a value or as no more than a type. */
export const forms = {
  value: (module: string) => `import { inner } from '${module}';\nexport const probe = inner;`,
  reexport: (module: string) => `export * from '${module}';`,
  dynamic: (module: string) => `export const probe = () => import('${module}');`,
  type: (module: string) => `import type { Inner } from '${module}';\nexport type Probe = Inner;`,
  typeInline: (module: string) => `export type Probe = import('${module}').Inner;`,
};

export type Form = keyof typeof forms;

const packages = [
  ...['@nestjs/common', '@nestjs/cqrs', '@nestjs/swagger', '@stdlib/stats-base-dists-normal-quantile', 'pg', 'rxjs'],
  ...['@kurrent/kurrentdb-client', 'typeorm'],
];

const inner = 'export const inner = 1;\nexport type Inner = number;';
const innerFiles = [
  ...Object.values(compilerOptions.paths).map(([folder]) => `${folder}/index.ts`),
  'apps/api/src/main.ts',
  'libs/foundation/kernel/src/inner.ts',
  ...[
    'domain/inner',
    'application/inner',
    'api/inner',
    'helpers/inner',
    'read-models/inner.query',
    'read-models/inner.fold',
  ].map((name) => `libs/contexts/caseload/src/${name}.ts`),
  'libs/contexts/outcomes/src/domain/inner.ts',
  'libs/contexts/orchard/src/index.ts',
];

function files(probes: Readonly<Record<string, string>>): Record<string, string> {
  const versions = Object.fromEntries(packages.map((name) => [name, '1.0.0']));
  const manifest = { dependencies: versions, devDependencies: { 'fast-check': '1.0.0' } };
  const installed = [...packages, 'fast-check', 'undeclared'].flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
    [`node_modules/${name}/index.js`, 'exports.inner = 1;'],
  ]);
  const ring = Object.keys(probes).filter((path) => path.includes('/ring/'));
  return {
    'package.json': JSON.stringify(manifest),
    'tsconfig.json': JSON.stringify({ compilerOptions, include: ['apps', 'libs'] }),
    ...(Object.fromEntries(installed) as Record<string, string>),
    ...Object.fromEntries(innerFiles.map((path) => [path, inner])),
    'libs/contexts/caseload/src/domain/ring/ring.ts': ring
      .map((path) => `export * from './${path.replace(/.*\/|\.ts$/g, '')}';`)
      .join('\n'),
    ...probes,
  };
}

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
  };
}

function cruise(folder: string): Report {
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [bin, 'apps', 'libs', '--config', join(root, '.dependency-cruiser.js'), '--output-type', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (!stdout) throw new Error(`dependency-cruiser: ${stderr}`);
  return JSON.parse(stdout) as Report;
}

/** Lays the probes (path → code) into a tree like the project's and answers all rules, and those that fired on each path. */
export function fired(probes: Readonly<Record<string, string>>): { rules: string[]; on: (path: string) => string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'import-probes-'));
  try {
    for (const [path, code] of Object.entries(files(probes))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), code);
    }
    const { violations, ruleSetUsed } = cruise(folder).summary;
    return {
      rules: ruleSetUsed.forbidden.map(({ name }) => name),
      on: (path) => violations.filter(({ from }) => from === path).map(({ rule }) => rule.name),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
