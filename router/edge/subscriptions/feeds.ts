import { type Credentials, type SharedCredentials, shareCredentials, type Token } from './credentials.ts';
import type { LiveEvent, SourceSink } from './stream.ts';

/** From where a subscription is started. */
export interface SourceStart {
  cursor: string | undefined;
  /** It only brings somebody up to date who then follows another run. */
  brief: boolean;
}

/** Starts the events of a subscription upstream, from a cursor or from now; answers how to stop them. */
export type StartSource = (from: SourceStart & { credentials: Credentials }, sink: SourceSink) => () => void;

/** Who takes the events of a feed. */
export interface Taker extends SourceSink {
  readonly token: Token;
}

/** One run of a subscription upstream, for everybody of one scope who asks the same. */
export interface Feed {
  /** Where it stands after its newest event; undefined before the first. */
  readonly position: string | undefined;
  /** Whether an event has come. */
  readonly begun: boolean;
  join(taker: Taker): void;
  leave(taker: Taker): void;
}

export function createFeed(start: StartSource, from: SourceStart, onOver: () => void): Feed {
  const takers = new Set<Taker>();
  const credentials: SharedCredentials = shareCredentials();
  let stop: (() => void) | undefined;
  let position: string | undefined;
  let begun = false;
  let over = false;

  const finish = () => {
    if (over) return;
    over = true;
    credentials.close();
    onOver();
  };
  const sink: SourceSink = {
    event(event: LiveEvent) {
      begun = true;
      position = event.cursor ?? position;
      for (const taker of takers) taker.event(event);
    },
    end() {
      finish();
      for (const taker of takers) taker.end();
    },
  };
  return {
    get position() {
      return position;
    },
    get begun() {
      return begun;
    },
    join(taker) {
      takers.add(taker);
      credentials.add(taker.token);
      stop ??= start({ ...from, credentials }, sink);
    },
    leave(taker) {
      if (!takers.delete(taker)) return;
      credentials.remove(taker.token);
      if (takers.size > 0 || over) return;
      finish();
      stop?.();
    },
  };
}
