import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** Seals personal data: a copy of the database alone tells nothing of it. */
export interface PersonalKeys {
  /** Id of the key that seals now. */
  readonly current: string;
  /** When it was made. */
  readonly madeAt: Date;
  /** Encrypts (AES-256-GCM); `owner` is bound to it, so that a value moved to another row does not open. */
  seal(text: string, owner: string): string;
  /** Decrypts. Throws when it was changed, moved, or its key is gone. */
  open(sealed: string, owner: string): string;
  /** A keyed hash (HMAC-SHA-256) by which an exact value is found without being decrypted. It does not change with the keys. */
  hash(text: string, owner: string): string;
  /** Makes a new key that seals from now on; the ones before it open what they sealed. Answers its id. */
  rotate(): string;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const stored = z.object({
  search: z.string().length(43),
  keys: z.array(z.object({ id: z.string().min(1), key: z.string().length(43), madeAt: z.iso.datetime() })).min(1),
});
type Stored = z.infer<typeof stored>;

const secret = (): string => randomBytes(KEY_BYTES).toString('base64url');
const newKey = () => ({ id: randomBytes(6).toString('hex'), key: secret(), madeAt: new Date().toISOString() });

/** Opens the keys; makes the first ones, readable by their owner only, when the file is absent. */
export function openPersonalKeys(file: string): PersonalKeys {
  if (!existsSync(file)) makeFirst(file);
  let ring = read(file);
  const last = () => ring.keys.at(-1)!;
  const find = (id: string) => ring.keys.find((key) => key.id === id);

  /** Another process may have made a key a moment ago. */
  function keyOf(id: string): Buffer {
    if (!find(id)) ring = read(file);
    const known = find(id);
    if (!known) throw new Error(`Personal data was sealed by the key ${id}, which ${file} does not hold: restore it from a backup`);
    return Buffer.from(known.key, 'base64url');
  }

  return {
    get current() {
      return last().id;
    },
    get madeAt() {
      return new Date(last().madeAt);
    },
    seal(text, owner) {
      const { id, key } = last();
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), nonce).setAAD(Buffer.from(owner));
      return `${id}.${Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')}`;
    },
    open(sealed, owner) {
      const [id = '', text = ''] = sealed.split('.');
      const bytes = Buffer.from(text, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', keyOf(id), bytes.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
    },
    hash: (text, owner) => createHmac('sha256', Buffer.from(ring.search, 'base64url')).update(`${owner}\n${text}`).digest('base64url'),
    rotate() {
      const known = read(file);
      const next = { ...known, keys: [...known.keys, newKey()] };
      const temporary = `${file}.new`;
      rmSync(temporary, { force: true });
      writeFileSync(temporary, JSON.stringify(next), { mode: 0o600, flag: 'wx', flush: true });
      renameSync(temporary, file);
      ring = next;
      return last().id;
    },
  };
}

function read(file: string): Stored {
  try {
    return stored.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Error(`${file} is damaged: it must hold the keys of personal data. Restore it from a backup: nothing sealed can be read without it.`, { cause });
  }
}

function makeFirst(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, JSON.stringify({ search: secret(), keys: [newKey()] } satisfies Stored), { mode: 0o600, flag: 'wx', flush: true });
    chmodSync(file, 0o600);
  } catch (error) {
    // Another replica made it a moment ago.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
