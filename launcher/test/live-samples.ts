/** Follows `samples` over the graphql-ws protocol, as the app does. */
export interface LiveSamples {
  /** Values in the order they came. */
  readonly values: number[];
  close(): void;
}

const subscription = `subscription Live($points: [ID!]) { samples(pointIds: $points, maxRatePerS: 20) { samples { value } } }`;

interface Message {
  type: string;
  payload?: { data?: { samples?: { samples: { value: number }[] } }; errors?: { message: string }[] };
}

/** @returns when the server has taken the connection. */
export function followSamples(url: string, token: string, points: string[]): Promise<LiveSamples> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const values: number[] = [];
  return new Promise((resolve, reject) => {
    const send = (message: object) => socket.send(JSON.stringify(message));
    socket.addEventListener('open', () => send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
    socket.addEventListener('error', () => reject(new Error(`No subscription at ${url}`)));
    socket.addEventListener('close', ({ code, reason }) => reject(new Error(`The subscription was refused: ${code} ${reason}`)));
    socket.addEventListener('message', ({ data }) => {
      const { type, payload }: Message = JSON.parse(String(data));
      if (type === 'ping') send({ type: 'pong' });
      if (type === 'connection_ack') {
        send({ type: 'subscribe', id: '1', payload: { query: subscription, variables: { points } } });
        resolve({ values, close: () => socket.close() });
      }
      if (type === 'error' || payload?.errors) reject(new Error(`The subscription failed: ${String(data)}`));
      for (const sample of payload?.data?.samples?.samples ?? []) values.push(sample.value);
    });
  });
}
