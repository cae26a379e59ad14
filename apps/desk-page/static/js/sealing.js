/**
 * What is kept is encrypted under a key of its own (AES-GCM, 256 bits), and that key under one that is derived from the pin
 * (PBKDF2 with SHA-256, 600,000 rounds: OWASP's figure of 2023). Without the pin nothing of it opens.
 */

const rounds = 600_000;
const text = new TextEncoder();

const random = (bytes) => crypto.getRandomValues(new Uint8Array(bytes));

async function keyOfPin(pin, salt) {
  const material = await crypto.subtle.importKey('raw', text.encode(pin.normalize('NFC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey']);
}

/** A new key, and how it is kept under the pin. */
export async function newKey(pin) {
  const [salt, iv] = [random(16), random(12)];
  const open = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
  const wrapped = await crypto.subtle.wrapKey('raw', open, await keyOfPin(pin, salt), { name: 'AES-GCM', iv });
  const kept = { salt, iv, wrapped };
  return { key: await openKey(pin, kept), kept };
}

/** The key that is kept under that pin; `null` under another one. */
export async function openKey(pin, { salt, iv, wrapped }) {
  const under = await keyOfPin(pin, salt);
  const as = { name: 'AES-GCM', length: 256 };
  try {
    return await crypto.subtle.unwrapKey('raw', wrapped, under, { name: 'AES-GCM', iv }, as, false, [
      'encrypt',
      'decrypt',
    ]);
  } catch (error) {
    if (error.name === 'OperationError') return null;
    throw error;
  }
}

/** A record of that id with its value sealed; it opens under no other id. */
export async function seal(key, id, value) {
  const iv = random(12);
  const how = { name: 'AES-GCM', iv, additionalData: text.encode(id) };
  return { id, iv, sealed: await crypto.subtle.encrypt(how, key, text.encode(JSON.stringify(value))) };
}

export async function unseal(key, { id, iv, sealed }) {
  const how = { name: 'AES-GCM', iv, additionalData: text.encode(id) };
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, key, sealed)));
}
