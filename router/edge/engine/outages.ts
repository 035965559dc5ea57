/** How long requests wait for a service that is away, for example because it restarts. */
export interface Patience {
  /** Longest wait, from when the service was first missed, ms; 0 refuses at once. */
  waitMs: number;
  /** Requests that may wait for one service; one more is refused at once. */
  waitingLimit: number;
}

/** Which services are away since when, and so how long it is worth waiting for them. */
export interface Outages {
  readonly patience: Patience;
  /**
   * Wait before the next attempt after `attempt` failed ones, ms; null when the request must be refused now. The wait counts
   * from the start of the outage, not of the request: when a service stays away nobody waits for it any more.
   * @param what the service, or one kind of request to it that fails while others do not.
   */
  delay(what: string, attempt: number): number | null;
  /** It answered. */
  over(what: string): void;
}

const firstDelayMs = 50;
const longestDelayMs = 400;
// Only what fails is remembered; texts of documents that clients make up must not add up.
const remembered = 10_000;

export function createOutages(patience: Patience, now: () => number = performance.now.bind(performance)): Outages {
  const known = new Map<string, { since: number; last: number }>();
  return {
    patience,
    delay(what, attempt) {
      const at = now();
      let outage = known.get(what);
      // Nobody asked for so long that this is another one.
      if (!outage || at - outage.last > patience.waitMs) {
        if (known.size >= remembered) known.clear();
        known.set(what, (outage = { since: at, last: at }));
      }
      outage.last = at;
      const left = patience.waitMs - (at - outage.since);
      if (left <= 0) return null;
      const delay = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(attempt, 10));
      // Those who wait together must not come back together.
      return Math.min(left, delay * (0.75 + Math.random() / 2));
    },
    over(what) {
      if (known.size > 0) known.delete(what);
    },
  };
}

const lost = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);
const unreached = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** Whether the service could not be reached at all: nothing of the request was sent. */
export const isUnreached = (error: unknown): boolean => unreached.has(codeOf(error));

/** Whether the connection failed or broke; the service may have begun to work on the request. */
export const isLost = (error: unknown): boolean => isUnreached(error) || lost.has(codeOf(error));

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
