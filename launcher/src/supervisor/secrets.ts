import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Secrets of one installation: files that only the owner of the data folder can read. */
export interface Secrets {
  /** What the command line on this machine signs on with. */
  localToken: string;
  /** What our own services sign on with, and the password of the embedded bus. */
  serviceSecret: string;
}

/** Reads the secrets of a data folder; makes those that are missing. */
export function openSecrets(dataDir: string): Secrets {
  const folder = join(dataDir, 'secrets');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  return { localToken: secret(join(folder, 'local-token')), serviceSecret: secret(join(folder, 'service-secret')) };
}

function secret(path: string): string {
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const value = readFileSync(path, 'utf8').trim();
  if (value.length < 32) throw new Error(`${path} is damaged: it must hold a secret of at least 32 characters. Delete it and start again.`);
  return value;
}
