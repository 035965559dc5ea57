import { chmodSync, copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeFile, type FileEntry } from './manifest.ts';

const names = ['signing-key.jwk', 'sealing-key', 'personal-keys.json', 'audit-archive-key.pem', 'local-token', 'service-secret'];

/** Copies the secrets of a data folder that are there, readable by their owner only. */
export async function backupSecrets(dataDir: string, folder: string): Promise<FileEntry[]> {
  const entries: FileEntry[] = [];
  for (const name of names) {
    const from = join(dataDir, 'secrets', name);
    if (!existsSync(from)) continue;
    mkdirSync(join(folder, 'secrets'), { recursive: true, mode: 0o700 });
    copyPrivately(from, join(folder, 'secrets', name));
    entries.push(await describeFile(folder, `secrets/${name}`));
  }
  return entries;
}

/** Puts the secrets of a backup where there is none yet. @returns the names of those put. */
export function restoreSecrets(dataDir: string, folder: string, entries: readonly FileEntry[]): string[] {
  const target = join(dataDir, 'secrets');
  return names.filter((name) => {
    if (!entries.some(({ file }) => file === `secrets/${name}`) || existsSync(join(target, name))) return false;
    mkdirSync(target, { recursive: true, mode: 0o700 });
    copyPrivately(join(folder, 'secrets', name), join(target, name));
    return true;
  });
}

function copyPrivately(from: string, to: string): void {
  copyFileSync(from, to);
  chmodSync(to, 0o600);
}
