import { Refusal } from '../operations/refusals.ts';
import { ownCredentials, type Token } from './credentials.ts';
import type { StartSource } from './feeds.ts';
import type { EventSink, LiveStream, SourceSink } from './stream.ts';

/** Events that wait for a reader that is behind; one more ends its subscription. */
const waitingLimit = 1000;

/** A subscription that cannot be resumed: one run for one viewer, every event in its order or the end. */
export function createOwnStream(start: StartSource, token: Token): LiveStream {
  let stop: (() => void) | undefined;
  let sink: EventSink | undefined;
  let waiting: string[] | undefined;
  let ending = false;
  let over = false;

  const finish = () => {
    over = true;
    stop?.();
  };
  const give = (text: string) => {
    if (sink?.write(text) !== false) return;
    waiting = [];
    sink.onDrain(drain);
  };
  const drain = () => {
    const texts = waiting ?? [];
    waiting = undefined;
    for (const text of texts) {
      const held = waiting as string[] | undefined;
      if (held) held.push(text);
      else if (!over || ending) give(text);
    }
    if (ending && !waiting) sink?.end();
  };
  const end = () => {
    if (over) return;
    finish();
    if (waiting) ending = true;
    else sink?.end();
  };
  const source: SourceSink = {
    event({ text }) {
      if (over) return;
      if (!waiting) return give(text);
      if (waiting.length < waitingLimit) return void waiting.push(text);
      waiting = undefined;
      sink?.write(JSON.stringify({ errors: [new Refusal('RATE_LIMITED', `The subscriber is more than ${waitingLimit} events behind`).toJSON()] }));
      return end();
    },
    end,
  };
  return {
    start(to) {
      sink = to;
      if (!over) stop = start({ cursor: undefined, brief: false, credentials: ownCredentials(token) }, source);
    },
    stop() {
      ending = false;
      finish();
    },
  };
}
