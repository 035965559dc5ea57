import { GraphQLError } from 'graphql';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

/** Where the keys come from that tokens are verified with. */
export type KeySource = JWTVerifyGetKey & {
  /** False for a key that is published no more: what it signed counts no more, however often it was verified before. */
  holds(keyId: string | undefined): boolean;
};


export interface RemoteKeysOptions {
  readonly url: string;
  readonly fetch?: typeof fetch | undefined;
  /** How old keys may be before they are asked for again. */
  readonly maxAgeMs?: number;
  /** How soon an unknown key id may cause another question. */
  readonly cooldownMs?: number;
}

/**
 * Keys from an address, kept for good: while identity restarts, tokens signed by keys seen before go on being valid.
 * (jose's own remote set drops its keys with the first refresh that fails.)
 */
export function createRemoteKeys({ url, fetch: get = fetch, maxAgeMs = 600_000, cooldownMs = 5000 }: RemoteKeysOptions): KeySource {
  let keys: JWTVerifyGetKey | undefined;
  let published = new Set<string | undefined>();
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;

  async function ask(): Promise<void> {
    askedAt = performance.now();
    const response = await get(url, { signal: AbortSignal.timeout(5000) });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    const set = (await response.json()) as JSONWebKeySet;
    keys = createLocalJWKSet(set);
    published = new Set(set.keys.map(({ kid }) => kid));
  }

  function refresh(): Promise<void> {
    asking ??= ask()
      .catch((cause: unknown) => {
        if (!keys) throw unavailable(cause);
      })
      .finally(() => {
        asking = undefined;
      });
    return asking;
  }

  const getKey: JWTVerifyGetKey = async (header, token) => {
    const age = performance.now() - askedAt;
    if (!keys) await refresh();
    else if (age > maxAgeMs) void refresh();
    try {
      return await keys!(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || age < cooldownMs) throw error;
      await refresh();
      return keys!(header, token);
    }
  };
  return Object.assign(getKey, {
    holds(keyId: string | undefined) {
      if (performance.now() - askedAt > maxAgeMs) void refresh();
      return published.has(keyId);
    },
  });
}

function unavailable(cause: unknown): GraphQLError {
  return new GraphQLError('Nobody can be signed in just now: the identity service does not answer', {
    extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } },
    ...(cause instanceof Error && { originalError: cause }),
  });
}
