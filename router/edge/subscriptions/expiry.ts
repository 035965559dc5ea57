import { Refusal } from '../operations/refusals.ts';
import type { EventSink, LiveStream } from './stream.ts';

// setTimeout fires at once beyond this.
const longestTimerMs = 2 ** 31 - 1;

export interface Expiry {
  /** End of the token, ms since 1970; Infinity for viewers without a token. */
  expiresAt: number;
  /** Aborted when the viewer's right to be here has ended before. */
  ended?: AbortSignal | undefined;
  /** Called once, however the stream ends. */
  onOver: () => void;
  /** Called for each event that is passed on. */
  onEvent?: () => void;
  now?: () => number;
}

/** Passes events on until the viewer's token ends: then one last answer with UNAUTHENTICATED, and the stream is over. */
export function untilExpiry(stream: LiveStream, { expiresAt, ended, onOver, onEvent, now = Date.now }: Expiry): LiveStream {
  let timer: NodeJS.Timeout | undefined;
  let over = false;
  const finish = () => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    ended?.removeEventListener('abort', expire);
    onOver();
  };
  let expire = () => {};
  return {
    start(sink) {
      const ending: EventSink = {
        write(text) {
          if (over) return true;
          onEvent?.();
          return sink.write(text);
        },
        onDrain: (listener) => sink.onDrain(listener),
        end() {
          if (over) return;
          finish();
          sink.end();
        },
      };
      expire = () => {
        if (over) return;
        if (!ended?.aborted && expiresAt > now()) return arm();
        stream.stop();
        sink.write(ended?.aborted ? keyEnded : expired);
        ending.end();
      };
      const arm = () => void (timer = setTimeout(expire, Math.min(Math.max(0, expiresAt - now()), longestTimerMs)));
      if (Number.isFinite(expiresAt)) arm();
      ended?.addEventListener('abort', expire, { once: true });
      if (ended?.aborted) expire();
      else stream.start(ending);
    },
    stop() {
      finish();
      stream.stop();
    },
  };
}

const lastWord = (text: string, reason: string): string => JSON.stringify({ errors: [new Refusal('UNAUTHENTICATED', text, { reason }).toJSON()] });
const expired = lastWord('The access token has expired: subscribe again with a new one', 'expired');
const keyEnded = lastWord('The key has ended', 'refused');
