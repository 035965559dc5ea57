import { z } from 'zod';

/** Where one part of the product stands. */
export interface PartHealth {
  status: 'ok' | 'starting' | 'down';
  /** Why it is not ready, or what it says of its own parts. */
  detail?: unknown;
}

/** Answer of `GET /health`. */
export interface ProductHealth {
  status: 'ok' | 'starting' | 'degraded';
  version: string;
  queryEngine: 'built-in' | 'apollo-router';
  parts: Record<string, PartHealth>;
}

export interface HealthOptions {
  version: string;
  queryEngine: () => ProductHealth['queryEngine'];
  /** Base URL of each service that has `/ready`. */
  services: Readonly<Record<string, string>>;
  /** Parts inside this process. */
  own: Readonly<Record<string, () => PartHealth>>;
  /** How long an answer is remembered, ms. */
  rememberMs?: number;
  fetch?: typeof globalThis.fetch;
}

const readyAnswer = z.looseObject({ parts: z.unknown() });

/** Asks every part whether it is ready, at most once a second. "starting" until all were ready once, "degraded" after. */
export function createHealth({ version, queryEngine, services, own, rememberMs = 1000, fetch = globalThis.fetch }: HealthOptions): () => Promise<ProductHealth> {
  let everReady = false;
  let remembered: { at: number; health: Promise<ProductHealth> } | undefined;

  const askService = async (url: string): Promise<PartHealth> => {
    try {
      const response = await fetch(`${url}/ready`, { signal: AbortSignal.timeout(2000) });
      const body = readyAnswer.safeParse(await response.json().catch(() => null));
      const detail = body.success ? { detail: body.data.parts } : {};
      return { status: response.ok ? 'ok' : 'starting', ...detail };
    } catch (error) {
      const reason = error instanceof Error && error.name === 'TimeoutError' ? 'does not answer in time' : 'does not answer';
      return { status: everReady ? 'down' : 'starting', detail: reason };
    }
  };

  const ask = async (): Promise<ProductHealth> => {
    const asked = await Promise.all(Object.entries(services).map(async ([name, url]) => [name, await askService(url)] as const));
    const parts: Record<string, PartHealth> = { ...Object.fromEntries(asked), ...Object.fromEntries(Object.entries(own).map(([name, part]) => [name, part()])) };
    const ready = Object.values(parts).every(({ status }) => status === 'ok');
    everReady ||= ready;
    return { status: ready ? 'ok' : everReady ? 'degraded' : 'starting', version, queryEngine: queryEngine(), parts };
  };

  return () => {
    if (!remembered || performance.now() - remembered.at > rememberMs) remembered = { at: performance.now(), health: ask() };
    return remembered.health;
  };
}
