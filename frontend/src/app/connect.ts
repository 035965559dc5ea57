import { shallowRef, watch } from 'vue';
import { createGraph, createLatestValues, createSampleStream, createServerWatch, createSession, createSignOn, whoDocument, type Connection, type ServerWatch, type VisitMemory, type Who } from '../live/index.ts';

const lookEveryMs = 60_000;
const lookWithinMs = 8_000;

/** Asks /health which parts of the product do not work; rejects when nobody or only a gateway answers. */
async function lookAtHealth(): Promise<readonly string[]> {
  const response = await fetch('/health', { cache: 'no-store', signal: AbortSignal.timeout(lookWithinMs) });
  const { parts } = (await response.json()) as { parts: Record<string, { status: string }> };
  return Object.entries(parts).flatMap(([name, { status }]) => (status === 'ok' ? [] : [name]));
}

/** `fetch` that tells the watch what it learned of the server. */
function watchedFetch(server: ServerWatch): typeof fetch {
  return async (input, init) => {
    try {
      const response = await fetch(input, init);
      if (response.status >= 502 && response.status <= 504) server.suspect();
      else server.answered();
      return response;
    } catch (error) {
      if (!init?.signal?.aborted) server.suspect();
      throw error;
    }
  };
}

const visitKey = 'hydrograph.visits';
const visitsOfTab: VisitMemory = {
  read: () => sessionStorage.getItem(visitKey),
  keep: (tenantId) => (tenantId ? sessionStorage.setItem(visitKey, tenantId) : sessionStorage.removeItem(visitKey)),
};

/** Opens everything a page needs of the product at `origin`. */
export function connect(origin: string): Connection {
  const server = createServerWatch({ look: lookAtHealth, now: () => Date.now(), isOnline: navigator.onLine });
  const send = watchedFetch(server);
  const session = createSession({ send, now: () => Date.now(), visits: visitsOfTab });
  const signOn = createSignOn({ send });
  const graph = createGraph({ session, origin, onOutage: server.suspect });
  const latest = createLatestValues();
  const stream = createSampleStream({ open: graph.openSamples, latest, now: () => Date.now() });
  const who = shallowRef<Who>();

  async function askWho(): Promise<void> {
    const { data } = await graph.client.query(whoDocument, {}).toPromise();
    if (data) who.value = data;
  }

  window.addEventListener('online', () => server.browserIs(true));
  window.addEventListener('offline', () => server.browserIs(false));
  setInterval(() => document.visibilityState === 'visible' && server.state.value === 'reachable' && void server.retry(), lookEveryMs);
  server.onBack(() => {
    stream.reconnect();
    if (!who.value && session.state.value === 'signed-in') void askWho();
  });
  watch(stream.state, (state) => state === 'offline' && server.suspect());
  watch(session.state, (state) => {
    if (state !== 'signed-in') return;
    stream.reconnect();
    void askWho();
  });
  return { session, signOn, graph, latest, stream, server, who };
}
