import { DomainError, type PrivacyClass, type Uuid } from '@alongside/kernel';
import { decrypt, encrypt } from './cipher';
import type { Keys } from './key-store';

const formatVersion = 1;
const headerBytes = 17;
const leastBytes = headerBytes + 12 + 16;

/** Encrypts what is known of a person so that it can be forgotten by destroying the person's keys. */
export class Vault {
  constructor(private readonly keys: Keys) {}

  /**
   * One blob in base64: `version ‖ key id ‖ iv ‖ ciphertext ‖ tag`. Refuses (`privacy/person-forgotten`) to record anything
   * about a person who was forgotten.
   */
  async seal(person: Uuid, privacyClass: PrivacyClass, plaintext: string): Promise<string> {
    const key = await this.keys.obtain(person, privacyClass);
    if (!key.secret) throw personForgotten();
    const header = Buffer.from(`${formatVersion.toString(16).padStart(2, '0')}${key.id.replaceAll('-', '')}`, 'hex');
    return Buffer.concat([header, encrypt(key.secret, Buffer.from(plaintext), header)]).toString('base64');
  }

  /** What was sealed; `null` once its key was destroyed. Throws where the blob was tampered with. */
  async open(blob: string): Promise<string | null> {
    const bytes = Buffer.from(blob, 'base64');
    if (bytes[0] !== formatVersion) throw new Error(`a sealed value of an unknown version: ${bytes[0]}`);
    if (bytes.length < leastBytes) throw new Error('a sealed value was cut off');
    const { secret } = await this.keys.find(keyIdOf(bytes));
    return secret && decrypt(secret, bytes.subarray(headerBytes), bytes.subarray(0, headerBytes)).toString();
  }

  /** Refuses with `privacy/person-forgotten`. */
  async assertRemembered(person: Uuid): Promise<void> {
    if (await this.keys.isForgotten(person)) throw personForgotten();
  }

  /** The person's keys, as far as they are kept in memory, are read anew. */
  drop(person: Uuid): void {
    this.keys.drop(person);
  }

  /** Destroys all keys of the person. What was sealed for the person opens as `null` from now on, everywhere within a minute. */
  async forget(person: Uuid): Promise<void> {
    await this.keys.forget(person);
  }
}

function personForgotten(): DomainError {
  return new DomainError('privacy/person-forgotten', 'conflict', 'This person was forgotten.');
}

function keyIdOf(blob: Buffer): Uuid {
  return blob.toString('hex', 1, headerBytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
