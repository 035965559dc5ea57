// PostgreSQL frontend/backend protocol 3.0, https://www.postgresql.org/docs/18/protocol-message-formats.html

/** Codes a client may send instead of a protocol version in its first packet. */
export const startupCode = { ssl: 80877103, gss: 80877104, cancel: 80877102 } as const;

/** Transaction status of ReadyForQuery: idle, in a transaction, in a failed transaction. */
export type Status = 'I' | 'T' | 'E';

/** Longest single message taken from a client; PostgreSQL itself stops at 1 GiB. */
export const maxMessageBytes = 512 * 1024 * 1024;

/** Cuts a byte stream into protocol messages; the first packet of a connection has no type byte. */
export class MessageReader {
  #chunks: Buffer[] = [];
  #length = 0;
  #started = false;

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
  }

  /** After a real startup packet every following message carries a type byte. */
  start(): void {
    this.#started = true;
  }

  /**
   * The next whole message with its header, or undefined while bytes are missing.
   * @throws RangeError for a length the protocol does not allow.
   */
  next(): Buffer | undefined {
    const header = this.#started ? 1 : 0;
    if (this.#length < header + 4) return undefined;
    const head = this.#peek(header + 4);
    const length = head.readInt32BE(header);
    const limit = this.#started ? maxMessageBytes : 10_000;
    if (length < 4 || length > limit) throw new RangeError(`invalid message length ${length}`);
    if (this.#length < header + length) return undefined;
    return this.#take(header + length);
  }

  #peek(size: number): Buffer {
    const first = this.#chunks[0];
    if (first && first.length >= size) return first;
    return this.#join();
  }

  #join(): Buffer {
    const all = Buffer.concat(this.#chunks);
    this.#chunks = [all];
    return all;
  }

  #take(size: number): Buffer {
    const first = this.#peek(size);
    const rest = first.subarray(size);
    this.#length -= size;
    if (rest.length > 0) this.#chunks[0] = rest;
    else this.#chunks.shift();
    return first.subarray(0, size);
  }
}

/** One message: type letter, length, body. */
export function message(type: string, ...parts: (Buffer | string)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(`${part}\0`) : part)));
  const header = Buffer.alloc(5);
  header.write(type, 0, 'latin1');
  header.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([header, body]);
}

export const sync = message('S');

/** Simple query message. */
export const query = (sql: string): Buffer => message('Q', sql);

export const readyForQuery = (status: Status): Buffer => message('Z', Buffer.from(status, 'latin1'));

/** ErrorResponse; `severity` FATAL is followed by the end of the connection. */
export function errorResponse(severity: 'ERROR' | 'FATAL', code: string, text: string, hint?: string): Buffer {
  const fields = [`S${severity}`, `V${severity}`, `C${code}`, `M${text}`];
  if (hint) fields.push(`H${hint}`);
  return message('E', ...fields, Buffer.from([0]));
}

/** Reads the null-terminated string at `offset`; returns it and the offset behind it. */
export function cstring(bytes: Buffer, offset: number): [text: string, next: number] {
  const end = bytes.indexOf(0, offset);
  if (end < 0) throw new RangeError('string without end in message');
  return [bytes.toString('utf8', offset, end), end + 1];
}

/** The messages of an answer, one after the other. */
export function* messagesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at + 5 <= bytes.length;) {
    const end = at + 1 + bytes.readInt32BE(at + 1);
    yield bytes.subarray(at, end);
    at = end;
  }
}

/** Status at the end of an answer, or undefined when it does not end with ReadyForQuery. */
export function statusAtEnd(bytes: Buffer): Status | undefined {
  const at = bytes.length - 6;
  if (at < 0 || bytes[at] !== 0x5a || bytes.readInt32BE(at + 1) !== 5) return undefined;
  const status = String.fromCharCode(bytes[at + 5]!);
  return status === 'I' || status === 'T' || status === 'E' ? status : undefined;
}

/**
 * PGlite says ReadyForQuery once more after each error of the extended protocol, Flush or not; clients count
 * them to tell which answer belongs to which query. Leaves the one a final batch has to end with, and none else.
 */
export function withOneReady(answer: Buffer, final: boolean): Buffer {
  if (statusAtEnd(answer) === undefined) return answer;
  if (final && statusAtEnd(answer.subarray(0, -6)) === undefined) return answer;
  const parts = [...messagesOf(answer)];
  const others = parts.filter((part) => part[0] !== 0x5a);
  return Buffer.concat(final ? [...others, answer.subarray(-6)] : others);
}
