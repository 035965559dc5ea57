import { Unauthenticated } from '@hydrograph/access';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../operations/refusals.ts';
import type { IdentityLink, KeyAnswer } from './identity-link.ts';

/** A key that identity has exchanged. */
export interface KnownKey {
  keyId: string;
  applicationId: string;
  /** `Bearer ...` that the subgraphs see in place of the key. */
  authorization: string;
  /** Aborted when the key has ended. */
  ended: AbortController;
}

interface Remembered extends KnownKey {
  renewAt: number;
  expiresAt: number;
}

export interface Keys {
  /** The token for a key, remembered; throws `Unauthenticated`, or `RATE_LIMITED` where too many wrong keys come in. */
  exchange(key: string, origin: { address: string; requestId: string }): KnownKey | Promise<KnownKey>;
  ids(): string[];
  /** Forgets keys that have ended, and ends what runs under them. */
  end(keyIds: readonly string[]): void;
  /** Exchanges the keys of an application anew with their next use: what its tokens say has changed. */
  renew(applicationId: string): void;
}

export interface KeysOptions {
  link: IdentityLink;
  /** Called with each exchange, for the settings that come with it. */
  onExchanged: (answer: KeyAnswer) => void;
  now?: () => number;
}

const shape = /^hgk_[0-9a-f]{32}_[\w-]{43}$/;
const remembered = 10_000;
// Part of a token's life after which another one is fetched, beside the requests that go on with the one there is.
const renewAfter = 0.8;
const wrongForMs = 10_000;
// Guessing is hopeless (256 random bits); what this keeps away is the work of being asked.
const wrongPerSecond = 20;
const askedAtOnce = 200;

export function createKeys({ link, onExchanged, now = () => Date.now() }: KeysOptions): Keys {
  const known = new LRUCache<string, Remembered>({ max: remembered });
  const wrong = new LRUCache<string, true>({ max: 1000, ttl: wrongForMs });
  const asking = new Map<string, Promise<KnownKey>>();
  let window = { startedAt: 0, wrong: 0 };

  const refuse = (): never => {
    throw new Unauthenticated('refused');
  };

  const ask = async (key: string, origin: { address: string; requestId: string }): Promise<KnownKey> => {
    const at = now();
    const answer = await link.exchangeKey(key, origin);
    if (!answer) {
      const before = known.get(key);
      if (before) end([before.keyId]);
      wrong.set(key, true);
      window.wrong += 1;
      return refuse();
    }
    const ends = answer.keyExpiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(answer.keyExpiresAt);
    const lifeMs = answer.expiresIn * 1000;
    const entry: Remembered = {
      keyId: answer.keyId,
      applicationId: answer.application.id,
      authorization: `Bearer ${answer.accessToken}`,
      ended: known.get(key)?.ended ?? new AbortController(),
      renewAt: Math.min(at + lifeMs * renewAfter, ends),
      expiresAt: Math.min(at + lifeMs, ends),
    };
    known.set(key, entry);
    onExchanged(answer);
    return entry;
  };

  const askOnce = (key: string, origin: { address: string; requestId: string }): Promise<KnownKey> => {
    let running = asking.get(key);
    if (!running) asking.set(key, (running = ask(key, origin).finally(() => asking.delete(key))));
    return running;
  };

  const end = (keyIds: readonly string[]) => {
    const gone = new Set(keyIds);
    for (const [key, entry] of known.entries()) {
      if (!gone.has(entry.keyId)) continue;
      known.delete(key);
      entry.ended.abort();
    }
  };

  return {
    exchange(key, origin) {
      const at = now();
      const entry = known.get(key);
      if (entry && at < entry.expiresAt) {
        // When identity is away the token lives on; a refusal ends the key there.
        if (at >= entry.renewAt) askOnce(key, origin).catch(() => undefined);
        return entry;
      }
      if (!shape.test(key) || wrong.has(key)) return refuse();
      if (at - window.startedAt > 1000) window = { startedAt: at, wrong: 0 };
      if (window.wrong >= wrongPerSecond || asking.size >= askedAtOnce) throw new Refusal('RATE_LIMITED', 'Too many wrong keys come in just now: try again in a second', { retryAfterS: 1 });
      return askOnce(key, origin).catch((error: unknown) => {
        if (error instanceof Unauthenticated) throw error;
        throw new Refusal('SERVICE_UNAVAILABLE', 'The key cannot be verified just now: identity does not answer', { service: 'identity' });
      });
    },
    ids: () => [...new Set([...known.values()].map(({ keyId }) => keyId))],
    end,
    renew(applicationId) {
      for (const entry of known.values()) if (entry.applicationId === applicationId) entry.expiresAt = 0;
    },
  };
}
