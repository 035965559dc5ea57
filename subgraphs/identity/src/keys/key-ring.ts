import { createPrivateKey, type KeyObject } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { TOKEN_ALGORITHM } from '@hydrograph/access';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';
import { z } from 'zod';

/** How long after a rotation the new key begins to sign, ms: longer than a verifier waits between two looks at the keys. */
const PUBLISHED_AHEAD_MS = 10_000;
/** How long a retired key still verifies, ms: as long as a session lasts, whose ID token may come back as a hint at sign-out. */
const RETIRED_LIFE_MS = 86_400_000;
/** How often another process's rotation is looked for, ms. */
const LOOK_MS = 1000;

export interface SigningKey {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly jwk: JWK;
}

/** The keys of an installation that sign tokens: one signs, those before it verify until their tokens are over. */
export interface KeyRing {
  /** The key that signs now. */
  signing(): SigningKey;
  /** Every key that verifies now, the one that signs first. */
  all(): readonly SigningKey[];
  /** The public halves, as they are published: also of the next key. */
  jwks(): JSONWebKeySet;
  /** When the newest key was made. */
  madeAt(): Date;
  /** Adds a key that signs from a moment later on. `revoke` ends the others at once, for when one was stolen. Answers its id. */
  rotate(options?: { revoke?: boolean }): Promise<string>;
}

const stored = z.looseObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string(), d: z.string(), madeAt: z.iso.datetime().optional(), signsFrom: z.iso.datetime().optional(), verifiesUntil: z.iso.datetime().optional() });
const fileShape = z.union([z.object({ keys: z.array(stored).min(1) }), stored.transform((key) => ({ keys: [key] }))]);

interface Entry extends SigningKey {
  readonly madeAt: number;
  readonly signsFrom: number;
  readonly verifiesUntil: number;
}

/** Opens the keys; makes the first one, readable by its owner only, when the file is absent. */
export async function openKeyRing(file: string, clock: () => Date = () => new Date()): Promise<KeyRing> {
  if (!seen(file)) await makeFirst(file);
  let entries = await load(file);
  let stamp = seen(file);
  let lookedAt = Date.now();
  let reload: Promise<void> | undefined;

  function look(): void {
    if (Date.now() - lookedAt < LOOK_MS) return;
    lookedAt = Date.now();
    const now = seen(file);
    if (now === stamp || now === undefined) return;
    reload ??= load(file)
      .then((found) => {
        entries = found;
        stamp = now;
      })
      .finally(() => (reload = undefined));
  }

  const living = (): Entry[] => {
    look();
    const now = clock().getTime();
    const good = entries.filter(({ verifiesUntil }) => verifiesUntil > now);
    return good.length > 0 ? good : entries.slice(-1);
  };
  const signing = (): Entry => {
    const now = clock().getTime();
    const keys = living();
    return keys.findLast(({ signsFrom }) => signsFrom <= now) ?? keys[0]!;
  };
  const all = (): Entry[] => {
    const first = signing();
    return [first, ...living().filter(({ id }) => id !== first.id)];
  };

  return {
    signing,
    all,
    jwks: () => ({ keys: all().map(({ id, jwk }) => publicHalf(jwk, id)) }),
    madeAt: () => new Date(Math.max(...entries.map(({ madeAt }) => madeAt))),
    async rotate({ revoke = false } = {}) {
      const now = clock().getTime();
      const signsFrom = revoke ? now : now + PUBLISHED_AHEAD_MS;
      const fresh = { ...(await newKey()), madeAt: new Date(now).toISOString(), signsFrom: new Date(signsFrom).toISOString() };
      const kept = revoke ? [] : living().map((entry) => ({ ...entry.jwk, madeAt: new Date(entry.madeAt).toISOString(), signsFrom: new Date(entry.signsFrom).toISOString(), verifiesUntil: new Date(Math.min(entry.verifiesUntil, signsFrom + RETIRED_LIFE_MS)).toISOString() }));
      const temporary = `${file}.new`;
      rmSync(temporary, { force: true });
      writeFileSync(temporary, JSON.stringify({ keys: [...kept, fresh] }), { mode: 0o600, flag: 'wx' });
      renameSync(temporary, file);
      entries = await load(file);
      stamp = seen(file);
      return entries.at(-1)!.id;
    },
  };
}

function publicHalf({ d: _secret, ...half }: JWK, id: string): JWK {
  return { ...half, kid: id, alg: TOKEN_ALGORITHM, use: 'sig' };
}

const newKey = async (): Promise<JWK> => exportJWK((await generateKeyPair(TOKEN_ALGORITHM, { extractable: true })).privateKey);

function seen(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.ino} ${found.mtimeMs} ${found.size}`;
}

async function load(file: string): Promise<Entry[]> {
  try {
    const { keys } = fileShape.parse(JSON.parse(readFileSync(file, 'utf8')));
    const fallback = statSync(file).mtimeMs;
    return await Promise.all(
      keys.map(async ({ kty, crv, x, y, d, madeAt, signsFrom, verifiesUntil }) => {
        const jwk = { kty, crv, x, y, d };
        return {
          id: await calculateJwkThumbprint({ kty, crv, x, y }),
          jwk,
          privateKey: createPrivateKey({ key: jwk, format: 'jwk' }),
          madeAt: madeAt ? Date.parse(madeAt) : fallback,
          signsFrom: signsFrom ? Date.parse(signsFrom) : 0,
          verifiesUntil: verifiesUntil ? Date.parse(verifiesUntil) : Number.MAX_SAFE_INTEGER,
        };
      }),
    );
  } catch (cause) {
    throw new Error(`${file} is damaged: it must hold an ES256 key as JWK, or several in "keys". Delete it to get a new one; everybody then signs in again.`, { cause });
  }
}

async function makeFirst(file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, JSON.stringify(await newKey()), { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600);
  } catch (error) {
    // Another replica made it a moment ago.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
