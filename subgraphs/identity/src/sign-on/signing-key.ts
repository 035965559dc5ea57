import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { TOKEN_ALGORITHM } from '@hydrograph/access';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JSONWebKeySet, type JWK } from 'jose';

export interface SigningKey {
  readonly id: string;
  readonly privateKey: CryptoKey;
  /** The public half, as it is published. */
  readonly jwks: JSONWebKeySet;
}

/** Opens the key that signs access tokens; makes it, readable by its owner only, when the file is absent. */
export async function openSigningKey(file: string): Promise<SigningKey> {
  const jwk = readKey(file) ?? (await makeKey(file));
  const { d: _secret, ...publicPart } = jwk;
  try {
    const id = await calculateJwkThumbprint(publicPart as JWK);
    const privateKey = (await importJWK(jwk, TOKEN_ALGORITHM)) as CryptoKey;
    return { id, privateKey, jwks: { keys: [{ ...publicPart, kid: id, alg: TOKEN_ALGORITHM, use: 'sig' } as JWK] } };
  } catch (cause) {
    throw damaged(file, cause);
  }
}

function readKey(file: string): JWK | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return JSON.parse(text) as JWK;
  } catch (cause) {
    throw damaged(file, cause);
  }
}

async function makeKey(file: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(TOKEN_ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, JSON.stringify(jwk), { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600);
    return jwk;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // Another replica made it a moment ago.
    return readKey(file)!;
  }
}

const damaged = (file: string, cause: unknown): Error => new Error(`${file} is damaged: it must hold an ES256 key as JWK. Delete it to get a new one; everybody then signs in again.`, { cause });
