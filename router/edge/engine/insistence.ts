import { setTimeout as sleep } from 'node:timers/promises';
import type { Outages } from './outages.ts';

/** What one attempt came to. `away` names what kept it from a full answer, where it is worth trying again. */
export interface Attempt {
  away?: string;
}

export interface Trial<T extends Attempt> {
  /** Service that is waited for; only so many may wait for one. */
  service: string;
  first: T;
  again: () => Promise<T>;
  /** Aborts when the client has gone. */
  signal?: AbortSignal | undefined;
}

/** Tries again for as long as it is worth it; answers the last attempt. */
export type Insist = <T extends Attempt>(trial: Trial<T>) => Promise<T>;

/** @param onRetry called when something is about to be sent again. */
export function createInsistence(outages: Outages, onRetry?: (service: string) => void): Insist {
  const waiting = new Map<string, number>();
  // One of those who wait looks whether it is back: a crowd would keep it from coming back.
  const scouts = new Map<string, Promise<boolean>>();

  return async ({ service, first, again, signal }) => {
    const others = waiting.get(service) ?? 0;
    if (others >= outages.patience.waitingLimit) return first;
    waiting.set(service, others + 1);
    try {
      let attempt = first;
      const retry = async () => {
        onRetry?.(service);
        attempt = await again();
      };
      for (let count = 0; attempt.away; count += 1) {
        const { away } = attempt;
        const delay = outages.delay(away, count);
        if (delay === null) return attempt;
        const other = scouts.get(away);
        if (other) {
          const back = await other;
          signal?.throwIfAborted();
          if (back) await retry();
          continue;
        }
        const looking = sleep(delay, undefined, { signal }).then(retry);
        const scout = looking.then(() => attempt.away !== away, () => false).finally(() => scouts.delete(away));
        scouts.set(away, scout);
        await looking;
      }
      return attempt;
    } finally {
      waiting.set(service, (waiting.get(service) ?? 1) - 1);
    }
  };
}
