import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Uuid } from '@alongside/kernel';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';
import { localVerifier } from './local-verifier';
import type { Role } from './roles';
import type { TokenVerifier } from './token-verifier';

export interface TokenRequest {
  readonly personId: Uuid;
  readonly roles: readonly Role[];
  /** Such as `8h`; an hour unless told. */
  readonly expiresIn?: string;
}

const issuer = 'urn:alongside:development';
const audience = 'alongside';
const fileName = 'development-issuer.jwk.json';

/** An issuer of tokens for trying things out, whose key lies in a folder. It is refused in production. */
export class DevelopmentIssuer {
  private constructor(
    private readonly key: CryptoKey,
    private readonly publicJwk: JWK,
  ) {}

  /** The folder's issuer; it is made at the first call, and whoever else opens the folder at that moment gets the same one. */
  static async open(folder: string): Promise<DevelopmentIssuer> {
    if (process.env.NODE_ENV === 'production')
      throw new Error('the development issuer is not for production: set OIDC_ISSUER');
    const jwk = await readOrMake(folder);
    const { d: _secret, ...publicJwk } = jwk;
    return new DevelopmentIssuer((await importJWK(jwk, 'EdDSA')) as CryptoKey, publicJwk);
  }

  sign({ personId, roles, expiresIn = '1h' }: TokenRequest): Promise<string> {
    return new SignJWT({ scope: roles.join(' ') })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(personId)
      .setIssuedAt()
      .setExpirationTime(expiresIn)
      .sign(this.key);
  }

  verifier(): TokenVerifier {
    return localVerifier({ publicJwk: this.publicJwk, issuer, audience });
  }
}

async function readOrMake(folder: string): Promise<JWK> {
  const file = join(folder, fileName);
  return (await read(file)) ?? (await make(folder, file));
}

async function read(file: string): Promise<JWK | undefined> {
  try {
    const { mode } = await stat(file);
    if ((mode & 0o077) !== 0) throw new Error(`${file} can be read by others: set its mode to 0600`);
    return JSON.parse(await readFile(file, 'utf8')) as JWK;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Writes a whole file beside it and links that: the first one to link wins, and nobody ever reads half a key. */
async function make(folder: string, file: string): Promise<JWK> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
  return (await read(file))!;
}

function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code;
}
