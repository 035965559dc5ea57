import { Refusal } from './refusals.ts';
import type { EngineResult } from '../engine/engine.ts';

// setTimeout fires at once beyond this.
const longestTimerMs = 2 ** 31 - 1;

/**
 * Passes events on until the viewer's token ends: then one last answer with UNAUTHENTICATED, and the stream is over.
 * @param expiresAt end of the token, ms since 1970; Infinity for viewers without a token.
 */
export async function* untilExpiry(events: AsyncGenerator<EngineResult>, expiresAt: number, now: () => number = Date.now): AsyncGenerator<EngineResult> {
  const expired = Promise.withResolvers<'expired'>();
  const timer = Number.isFinite(expiresAt) ? setTimeout(() => expired.resolve('expired'), Math.min(Math.max(0, expiresAt - now()), longestTimerMs)) : undefined;
  try {
    for (;;) {
      const next = await Promise.race([events.next(), expired.promise]);
      if (next === 'expired') {
        yield { errors: [new Refusal('UNAUTHENTICATED', 'The access token has expired: subscribe again with a new one', { reason: 'expired' }).toJSON()] };
        return;
      }
      if (next.done) return;
      yield next.value;
    }
  } finally {
    clearTimeout(timer);
    // Not awaited: a generator that hangs in its own next() answers return() only after that.
    void events.return(undefined);
  }
}
