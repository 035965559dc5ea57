/** An answer as it came. */
export interface CollectedAnswer {
  status: number;
  body: Buffer;
  /** True when the connection ends with it. */
  close: boolean;
}

/** Takes the chunks of a connection and answers one when it is whole, undefined until then. After `broken` the connection is of no use. */
export interface AnswerReader {
  read(chunk: Buffer): CollectedAnswer | undefined | 'broken';
}

interface Head {
  status: number;
  close: boolean;
  /** Bytes of the body; undefined where it comes in chunks that say so themselves. */
  length: number | undefined;
}

const longestHead = 65_536;
const endOfHead = '\r\n\r\n';

/** Reads HTTP/1.1 answers with a length or in chunks, one after another. */
export function createAnswerReader(): AnswerReader {
  let head: Head | undefined;
  let parts: Buffer[] = [];
  let size = 0;

  const whole = (): Buffer => {
    const bytes = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts, size);
    parts = [];
    size = 0;
    return bytes;
  };

  const answer = (body: Buffer): CollectedAnswer => {
    const { status, close } = head as Head;
    head = undefined;
    return { status, body, close };
  };

  const readHead = (): 'broken' | undefined => {
    const bytes = whole();
    const end = bytes.indexOf(endOfHead);
    if (end === -1 && bytes.length > longestHead) return 'broken';
    head = end === -1 ? undefined : headOf(bytes.toString('latin1', 0, end));
    if (end !== -1 && !head) return 'broken';
    keep(head ? bytes.subarray(end + endOfHead.length) : bytes);
    return undefined;
  };

  const keep = (bytes: Buffer) => {
    parts.push(bytes);
    size += bytes.length;
  };

  return {
    read(chunk) {
      keep(chunk);
      if (!head && readHead() === 'broken') return 'broken';
      if (!head) return undefined;
      if (head.length !== undefined) return size < head.length ? undefined : size > head.length ? 'broken' : answer(whole());
      // Its sign may stand in a text as well: only then are the chunks looked through in vain.
      if (!endsChunks(parts.at(-1) as Buffer, parts)) return undefined;
      const bytes = whole();
      const body = joinChunks(bytes);
      if (body === undefined) keep(bytes);
      return body === 'broken' ? body : body && answer(body);
    },
  };
}

function headOf(text: string): Head | undefined {
  const status = /^HTTP\/1\.1 ([2-5]\d\d)(?: |$|\r)/.exec(text)?.[1];
  if (status === undefined) return undefined;
  const lower = text.toLowerCase();
  const length = /\r\ncontent-length: *(\d+)/.exec(lower)?.[1];
  const chunked = /\r\ntransfer-encoding: *chunked/.test(lower);
  if ((length === undefined) !== chunked) return undefined;
  return { status: Number(status), close: /\r\nconnection: *close/.test(lower), length: chunked ? undefined : Number(length) };
}

const lastChunk = '0\r\n\r\n';

function endsChunks(last: Buffer, parts: readonly Buffer[]): boolean {
  const tail = last.length >= lastChunk.length ? last : Buffer.concat(parts.slice(-lastChunk.length));
  return tail.toString('latin1', Math.max(0, tail.length - lastChunk.length)) === lastChunk;
}

/** The body of chunks; undefined while the last one is missing. */
function joinChunks(bytes: Buffer): Buffer | undefined | 'broken' {
  const body: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = bytes.indexOf('\r\n', at);
    if (line === -1) return undefined;
    const size = bytes.toString('latin1', at, line);
    if (!/^[0-9a-f]{1,8}$/i.test(size)) return 'broken';
    const [from, to] = [line + 2, line + 2 + Number.parseInt(size, 16)];
    if (to === from) return to + 2 === bytes.length ? Buffer.concat(body) : undefined;
    if (to + 2 > bytes.length) return undefined;
    body.push(bytes.subarray(from, to));
    at = to + 2;
  }
}
