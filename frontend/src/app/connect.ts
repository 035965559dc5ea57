import { createGraph, createLatestValues, createSampleStream, createSession, type Connection } from '../live/index.ts';

/** Opens everything a page needs of the product at `origin`. */
export function connect(origin: string): Connection {
  const session = createSession({ send: (input, init) => fetch(input, init), now: () => Date.now() });
  const graph = createGraph({ session, origin });
  const latest = createLatestValues();
  const stream = createSampleStream({ open: graph.openSamples, latest, now: () => Date.now() });
  window.addEventListener('online', () => stream.reconnect());
  return { session, graph, latest, stream };
}
