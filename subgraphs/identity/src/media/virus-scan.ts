import { createReadStream } from 'node:fs';
import { connect } from 'node:net';

/** Looks through a file before it is kept. */
export interface VirusScan {
  /** Name of what was found; undefined when nothing was. Throws when it cannot be told. */
  scan(file: string): Promise<string | undefined>;
}

const CHUNK_BYTES = 65_536;

/** clamd over TCP, by its command INSTREAM: chunks with their length before, then a chunk of none. `address` is host:port. */
export function createClamdScan(address: string, timeoutMs = 60_000): VirusScan {
  const [host = '127.0.0.1', port = '3310'] = address.split(':');
  return {
    async scan(file) {
      const socket = connect({ host, port: Number(port) });
      socket.setTimeout(timeoutMs, () => socket.destroy(new Error(`clamd at ${address} does not answer`)));
      const answer = new Promise<string>((resolve, reject) => {
        let text = '';
        socket.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
        socket.once('end', () => resolve(text.replaceAll('\0', '').trim()));
        socket.once('error', reject);
      });
      const send = (bytes: Buffer): Promise<void> => new Promise((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())));
      const sent = (async () => {
        await send(Buffer.from('zINSTREAM\0'));
        for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) await send(Buffer.concat([lengthOf(chunk.length), chunk]));
        await send(lengthOf(0));
      })();
      try {
        const [text] = await Promise.all([answer, sent]);
        if (text === 'stream: OK') return undefined;
        const found = /^stream: (.+) FOUND$/.exec(text);
        if (found) return found[1];
        throw new Error(`clamd answered: ${text || 'nothing'}`);
      } finally {
        socket.destroy();
      }
    },
  };
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}
