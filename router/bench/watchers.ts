// A thousand graphql-transport-ws clients in a process of its own: counts events and how late they are.
import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { subscriptions } from './contract.ts';

export interface WatchOrder {
  url: string;
  tokens: string[];
  query: keyof typeof subscriptions;
  count: number;
  /** Events a second each. */
  rate: number;
  /** Whether each asks for a station of its own. */
  differing: boolean;
  /** Time until all are subscribed and warm, s; not counted. */
  warmUp: number;
  seconds: number;
}

export interface WatchReport {
  events: number;
  seconds: number;
  p50: number;
  p99: number;
  /** Clients that were refused or ended, by code. */
  refused: Record<string, number>;
  /** Clients that got anything in the measured time. */
  served: number;
}

async function watch(order: WatchOrder): Promise<WatchReport> {
  const lags: number[] = [];
  const served = new Set<number>();
  const refused: Record<string, number> = {};
  let counting = false;
  const sockets = Array.from({ length: order.count }, (_item, index) => {
    const socket = new WebSocket(`${order.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { perMessageDeflate: false });
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: order.tokens[index % order.tokens.length] } })));
    socket.on('message', (data: Buffer) => {
      const at = data.indexOf('"at":');
      if (at !== -1) {
        if (!counting) return;
        served.add(index);
        lags.push(Date.now() - Number.parseInt(data.toString('latin1', at + 5, at + 18), 10));
        return;
      }
      const text = data.toString();
      const code = /"code":"(\w+)"/.exec(text)?.[1];
      if (code) refused[code] = (refused[code] ?? 0) + 1;
      else if (text.includes('"connection_ack"')) socket.send(JSON.stringify({ type: 'subscribe', id: randomUUID(), payload: { query: subscriptions[order.query], variables: { id: String(order.differing ? index : 7), rate: order.rate } } }));
    });
    socket.on('error', () => (refused['connection'] = (refused['connection'] ?? 0) + 1));
    return socket;
  });
  await new Promise((resolve) => setTimeout(resolve, order.warmUp * 1000));
  process.send?.({ counting: true });
  counting = true;
  const from = performance.now();
  await new Promise((resolve) => setTimeout(resolve, order.seconds * 1000));
  const seconds = (performance.now() - from) / 1000;
  for (const socket of sockets) socket.terminate();
  lags.sort((a, b) => a - b);
  const late = (share: number) => lags[Math.min(lags.length - 1, Math.floor(lags.length * share))] ?? Number.NaN;
  return { events: lags.length, seconds, p50: late(0.5), p99: late(0.99), refused, served: served.size };
}

process.on('message', (order: WatchOrder) => {
  void watch(order).then((report) => process.send?.(report));
});
process.on('disconnect', () => process.exit());
process.send?.({ url: 'ready' });
