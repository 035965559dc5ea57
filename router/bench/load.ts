// Sends requests over kept-alive connections, in a process of its own so that its work is not counted as anybody else's.
// Bare sockets: an HTTP client would cost more than what is measured.
import { connect, type Socket } from 'node:net';
import { queries } from './contract.ts';

export interface LoadOrder {
  url: string;
  query: keyof typeof queries;
  authorization?: string;
  connections: number;
  seconds: number;
  /** Requests a second, whether answers have come or not; as many as go without it. */
  rate?: number;
  /** Number of the first request; variables differ with it. */
  first: number;
}

export interface LoadReport {
  answers: number;
  failures: number;
  seconds: number;
  p50: number;
  p99: number;
  /** Number of the next request. */
  next: number;
}

interface Connection {
  socket: Socket;
  busySince: number | undefined;
}

async function run(order: LoadOrder): Promise<LoadReport> {
  const { hostname, port, pathname, host } = new URL(order.url);
  const { text, variables } = queries[order.query];
  const head = `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\naccept: application/json\r\n${order.authorization ? `authorization: ${order.authorization}\r\n` : ''}content-length: `;
  const latencies: number[] = [];
  const due: number[] = [];
  let number = order.first;
  let failures = 0;
  let over = false;
  const started = performance.now();

  const send = (connection: Connection, since: number) => {
    const body = JSON.stringify({ query: text, operationName: null, variables: variables(number++) });
    connection.busySince = since;
    connection.socket.write(`${head}${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const answered = (connection: Connection, ok: boolean) => {
    if (ok) latencies.push(performance.now() - (connection.busySince ?? 0));
    else failures += 1;
    connection.busySince = undefined;
    if (over) return;
    if (!order.rate) return send(connection, performance.now());
    const since = due.shift();
    if (since !== undefined) send(connection, since);
  };

  const connections = await Promise.all(Array.from({ length: order.connections }, () => open(hostname, Number(port), answered)));
  const ticks = order.rate ? tickingAt(order.rate, (since) => {
    const free = connections.find(({ busySince }) => busySince === undefined);
    if (free) send(free, since);
    else due.push(since);
  }) : undefined;
  if (!order.rate) for (const connection of connections) send(connection, performance.now());
  await new Promise((resolve) => setTimeout(resolve, order.seconds * 1000));
  over = true;
  clearInterval(ticks);
  const seconds = (performance.now() - started) / 1000;
  for (const { socket } of connections) socket.destroy();
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN;
  return { answers: latencies.length, failures, seconds, p50: at(0.5), p99: at(0.99), next: number };
}

function tickingAt(rate: number, due: (since: number) => void): NodeJS.Timeout {
  const from = performance.now();
  let sent = 0;
  return setInterval(() => {
    for (const until = ((performance.now() - from) / 1000) * rate; sent < until; sent += 1) due(from + (sent / rate) * 1000);
  }, 1);
}

async function open(hostname: string, port: number, answered: (connection: Connection, ok: boolean) => void): Promise<Connection> {
  const socket = connect(port, hostname);
  socket.setNoDelay(true);
  const connection: Connection = { socket, busySince: undefined };
  let chunks: Buffer[] = [];
  let missing = -1;
  let ok = false;
  socket.on('data', (chunk: Buffer) => {
    if (missing === -1) {
      const all = chunks.length > 0 ? Buffer.concat([...chunks, chunk]) : chunk;
      const end = all.indexOf('\r\n\r\n');
      if (end === -1) return void (chunks = [all]);
      const headers = all.toString('latin1', 0, end).toLowerCase();
      const length = /content-length: (\d+)/.exec(headers)?.[1];
      ok = headers.startsWith('http/1.1 200') && !all.includes('"errors"', end);
      chunks = [];
      // Chunked answers end with their last, empty chunk.
      if (length === undefined) return all.toString('latin1', all.length - 5) === '0\r\n\r\n' ? answered(connection, ok) : void (missing = -2);
      missing = end + 4 + Number(length) - all.length;
    } else if (missing === -2) {
      if (chunk.toString('latin1', chunk.length - 5) !== '0\r\n\r\n') return undefined;
      missing = 0;
    } else missing -= chunk.length;
    if (missing > 0) return undefined;
    missing = -1;
    return answered(connection, ok);
  });
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('connect', resolve));
  return connection;
}

process.on('message', (order: LoadOrder) => {
  void run(order).then((report) => process.send?.(report));
});
process.on('disconnect', () => process.exit());
process.send?.({ url: 'ready' });
