import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { encodeGround } from './ground-document.ts';
import { GroundRefused, readGround } from './ground-file.ts';

/** What the thread that reads a base map answers. */
export type GroundRead = { type: 'read'; etag: string; features: number; bytes: number; document: Uint8Array } | { type: 'refused'; reason: string };

const answer = (message: GroundRead): void => parentPort!.postMessage(message);

try {
  const content = readFileSync((workerData as { path: string }).path);
  const etag = `ground-1-${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;
  const ground = readGround(content.toString('utf8'));
  const document = encodeGround(ground, etag);
  answer({ type: 'read', etag, features: ground.features.length, bytes: document.length, document: gzipSync(document) });
} catch (error) {
  if (!(error instanceof GroundRefused)) throw error;
  answer({ type: 'refused', reason: error.message });
}
