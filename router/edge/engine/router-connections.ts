import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Refusal } from '../operations/refusals.ts';
import { createAnswerReader, type CollectedAnswer } from './answer-reader.ts';

export interface Sending {
  headers: Readonly<Record<string, string>>;
  body: Buffer | string;
  signal: AbortSignal;
}

/** Kept-alive connections to one Apollo Router. */
export interface RouterConnections {
  /** Posts to `/graphql`. Rejects with `TooLate`, or an error with the code of the socket, as `isLost` and `isUnreached` know them. */
  post(sending: Sending): Promise<CollectedAnswer>;
  close(): void;
}

export interface RouterConnectionsOptions {
  url: string;
  /** Most connections; more requests wait for one. */
  most: number;
  /** Longest wait for an answer, ms. */
  timeoutMs: number;
  /** How long a connection may lie idle and still be used, ms: shorter than the other side keeps it. */
  idleMs?: number;
  connectMs?: number;
}

/** No answer came in time. */
export class TooLate extends Error {}

interface Exchange {
  sending: Sending;
  since: number;
  resolve: (answer: CollectedAnswer) => void;
  reject: (error: Error) => void;
  leave: () => void;
}

interface Connection {
  socket: Socket;
  exchange: Exchange | undefined;
  idleSince: number;
}

const sweepMs = 250;
const writtenTogether = 65_536;

/**
 * HTTP/1.1 as far as it is needed to post to a Router, straight on sockets: a general client uses as much of a core for a
 * small query as everything else that the edge does for it.
 */
export function createRouterConnections({ url, most, timeoutMs, idleMs = 10_000, connectMs = 2000 }: RouterConnectionsOptions): RouterConnections {
  const { protocol, hostname, port, host } = new URL(url);
  const secure = protocol === 'https:';
  const start = `POST /graphql HTTP/1.1\r\nhost: ${host}\r\n`;
  const all = new Set<Connection>();
  const free: Connection[] = [];
  const waiting: Exchange[] = [];

  const open = (): Connection => {
    const target = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || (secure ? 443 : 80)) };
    const socket = secure ? connectTls({ ...target, servername: hostname }) : connectPlain(target);
    const connection: Connection = { socket, exchange: undefined, idleSince: 0 };
    all.add(connection);
    let failure: Error | undefined;
    const reader = createAnswerReader();
    socket.setNoDelay(true);
    const late = setTimeout(() => socket.destroy(Object.assign(new Error(`${host} is not reached within ${connectMs} ms`), { code: 'UND_ERR_CONNECT_TIMEOUT' })), connectMs);
    socket.once(secure ? 'secureConnect' : 'connect', () => clearTimeout(late));
    socket.on('data', (chunk: Buffer) => {
      const { exchange } = connection;
      const answer = exchange ? reader.read(chunk) : 'broken';
      if (answer === undefined) return;
      if (answer === 'broken' || !exchange) return void socket.destroy(Object.assign(new Error(`${host} does not speak HTTP/1.1`), { code: 'ECONNRESET' }));
      connection.exchange = undefined;
      exchange.sending.signal.removeEventListener('abort', exchange.leave);
      exchange.resolve(answer);
      if (answer.close) socket.destroy();
      else rest(connection);
    });
    socket.once('error', (error) => (failure = error));
    socket.once('end', () => socket.destroy());
    socket.once('close', () => {
      clearTimeout(late);
      all.delete(connection);
      const place = free.indexOf(connection);
      if (place !== -1) free.splice(place, 1);
      const { exchange } = connection;
      connection.exchange = undefined;
      if (exchange) fail(exchange, failure ?? Object.assign(new Error(`${host} closed the connection`), { code: 'ECONNRESET' }));
      next();
    });
    return connection;
  };

  const fail = ({ sending, leave, reject }: Exchange, error: Error) => {
    sending.signal.removeEventListener('abort', leave);
    reject(error);
  };

  const rest = (connection: Connection) => {
    connection.idleSince = performance.now();
    free.push(connection);
    if (waiting.length > 0) next();
  };

  /** Gives a connection to who has waited longest. */
  const next = () => {
    const first = waiting[0];
    const connection = first && take();
    if (!connection) return;
    waiting.shift();
    write(connection, first);
  };

  // The one used last: those that nobody needs any more grow old and are closed.
  const take = (): Connection | undefined => {
    const at = performance.now();
    for (let known = free.pop(); known; known = free.pop()) {
      if (at - known.idleSince < idleMs && known.socket.writable) return known;
      known.socket.destroy();
    }
    return all.size < most ? open() : undefined;
  };

  const write = (connection: Connection, exchange: Exchange) => {
    connection.exchange = exchange;
    const { headers, body } = exchange.sending;
    const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
    let head = start;
    for (const name in headers) head += `${name}: ${headers[name]}\r\n`;
    head += `content-length: ${length}\r\n\r\n`;
    // As one string they are one system call.
    if (length < writtenTogether) return void connection.socket.write(head + (typeof body === 'string' ? Buffer.from(body) : body).toString('latin1'), 'latin1');
    connection.socket.cork();
    connection.socket.write(head, 'latin1');
    connection.socket.write(body);
    connection.socket.uncork();
  };

  const sweep = setInterval(() => {
    const at = performance.now();
    for (const { socket, exchange, idleSince } of all) {
      if (exchange ? at - exchange.since > timeoutMs : socket.readyState === 'open' && idleSince > 0 && at - idleSince > idleMs) socket.destroy(exchange && new TooLate(`no answer within ${timeoutMs} ms`));
    }
    for (const late of waiting.filter(({ since }) => at - since > timeoutMs)) {
      waiting.splice(waiting.indexOf(late), 1);
      fail(late, new TooLate(`no free connection within ${timeoutMs} ms`));
    }
  }, sweepMs);
  sweep.unref();

  return {
    post(sending) {
      const { signal, headers } = sending;
      if (signal.aborted) return Promise.reject(reasonOf(signal));
      for (const name in headers) if (unsafe.test(headers[name] ?? '')) return Promise.reject(new Refusal('BAD_REQUEST', `${name} has characters that a header must not have`));
      return new Promise((resolve, reject) => {
        const exchange: Exchange = {
          sending,
          since: performance.now(),
          resolve,
          reject,
          leave: () => {
            const place = waiting.indexOf(exchange);
            if (place !== -1) waiting.splice(place, 1);
            for (const connection of all) {
              if (connection.exchange !== exchange) continue;
              connection.exchange = undefined;
              connection.socket.destroy();
            }
            reject(reasonOf(signal));
          },
        };
        signal.addEventListener('abort', exchange.leave, { once: true });
        const connection = waiting.length === 0 ? take() : undefined;
        if (connection) write(connection, exchange);
        else waiting.push(exchange);
      });
    },
    close() {
      clearInterval(sweep);
      for (const { socket } of all) socket.destroy();
    },
  };
}

// A line break would end the header: over a WebSocket clients send these as text of their own.
const unsafe = /[^\t\x20-\x7e]/;

const reasonOf = (signal: AbortSignal): Error => (signal.reason instanceof Error ? signal.reason : new Error('The client has gone'));
