import { argon2 as argon2WithCallback, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const argon2 = promisify(argon2WithCallback);

/** Slow hashes of passwords. Each call of either function does the same work once, outside the event loop. */
export interface PasswordHasher {
  /** A new hash with a salt of its own, in the PHC string format. */
  hash(password: string): Promise<string>;
  /** Compares with a hash; with none (nobody of that name) it does the same work and answers false. */
  verify(password: string, hash: string | undefined): Promise<boolean>;
}

/** What OWASP recommends for argon2id: 19 MiB, two passes, one lane. */
const RECOMMENDED = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const TAG_BYTES = 32;
const phc = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{22,})\$([A-Za-z0-9+/]{43})$/;

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** A hasher by argon2id (RFC 9106). A stored hash is checked with the cost it was made with. */
export function createPasswordHasher(cost: Cost = RECOMMENDED): PasswordHasher {
  const nobody = format(cost, randomBytes(SALT_BYTES), randomBytes(TAG_BYTES));
  return {
    async hash(password) {
      const salt = randomBytes(SALT_BYTES);
      return format(cost, salt, await tagOf(password, salt, cost));
    },
    async verify(password, hash) {
      const [, memory, passes, parallelism, salt = '', tag = ''] = phc.exec(hash ?? nobody) ?? [];
      if (!memory) throw new Error('A stored password hash is damaged: it is no argon2id string');
      const computed = await tagOf(password, Buffer.from(salt, 'base64'), { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) });
      return timingSafeEqual(computed, Buffer.from(tag, 'base64')) && hash !== undefined;
    },
  };
}

// Composed letters, so that the same password typed on another system is the same.
const tagOf = (password: string, nonce: Buffer, { memory, passes, parallelism }: Cost): Promise<Buffer> =>
  argon2('argon2id', { message: Buffer.from(password.normalize('NFC')), nonce, memory, passes, parallelism, tagLength: TAG_BYTES });

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
const format = ({ memory, passes, parallelism }: Cost, salt: Buffer, tag: Buffer): string => `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
