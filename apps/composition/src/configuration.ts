import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { OidcIssuer } from '@alongside/http';
import { edgeOf, type Edge } from './edge-of';
import { oidcOf } from './oidc-of';

export interface Configuration {
  /** Holds the embedded server, the secrets and the development issuer: not for others to read. */
  readonly dataFolder: string;
  readonly secretFile: string;
  /** The master keys after the first: as they stand, or the file that they stand in, which need not be there. */
  readonly masterKeys: { readonly text: string } | { readonly file: string };
  /** Outside all databases, and backed up apart from them: who was forgotten. */
  readonly erasureLedger: string;
  /** `null`: the embedded PostgreSQL. */
  readonly databases: { readonly main: string; readonly keys: string } | null;
  /** `null`: the log is in the main database. */
  readonly kurrentDb: { readonly url: string; readonly streamPrefix: string } | null;
  /** `null`: the development issuer of the data folder. */
  readonly oidc: OidcIssuer | null;
  /** Whether this process folds and runs the processes; others may do so instead. */
  readonly projections: boolean;
  /** Off: one stream at a time is appended, as on a log store that cannot do more; on unless told. */
  readonly atomicStreams?: boolean;
  /** How long a command that is half done is left to whoever asked; ten seconds unless told. */
  readonly completeAfterMs?: number;
  /** Nothing is limited and no proxy believed unless told. */
  readonly edge?: Edge;
  readonly host: string;
  readonly port: number;
}

/** The settings of a process. Throws, naming the variable, where one makes no sense. */
export function configurationOf(env: NodeJS.ProcessEnv): Configuration {
  const dataFolder = resolve(env['ALONGSIDE_DATA'] || '.data');
  return {
    dataFolder,
    secretFile: resolve(env['ALONGSIDE_SECRET_FILE'] || `${dataFolder}/root.secret`),
    masterKeys: masterKeysOf(env, dataFolder),
    erasureLedger: resolve(env['ALONGSIDE_ERASURE_LEDGER'] || `${dataFolder}/erasures.ndjson`),
    databases: databasesOf(secretText(env, 'DATABASE_URL'), secretText(env, 'KEYS_DATABASE_URL')),
    kurrentDb: kurrentDbOf(secretText(env, 'KURRENTDB_URL'), env['KURRENTDB_STREAM_PREFIX']),
    oidc: oidcOf(env),
    projections: switchOf(env, 'PROJECTIONS'),
    atomicStreams: switchOf(env, 'EVENT_STORE_ATOMIC_STREAMS'),
    edge: edgeOf(env),
    host: env['HOST'] || '127.0.0.1',
    port: portOf(env['PORT'] || '3000'),
  };
}

function masterKeysOf(env: NodeJS.ProcessEnv, dataFolder: string): Configuration['masterKeys'] {
  const [text, file] = [env['ALONGSIDE_MASTER_KEYS'], env['ALONGSIDE_MASTER_KEYS_FILE']];
  if (text && file) throw new Error('ALONGSIDE_MASTER_KEYS and ALONGSIDE_MASTER_KEYS_FILE are both set');
  return text ? { text } : { file: resolve(file || `${dataFolder}/master-keys`) };
}

/** Without a `KEYS_DATABASE_URL` the keys lie beside the main database, under its name and `_keys`. */
function databasesOf(main: string | undefined, keys: string | undefined): Configuration['databases'] {
  if (!main) {
    if (keys) throw new Error('KEYS_DATABASE_URL goes with a DATABASE_URL');
    return null;
  }
  if (main === keys) throw new Error('KEYS_DATABASE_URL must name another database than DATABASE_URL');
  return { main, keys: keys || besideOf(main) };
}

/** What the URL says is the client's; the prefix tells installations apart that share a server. */
function kurrentDbOf(url: string | undefined, streamPrefix: string | undefined): Configuration['kurrentDb'] {
  if (!url) {
    if (streamPrefix) throw new Error('KURRENTDB_STREAM_PREFIX goes with a KURRENTDB_URL');
    return null;
  }
  if (streamPrefix && !/^[a-z][a-z0-9_]{0,39}$/.test(streamPrefix))
    throw new Error('KURRENTDB_STREAM_PREFIX is a plain name: letters in lower case, digits and underscores');
  return { url, streamPrefix: streamPrefix || 'alongside' };
}

function besideOf(main: string): string {
  if (!URL.canParse(main)) throw new Error('DATABASE_URL is no URL');
  const url = new URL(main);
  if (url.pathname.length < 2) throw new Error('DATABASE_URL names no database');
  url.pathname += '_keys';
  return url.href;
}

/** From the variable, or from the file that the variable of that name and `_FILE` names: the latter is in no listing of processes. */
function secretText(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const file = env[`${name}_FILE`];
  if (!file) return env[name];
  if (env[name]) throw new Error(`${name} and ${name}_FILE are both set`);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Error(`${name}_FILE names a file that cannot be read`, { cause: error });
  }
}

/** On unless it says `off`. */
function switchOf(env: NodeJS.ProcessEnv, name: string): boolean {
  const text = env[name] || 'on';
  if (text !== 'on' && text !== 'off') throw new Error(`${name} is neither on nor off: ${text}`);
  return text === 'on';
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is no port: ${text}`);
  return port;
}
