import { createServer, type Server, type Socket } from 'node:net';
import { Client } from './client.ts';
import { maxAnswerBytes, type Engine } from './engine.ts';
import { Session, SessionBroken } from './session.ts';
import { greeting, readStartup, settingsOf } from './startup.ts';
import { errorResponse } from './wire.ts';

// A client that sends on without waiting is no longer read beyond this many waiting batches.
const maxWaitingBatches = 64;

// Everybody waits while one transaction has the session.
const longHoldMs = 1000;

/** A client that kept all others waiting. */
export interface LongHold {
  /** Its application_name, or its number. */
  client: string;
  /** From its first message to ReadyForQuery "idle", ms. */
  heldMs: number;
}

/**
 * Serves many clients from one PostgreSQL session. A client holds the session from its first
 * message until the session reports idle; the others wait in the order of their arrival.
 */
export class Multiplexer {
  readonly #session: Session;
  readonly #idleInTransactionMs: number;
  readonly #clients = new Set<Client>();
  readonly #server: Server;
  #serverVersion = '';
  #owner: Client | undefined;
  #waiting: Client[] = [];
  #timer: NodeJS.Timeout | undefined;
  #turn: NodeJS.Immediate | undefined;
  #ownedSince = 0;
  readonly #onLongHold: (hold: LongHold) => void;
  #nextNumber = 1;
  /** Batches run since the start; tells upkeep whether anything happened. */
  batches = 0;

  constructor(engine: Engine, options: { idleInTransactionMs: number; onLongHold?: (hold: LongHold) => void }) {
    this.#session = new Session(engine);
    this.#onLongHold = options.onLongHold ?? (() => undefined);
    this.#idleInTransactionMs = options.idleInTransactionMs;
    this.#server = createServer((socket) => this.#accept(socket));
  }

  /** Serves on that unix socket. */
  async listen(path: string): Promise<void> {
    this.#serverVersion = this.#session.query('show server_version')[0]?.[0] ?? '';
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(path, () => resolve());
    });
  }

  /** Ends every connection with a clear error, rolls back what is open, and stops listening. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const client of this.#clients) this.#refuse(client, '57P01', 'the embedded database is shutting down');
    await closed;
  }

  /** Nobody is inside a transaction or waiting. */
  get idle(): boolean {
    return this.#owner === undefined && this.#waiting.length === 0;
  }

  /** Runs our own SQL between clients; undefined when a client is inside a transaction. */
  maintain(sql: string): (string | null)[][] | undefined {
    return this.#owner ? undefined : this.#session.query(sql);
  }

  #accept(socket: Socket): void {
    const client = new Client(this.#nextNumber++, socket);
    this.#clients.add(client);
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => {
      client.reader.push(chunk);
      this.#read(client);
    });
    socket.on('drain', () => {
      socket.resume();
      this.#schedule();
    });
    // The close event follows an error and does the rest.
    socket.on('error', () => socket.destroy());
    socket.on('end', () => socket.destroy());
    socket.on('close', () => this.#forget(client));
  }

  #read(client: Client): void {
    try {
      for (let next = client.reader.next(); next && !client.leaving; next = client.reader.next()) {
        if (client.greeted) client.take(next);
        else this.#greet(client, next);
        if (client.overfull) throw new RangeError('too much data before the end of a message group');
      }
    } catch (error) {
      this.#refuse(client, '08P01', error instanceof Error ? error.message : String(error));
      return;
    }
    if (client.ready.length > maxWaitingBatches) client.socket.pause();
    this.#enqueue(client);
  }

  #greet(client: Client, packet: Buffer): void {
    const startup = readStartup(packet);
    if (startup.kind === 'refuse-encryption') {
      client.socket.write('N');
    } else if (startup.kind === 'cancel') {
      // One session cannot run a query and be told to stop it at the same time.
      client.socket.end();
    } else if (startup.kind === 'unsupported') {
      this.#refuse(client, '0A000', `protocol ${startup.version} is not supported, use 3.0`);
    } else {
      client.greeted = true;
      client.reader.start();
      client.settings = settingsOf(startup.parameters);
      client.name = startup.parameters.get('application_name') ?? '';
      client.socket.write(greeting(client.number, startup, this.#serverVersion));
    }
  }

  #enqueue(client: Client): void {
    client.announceCopy();
    if (client.leaving && client.ready.length === 0) {
      client.socket.end();
      return;
    }
    if (client === this.#owner) this.#watchOwner();
    else if (client.ready.length > 0 && !this.#waiting.includes(client)) this.#waiting.push(client);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#turn) return;
    this.#turn = setImmediate(() => {
      this.#turn = undefined;
      const client = this.#owner ?? this.#waiting.find((waiting) => waiting.runnable);
      if (client?.runnable) this.#serve(client);
    });
  }

  #serve(client: Client): void {
    const batch = client.ready.shift();
    if (!batch) return;
    if (this.#owner !== client) this.#ownedSince = performance.now();
    this.#owner = client;
    this.#waiting = this.#waiting.filter((waiting) => waiting !== client);
    this.batches += 1;
    const { answer, status, tooLarge } = this.#guard(() => this.#session.run(client, batch));
    if (tooLarge) {
      this.#refuse(client, '53200', `answer over ${maxAnswerBytes / 1024 / 1024} MiB; read it in parts by a cursor`);
      return;
    }
    if (!client.socket.write(answer)) client.socket.pause();
    else if (client.ready.length <= maxWaitingBatches) client.socket.resume();
    client.status = status ?? 'T';
    if (client.status === 'I') this.#free(client);
    this.#enqueue(client);
  }

  #watchOwner(): void {
    clearTimeout(this.#timer);
    const owner = this.#owner;
    if (!owner || owner.runnable) return;
    this.#timer = setTimeout(() => {
      this.#refuse(owner, '25P03', 'terminating connection due to idle-in-transaction timeout');
    }, this.#idleInTransactionMs);
  }

  #refuse(client: Client, code: string, text: string): void {
    client.socket.end(errorResponse('FATAL', code, text));
    client.socket.destroySoon();
    this.#forget(client);
  }

  #forget(client: Client): void {
    if (!this.#clients.delete(client)) return;
    client.leaving = true;
    client.ready.length = 0;
    this.#waiting = this.#waiting.filter((waiting) => waiting !== client);
    this.#guard(() => this.#session.leave(client));
    if (this.#owner === client) this.#free(client);
    this.#schedule();
  }

  /** A broken session ends the host: a restart replays the log, going on would answer nonsense. */
  #guard<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      if (error instanceof SessionBroken) {
        const fatal = errorResponse('FATAL', '57P02', 'the embedded database restarts after a query it could not survive');
        for (const other of this.#clients) other.socket.end(fatal);
      }
      throw error;
    }
  }

  #free(client: Client): void {
    this.#owner = undefined;
    clearTimeout(this.#timer);
    const heldMs = Math.round(performance.now() - this.#ownedSince);
    if (heldMs > longHoldMs) this.#onLongHold({ client: client.name || `client ${client.number}`, heldMs });
  }
}
