import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** Beside the api, in the sources as in what was built of them. */
const folder = join(__dirname, '../../desk-page/static');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Nothing but what is served here: no script within the page, nothing of anybody else. */
const contentSecurityPolicy = [
  ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'"],
  ...["worker-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
  ...["require-trusted-types-for 'script'", 'trusted-types desk'],
].join(';');

/** Serves the desk page at `/desk/`. Its files are read once; the service worker gets a name for what they are. */
export function serveDeskPage(server: FastifyInstance): void {
  for (const [path, file] of deskPageFiles())
    server.get(path, (_request, reply) =>
      reply
        .header('content-type', file.type)
        .header('content-security-policy', contentSecurityPolicy)
        .header('cache-control', 'no-cache')
        .send(file.text),
    );
  server.get('/desk', (_request, reply) => reply.redirect('/desk/', 308));
}

interface PageFile {
  readonly type: string;
  readonly text: string;
}

/** The files by the path at which each is served. */
export function deskPageFiles(): ReadonlyMap<string, PageFile> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => extname(name) in types);
  const files = new Map(names.sort().map((name) => [pathOf(name), readFileSync(join(folder, name), 'utf8')]));
  const version = createHash('sha256')
    .update(JSON.stringify([...files]))
    .digest('hex')
    .slice(0, 16);
  const shell = [...files.keys()].filter((path) => path !== workerPath);
  const worker = files.get(workerPath)!.replace('VERSION', version).replace("['FILES']", JSON.stringify(shell));
  files.set(workerPath, worker);
  return new Map([...files].map(([path, text]) => [path, { type: types[extname(path) || '.html']!, text }]));
}

const workerPath = '/desk/sw.js';

const pathOf = (name: string): string => `/desk/${name.replaceAll('\\', '/').replace(/^index\.html$/, '')}`;
