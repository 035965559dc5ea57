import type { Socket } from 'node:net';
import { copyInResponse, messageOf, rewriteNames } from './rewrite.ts';
import { judge } from './statements.ts';
import { MessageReader, maxMessageBytes, type Status } from './wire.ts';

/** Messages that must reach the session together: up to Query, Sync, FunctionCall or Flush. */
export interface Batch {
  parts: Buffer[];
  bytes: number;
  /** Ends with ReadyForQuery; a batch ended by Flush does not. */
  final: boolean;
  /** All of it has arrived. */
  complete: boolean;
  /** Error texts to put where the session reports our placeholder. */
  refusal?: { message: string; hint: string };
  /** COPY FROM STDIN: we answer CopyInResponse ourselves before the data arrives. */
  copyIn?: { binary: boolean; announced: boolean };
  changesSettings: boolean;
  /** The batch uses the unnamed statement before it defines one. */
  needsUnnamed: boolean;
  /** Last definition of the unnamed statement in the batch. */
  unnamed?: Buffer;
}

const emptyBatch = (): Batch => ({ parts: [], bytes: 0, final: false, complete: false, changesSettings: false, needsUnnamed: false });

/** One connection: collects its messages into batches and keeps what belongs to it alone. */
export class Client {
  readonly number: number;
  readonly socket: Socket;
  readonly reader = new MessageReader();
  readonly ready: Batch[] = [];
  /** Client's statement name -> name in the shared session. */
  readonly statements = new Map<string, string>();
  /** Settings that differ from the server's, put back whenever this client's turn comes. */
  settings = new Map<string, string>();
  settingsChanged = false;
  unnamed: Buffer | undefined;
  status: Status = 'I';
  greeted = false;
  name = '';
  leaving = false;
  #open = emptyBatch();
  #copying: Batch | undefined;
  #nextStatement = 1;

  constructor(number: number, socket: Socket) {
    this.number = number;
    this.socket = socket;
  }

  /** A batch of the client can run and its answer would not pile up behind unread ones. */
  get runnable(): boolean {
    return this.ready[0]?.complete === true && !this.socket.writableNeedDrain;
  }

  /** Bytes of half-arrived batches, kept under the limit of one message. */
  get overfull(): boolean {
    return (this.#copying ?? this.#open).bytes > maxMessageBytes;
  }

  /** Takes one message after the startup; completed batches appear in `ready`. */
  take(message: Buffer): void {
    const type = String.fromCharCode(message[0]!);
    if (this.#copying) {
      this.#takeCopyData(type, message);
      return;
    }
    if (type === 'X') {
      this.leaving = true;
      return;
    }
    // Copy data outside a COPY: the client had sent it before it saw our error. PostgreSQL drops it too.
    if (type === 'd' || type === 'c' || type === 'f') return;
    this.#add(this.#prepare(type, message));
    if (type === 'Q' || type === 'S' || type === 'F' || type === 'H') this.#finish(type !== 'H');
  }

  /** Answers a COPY FROM STDIN at the head of the queue, so that the client starts to send. */
  announceCopy(): void {
    const copyIn = this.ready[0]?.copyIn;
    if (!copyIn || copyIn.announced) return;
    copyIn.announced = true;
    this.socket.write(copyInResponse(copyIn.binary));
  }

  #prepare(type: string, message: Buffer): Buffer {
    const batch = this.#open;
    const text = type === 'Q' || type === 'P' ? messageOf(message) : undefined;
    if (text) {
      const verdict = judge(text.sql, type === 'P');
      if (verdict.refusal) {
        batch.refusal ??= verdict.refusal;
        return text.replaceSql(refusedSql);
      }
      batch.changesSettings ||= verdict.changesSettings;
      if (verdict.copyIn) batch.copyIn = { ...verdict.copyIn, announced: false };
      if (type === 'P' && text.name === '') batch.unnamed = message;
    }
    return rewriteNames(message, {
      define: (name) => this.#define(name),
      use: (name) => {
        if (name === '' && !batch.unnamed) batch.needsUnnamed = true;
        return name === '' ? '' : (this.statements.get(name) ?? `unknown ${this.number} ${name}`.slice(0, 60));
      },
    });
  }

  #define(name: string): string {
    if (name === '') return '';
    const known = this.statements.get(name);
    if (known) return known;
    const shared = `c${this.number}_${this.#nextStatement++}`;
    this.statements.set(name, shared);
    return shared;
  }

  #takeCopyData(type: string, message: Buffer): void {
    const batch = this.#copying!;
    // Sync and Flush are ignored during COPY (protocol, "COPY Operations").
    if (type === 'S' || type === 'H') return;
    batch.parts.push(message);
    batch.bytes += message.length;
    if (type === 'd') return;
    batch.complete = true;
    this.#copying = undefined;
    if (type === 'X') this.leaving = true;
  }

  #add(message: Buffer): void {
    this.#open.parts.push(message);
    this.#open.bytes += message.length;
  }

  #finish(final: boolean): void {
    const batch = this.#open;
    batch.final = final;
    batch.complete = batch.copyIn === undefined;
    if (batch.copyIn) this.#copying = batch;
    this.ready.push(batch);
    this.#open = emptyBatch();
  }
}

/** Runs in place of a refused text, so that the session itself fails the transaction or the pipeline as usual. */
export const refusalMarker = 'hydrograph-refused';
const refusedSql = `select '${refusalMarker}'::int4`;
