import { open, rename } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';

/** Replaces a file as a whole: after a crash there is the old text or the new one, never half of it. */
export async function writeFileDurably(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID().slice(0, 8)}.draft`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}
