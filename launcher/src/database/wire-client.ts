import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { MessageReader, message } from './wire.ts';

/** Answer messages as `type` + readable body, zero bytes shown as `|`. */
export type Answer = string[];

/** A client that says exactly what a test wants said, message by message. */
export class WireClient {
  readonly socket: Socket;
  readonly #reader = new MessageReader();
  #messages: Answer = [];
  #wake: () => void = () => undefined;
  #ended = false;

  constructor(socket: Socket) {
    this.socket = socket;
    this.#reader.start();
    socket.on('data', (chunk: Buffer) => {
      this.#reader.push(chunk);
      for (let next = this.#reader.next(); next; next = this.#reader.next()) {
        this.#messages.push(`${String.fromCharCode(next[0]!)}${next.toString('utf8', 5).replaceAll('\0', '|')}`);
      }
      this.#wake();
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      this.#ended = true;
      this.#wake();
    });
  }

  /** Connects and waits for the first ReadyForQuery. */
  static async connect(socketDir: string, parameters: Record<string, string> = { user: 'hydrograph' }): Promise<WireClient> {
    const client = new WireClient(connect(join(socketDir, '.s.PGSQL.5432')));
    const body = Buffer.from(`${Object.entries(parameters).flat().map((text) => `${text}\0`).join('')}\0`);
    const head = Buffer.alloc(8);
    head.writeInt32BE(8 + body.length, 0);
    head.writeInt32BE(196608, 4);
    client.send(head, body);
    await client.answer('Z');
    return client;
  }

  send(...messages: Buffer[]): void {
    this.socket.write(Buffer.concat(messages));
  }

  /** Messages up to the first of that type; rejects when the connection ends before. */
  async answer(type: string): Promise<Answer> {
    for (;;) {
      const at = this.#messages.findIndex((text) => text.startsWith(type));
      if (at >= 0) return this.#messages.splice(0, at + 1);
      if (this.#ended) throw new Error(`connection ended; received ${JSON.stringify(this.#messages)}`);
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  /** Sends and returns everything up to ReadyForQuery. */
  async exchange(...messages: Buffer[]): Promise<Answer> {
    this.send(...messages);
    return this.answer('Z');
  }
}

const int16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);

/** Parse, Bind, Describe, Execute, Close of the extended protocol, text format only. */
export const extended = {
  parse: (name: string, sql: string): Buffer => message('P', name, sql, int16(0)),
  bind: (name: string, values: string[] = [], portal = ''): Buffer =>
    message('B', portal, name, int16(0), int16(values.length), ...values.map(lengthPrefixed), int16(0)),
  describe: (name: string): Buffer => message('D', Buffer.from('S'), name),
  execute: (portal = '', rows = 0): Buffer => message('E', portal, Buffer.from([0, 0, rows >> 8, rows & 255])),
  flush: message('H'),
};

function lengthPrefixed(value: string): Buffer {
  const bytes = Buffer.from(value);
  const head = Buffer.alloc(4);
  head.writeInt32BE(bytes.length);
  return Buffer.concat([head, bytes]);
}
