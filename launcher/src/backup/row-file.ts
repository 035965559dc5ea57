import { hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { constants, createGunzip, createGzip } from 'node:zlib';

/** Values of one row as PostgreSQL writes them as text; null is SQL's null. */
export type TextRow = (string | null)[];

/** A checksum of rows whatever their order: the sum of their hashes, so that a database's collation does not matter. */
export class RowSum {
  rows = 0;
  #sum = 0n;

  /** Adds one row as it stands in the file. */
  add(line: string): void {
    this.rows += 1;
    this.#sum += BigInt(`0x${hash('sha256', line, 'hex').slice(0, 32)}`);
  }

  get content(): string {
    return BigInt.asUintN(128, this.#sum).toString(16).padStart(32, '0');
  }
}

/** A gzip file of one JSON text a line, readable by its owner only. */
export interface LineFile {
  write(lines: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export function createLineFile(path: string): LineFile {
  const out = createWriteStream(path, { mode: 0o600, flags: 'wx' });
  const gzip = createGzip({ level: constants.Z_BEST_SPEED });
  gzip.pipe(out);
  const done = finished(out);
  // The reason a disk gives reaches whoever writes; unheard it would end the process.
  let failure: Error | undefined;
  done.catch((error: Error) => {
    failure = error;
    gzip.destroy();
  });
  return {
    async write(lines) {
      if (failure) throw failure;
      if (lines.length > 0 && !gzip.write(`${lines.join('\n')}\n`)) await Promise.race([once(gzip, 'drain'), done]);
    },
    async close() {
      if (!failure) gzip.end();
      await done;
    },
  };
}

/** The lines of such a file in batches of about `maxCharacters`, at least one line each. */
export async function* readLines(path: string, maxCharacters = 4_000_000): AsyncGenerator<string[]> {
  const input = createReadStream(path);
  const gunzip = createGunzip();
  input.on('error', (error) => gunzip.destroy(error));
  gunzip.setEncoding('utf8');
  let open: string[] = [];
  let batch: string[] = [];
  let size = 0;
  // Not by node:readline, which takes U+2028 inside a text for the end of a line.
  for await (const chunk of input.pipe(gunzip) as AsyncIterable<string>) {
    // Joined only where a line ends: one with a file in it comes in thousands of chunks.
    open.push(chunk);
    if (!chunk.includes('\n')) continue;
    const lines = open.join('').split('\n');
    open = [lines.pop() ?? ''];
    for (const line of lines) {
      batch.push(line);
      size += line.length;
      if (size < maxCharacters) continue;
      yield batch;
      batch = [];
      size = 0;
    }
  }
  const rest = open.join('');
  if (rest !== '') batch.push(rest);
  if (batch.length > 0) yield batch;
}
