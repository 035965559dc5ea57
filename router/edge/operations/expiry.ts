import { Refusal } from './refusals.ts';
import type { EngineResult } from '../engine/engine.ts';

// setTimeout fires at once beyond this.
const longestTimerMs = 2 ** 31 - 1;

/**
 * Passes events on until the viewer's token ends: then one last answer with UNAUTHENTICATED, and the stream is over.
 * @param expiresAt end of the token, ms since 1970; Infinity for viewers without a token.
 * @param ended aborted when the viewer's right to be here has ended before.
 */
export async function* untilExpiry(events: AsyncGenerator<EngineResult>, expiresAt: number, { now = Date.now, ended }: { now?: () => number; ended?: AbortSignal | undefined } = {}): AsyncGenerator<EngineResult> {
  const expired = Promise.withResolvers<'expired'>();
  const end = () => expired.resolve('expired');
  ended?.addEventListener('abort', end, { once: true });
  if (ended?.aborted) end();
  const timer = Number.isFinite(expiresAt) ? setTimeout(() => expired.resolve('expired'), Math.min(Math.max(0, expiresAt - now()), longestTimerMs)) : undefined;
  try {
    for (;;) {
      const next = await Promise.race([events.next(), expired.promise]);
      if (next === 'expired') {
        const why = ended?.aborted ? { text: 'The key has ended', reason: 'refused' } : { text: 'The access token has expired: subscribe again with a new one', reason: 'expired' };
        yield { errors: [new Refusal('UNAUTHENTICATED', why.text, { reason: why.reason }).toJSON()] };
        return;
      }
      if (next.done) return;
      yield next.value;
    }
  } finally {
    clearTimeout(timer);
    ended?.removeEventListener('abort', end);
    // Not awaited: a generator that hangs in its own next() answers return() only after that.
    void events.return(undefined);
  }
}
