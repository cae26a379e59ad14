import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyDecider } from '@alongside/kernel';
import type { Catalogue } from './golden-files';

/** All deciders and examples that there are, found by the names of their files: there is no list to forget. */
export async function catalogue(): Promise<Catalogue> {
  const contexts = join(__dirname, '../../libs/contexts');
  const deciders = await exportsOf(contexts, '.decider.ts');
  const examples = await exportsOf(__dirname, '.examples.ts');
  return {
    folder: __dirname,
    deciders: deciders.filter(isDecider),
    examples: Object.assign({}, ...examples) as Catalogue['examples'],
  };
}

async function exportsOf(folder: string, ending: string): Promise<unknown[]> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ending));
  const modules = await Promise.all(paths.sort().map((path) => import(join(folder, path)) as Promise<object>));
  return modules.flatMap((module) => Object.values(module) as unknown[]);
}

function isDecider(value: unknown): value is AnyDecider {
  return typeof value === 'object' && value !== null && 'category' in value && 'decide' in value;
}
