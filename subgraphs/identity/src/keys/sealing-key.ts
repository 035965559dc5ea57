import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Seals what the database must not know: a copy of the database alone opens nothing of it. */
export interface SealingKey {
  /** Encrypts (AES-256-GCM); the purpose must be the same when it is opened. */
  seal(text: string, purpose: string): string;
  /** Decrypts. Throws when it was changed, or sealed for something else or by another installation. */
  open(sealed: string, purpose: string): string;
  /** A keyed hash (HMAC-SHA-256) that nobody makes without the key. */
  sign(text: string, purpose: string): string;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Opens the installation's sealing key; makes it, readable by its owner only, when the file is absent. */
export function openSealingKey(file: string): SealingKey {
  const key = readOrMake(file);
  const keys = new Map<string, Buffer>();
  const keyFor = (purpose: string): Buffer => {
    let derived = keys.get(purpose);
    if (!derived) keys.set(purpose, (derived = Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `hydrograph ${purpose}`, KEY_BYTES))));
    return derived;
  };
  return {
    seal(text, purpose) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce);
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
    },
    open(sealed, purpose) {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
    },
    sign: (text, purpose) => createHmac('sha256', keyFor(purpose)).update(text).digest('base64url'),
  };
}

function readOrMake(file: string): Buffer {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(KEY_BYTES).toString('base64url'), { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
  if (key.length !== KEY_BYTES) throw new Error(`${file} is damaged: it must hold ${KEY_BYTES} bytes as base64url. Restore it from a backup: second factors cannot be checked without it.`);
  return key;
}
