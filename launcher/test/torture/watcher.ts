import { setTimeout as pause } from 'node:timers/promises';

/** One subscriber of every sample at the edge, who comes back with its cursor whenever the connection ends. */
export interface Watcher {
  /** How often each `point id/epoch ms` was seen. What came from the store may come twice by design and counts once. */
  readonly seen: ReadonlyMap<string, number>;
  /** How often it had to come back. */
  readonly returns: () => number;
  stop(): void;
}

interface Message {
  type: string;
  payload?: { data?: { samples: { cursor: string; source: string; samples: { pointId: string; time: string }[] } }; errors?: object[] };
}

const subscription = 'subscription ($points: [ID!], $cursor: String) { samples(pointIds: $points, cursor: $cursor, every: true, maxRatePerS: 20) { cursor source samples { pointId time } } }';

/** Resolves when the first batch is there. */
export async function watch(url: string, token: () => string, points: readonly string[], { remember = true } = {}): Promise<Watcher> {
  const seen = new Map<string, number>();
  let cursor: string | undefined;
  let returns = -1;
  let socket: WebSocket | undefined;
  let stopped = false;
  const isOn = (): boolean => !stopped;
  const begun = Promise.withResolvers<void>();

  function take({ type, payload }: Message, own: WebSocket): void {
    if (type === 'ping') own.send(JSON.stringify({ type: 'pong' }));
    if (type === 'connection_ack') own.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: subscription, variables: { points, cursor } } }));
    if (type === 'error' || type === 'complete' || payload?.errors) own.close();
    const batch = payload?.data?.samples;
    if (!batch) return;
    for (const { pointId, time } of remember ? batch.samples : []) {
      const key = `${pointId}/${Date.parse(time)}`;
      seen.set(key, batch.source === 'STORE' ? Math.max(1, seen.get(key) ?? 0) : (seen.get(key) ?? 0) + 1);
    }
    cursor = batch.cursor;
    begun.resolve();
  }

  async function connection(): Promise<void> {
    const own = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    socket = own;
    const ended = new Promise<void>((resolve) => {
      own.addEventListener('close', () => resolve());
      own.addEventListener('error', () => resolve());
    });
    own.addEventListener('open', () => own.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token()}` } })));
    own.addEventListener('message', ({ data }) => take(JSON.parse(String(data)) as Message, own));
    await ended;
  }
  void (async () => {
    while (isOn()) {
      returns += 1;
      await connection();
      await pause(100);
    }
  })();
  await begun.promise;
  return {
    seen,
    returns: () => returns,
    stop() {
      stopped = true;
      socket?.close();
    },
  };
}
