import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The nearest `docs/problems` above this file, in the sources as in the build. */
export function problemPagesFolder(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'docs', 'problems');
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) throw new Error('there is no docs/problems beside the program');
  }
}

/** Every page of a folder by its code: `http/invalid-cursor` for `http/invalid-cursor.md`. */
export function readProblemPages(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (file) => file.isFile() && file.name.endsWith('.md'),
  );
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      return [relative(folder, path).split(sep).join('/').slice(0, -'.md'.length), readFileSync(path, 'utf8')];
    }),
  );
}
