import type { Batch, Client } from './client.ts';
import { refusalMarker } from './client.ts';
import type { Engine } from './engine.ts';
import { dropFirst, replaceError } from './rewrite.ts';
import { errorResponse, message, messagesOf, query, statusAtEnd, sync, withOneReady, type Status } from './wire.ts';

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The session no longer answers as the protocol says; only a restart of the host brings it back. */
export class SessionBroken extends Error {}

/** The one PostgreSQL session: makes each client find it as that client left it. */
export class Session {
  readonly #engine: Engine;
  #current: Client | undefined;
  #settingsOf: Client | undefined;
  #unnamedOf: Client | undefined;
  #abandoned: string[] = [];

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /**
   * Runs one batch of `client`. The caller sees to it that no other client is inside a transaction.
   * @returns the answer for the client, and the status when the batch was final; `tooLarge` says the answer was cut.
   */
  run(client: Client, batch: Batch): { answer: Buffer; status: Status | undefined; tooLarge: boolean } {
    if (this.#current !== client || (this.#abandoned.length > 0 && client.status === 'I')) this.#enter(client);
    const replay = batch.needsUnnamed && this.#unnamedOf !== client ? client.unnamed : undefined;
    const bytes = Buffer.concat(replay ? [replay, ...batch.parts] : batch.parts);
    const result = this.#engine.run(bytes);
    let answer = withOneReady(result.answer, batch.final);
    if (replay && answer[0] === 0x31) answer = dropFirst(answer, '1');
    if (batch.copyIn) answer = dropFirst(answer, 'G');
    if (batch.refusal) {
      const { message: text, hint } = batch.refusal;
      answer = replaceError(answer, refusalMarker, errorResponse('ERROR', '0A000', text, hint));
    }
    if (batch.unnamed) client.unnamed = batch.unnamed;
    if (batch.unnamed || replay) this.#unnamedOf = client;
    // A simple query ends the unnamed statement of the session (protocol, "Extended Query").
    if (bytes[0] === 0x51) {
      this.#unnamedOf = undefined;
      client.unnamed = undefined;
    }
    if (batch.changesSettings) {
      client.settingsChanged = true;
      this.#settingsOf = client;
    }
    const status = batch.final ? statusAtEnd(answer) : undefined;
    if (batch.final && !status && !result.tooLarge) throw new SessionBroken('a query ended without an answer');
    return { answer, status, tooLarge: result.tooLarge };
  }

  /** Ends whatever a vanished client left open: transaction, skipped pipeline, prepared statements. */
  leave(client: Client): void {
    if (this.#current === client) {
      this.#rollback();
      this.#current = undefined;
    }
    if (this.#settingsOf === client) this.#resetSettings();
    if (this.#unnamedOf === client) this.#unnamedOf = undefined;
    this.#abandoned.push(...client.statements.values());
  }

  /** Runs SQL of our own between clients. @returns rows as text. @throws Error with the server's message. */
  query(sql: string): (string | null)[][] {
    this.#park();
    this.#current = undefined;
    return this.#rows(sql);
  }

  #rows(sql: string): (string | null)[][] {
    const answer = this.#command(query(sql));
    const rows: (string | null)[][] = [];
    for (const part of messagesOf(answer)) {
      if (part[0] === 0x45) throw new Error(errorText(part));
      if (part[0] === 0x44) rows.push(columnsOf(part));
    }
    return rows;
  }

  #enter(client: Client): void {
    if (this.#settingsOf !== client) this.#park();
    if (this.#abandoned.length > 0) this.#closeAbandoned();
    if (client.settings.size > 0 && this.#settingsOf !== client) {
      for (const [name, value] of client.settings) {
        this.#command(query(`select pg_catalog.set_config(${quote(name)}, ${quote(value)}, false)`));
      }
      this.#settingsOf = client;
    }
    this.#current = client;
  }

  /** Notes the settings of the client that made some, and takes them back. */
  #park(): void {
    const client = this.#settingsOf;
    if (!client) return;
    if (client.settingsChanged) {
      const rows = this.#rows("select name, current_setting(name) from pg_catalog.pg_settings where source = 'session'");
      client.settings = new Map(rows.map(([name, value]) => [name ?? '', value ?? '']));
      client.settingsChanged = false;
    }
    this.#resetSettings();
  }

  #resetSettings(): void {
    this.#command(query('RESET ALL'));
    this.#settingsOf = undefined;
  }

  #rollback(): void {
    // A failed pipeline skips everything up to Sync, so the first ROLLBACK may go unheard.
    const answer = this.#command(Buffer.concat([query('ROLLBACK'), sync]));
    if (statusAtEnd(answer) === 'I') return;
    if (statusAtEnd(this.#command(query('ROLLBACK'))) !== 'I') throw new SessionBroken('a transaction could not be rolled back');
  }

  /** Runs a query of ours; like any simple query it ends the unnamed statement. */
  #command(bytes: Buffer): Buffer {
    this.#unnamedOf = undefined;
    return this.#engine.run(bytes).answer;
  }

  #closeAbandoned(): void {
    const close = this.#abandoned.map((name) => message('C', Buffer.from('S'), name));
    this.#abandoned = [];
    this.#engine.run(Buffer.concat([...close, sync]));
  }
}

function errorText(part: Buffer): string {
  const fields = part.toString('utf8', 5).split('\0');
  return fields.find((field) => field.startsWith('M'))?.slice(1) ?? 'unknown error';
}

function columnsOf(row: Buffer): (string | null)[] {
  const columns: (string | null)[] = [];
  let at = 7;
  for (let left = row.readInt16BE(5); left > 0; left -= 1) {
    const length = row.readInt32BE(at);
    at += 4;
    columns.push(length < 0 ? null : row.toString('utf8', at, at + length));
    if (length > 0) at += length;
  }
  return columns;
}
