import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A log file that is rotated by size: `name.log`, then `name.log.1` ... */
export interface LogFile {
  write(text: string): void;
}

interface LogFileOptions {
  maxBytes?: number;
  keep?: number;
  /** Called once when the file can't be written (a full disk, a deleted folder), and again after it could. */
  onLost?: (error: Error) => void;
}

export function openLogFile(path: string, { maxBytes = 10_000_000, keep = 3, onLost }: LogFileOptions = {}): LogFile {
  mkdirSync(dirname(path), { recursive: true });
  let size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const rotate = () => {
    for (let number = keep - 1; number >= 0; number--) {
      const from = number === 0 ? path : `${path}.${number}`;
      if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${path}.${number + 1}`);
    }
    size = 0;
  };
  let lost = false;
  return {
    write(text) {
      try {
        if (size > 0 && size + text.length > maxBytes) rotate();
        // Synchronous: the last words of a process that dies must be in the file when the launcher dies right after it.
        appendFileSync(path, text);
        size += Buffer.byteLength(text);
        lost = false;
      } catch (error) {
        // A product that supplies water is not stopped for want of a log.
        if (!lost) onLost?.(error as Error);
        lost = true;
      }
    },
  };
}
