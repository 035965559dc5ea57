import type { Readable } from 'node:stream';

/** Facts of a file that a store may hold the bytes against. */
export interface StoredFacts {
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** Where the bytes of files lie. Throws StoreAway when it cannot be reached, or refuses us. */
export interface MediaStore {
  /** Takes a local file; it is there for good, whole, when this resolves. The local file may be gone then. */
  put(object: string, file: string, facts: StoredFacts): Promise<void>;
  /** Bytes from one to another, inclusive. */
  read(object: string, range: { start: number; end: number }): Promise<Readable>;
  /** Also when it is not there. */
  remove(object: string): Promise<void>;
  /** Throws what keeps files from being stored, before the first one comes. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** A store does not answer, or does not let us in. The message is for whoever runs it, and names the setting to look at. */
export class StoreAway extends Error {
  override name = 'StoreAway';
}
