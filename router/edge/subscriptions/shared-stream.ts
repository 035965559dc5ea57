import { covers } from '@hydrograph/live';
import type { Token } from './credentials.ts';
import { createFeed, type Feed, type SourceStart, type StartSource, type Taker } from './feeds.ts';
import type { EventSink, LiveEvent, LiveStream } from './stream.ts';

export interface SharedRequest {
  /** Scope, document and variables without the cursor: whoever has the same may be given the same. */
  key: string;
  /** Cursor of the last event that the client has. */
  cursor: string | undefined;
  token: Token;
  start: StartSource;
}

/** Subscriptions that can be resumed, each executed once for all of one scope who ask the same. */
export interface SharedStreams {
  open(request: SharedRequest): LiveStream;
}

// Events held for one who is being brought up to date; beyond that the oldest are left to the run that does it.
const heldLimit = 100;
// A reader that is behind again and again is brought up to date at most so often.
const catchUpEveryMs = 500;

/**
 * Whoever comes later, or comes back with a cursor, is first brought up to date by a run of its own (a gate), and follows
 * the shared feed as soon as that run has covered what the feed sent before: nothing is missed, some of it may come twice.
 * A reader that falls behind is treated alike: the feed goes on without it, and once it has caught up it is given what
 * it missed from its last cursor, in the way of the field: the newest of each value, or every event. So no event is
 * dropped here, and none is kept for it.
 */
export function createSharedStreams(): SharedStreams {
  const feeds = new Map<string, Feed>();
  const gates = new Map<string, Feed>();

  const opened = (known: Map<string, Feed>, key: string, start: StartSource, from: SourceStart): Feed => {
    const feed: Feed = createFeed(start, from, () => {
      if (known.get(key) === feed) known.delete(key);
    });
    known.set(key, feed);
    return feed;
  };
  const feedOf = ({ key, start }: SharedRequest): Feed => feeds.get(key) ?? opened(feeds, key, start, { cursor: undefined, brief: false });
  /** Those who come together, before it has sent anything, share a gate as well. */
  const gateOf = ({ key, start }: SharedRequest, cursor: string | undefined): Feed => {
    const place = `${key} ${cursor ?? ''}`;
    const known = gates.get(place);
    return known && !known.begun ? known : opened(gates, place, start, { cursor, brief: true });
  };

  return { open: (request) => followerOf(request, feedOf, gateOf) };
}

function followerOf(request: SharedRequest, feedOf: (request: SharedRequest) => Feed, gateOf: (request: SharedRequest, cursor: string | undefined) => Feed): LiveStream {
  let sink: EventSink | undefined;
  let feed: Feed | undefined;
  let gate: Feed | undefined;
  /** Cursor of the last event that the client was given. */
  let given = request.cursor;
  /** Events of the feed that wait until the gate has covered what was before them. */
  let held: LiveEvent[] = [];
  /** Where the feed stood before the first of `held`. */
  let before: string | undefined;
  /** The gate may have been ahead of the feed: what it has given already is not given again. */
  let ahead = false;
  let caughtUpAt = Number.NEGATIVE_INFINITY;
  let later: NodeJS.Timeout | undefined;
  let over = false;

  const finish = () => {
    if (over) return;
    over = true;
    clearTimeout(later);
    leaveBoth();
  };
  const end = () => {
    if (over) return;
    finish();
    sink?.end();
  };
  const leaveBoth = () => {
    feed?.leave(ofFeed);
    gate?.leave(ofGate);
    feed = gate = undefined;
    held = [];
  };
  const give = ({ text, cursor }: LiveEvent) => {
    given = cursor ?? given;
    if (sink?.write(text) !== false) return;
    leaveBoth();
    sink.onDrain(() => {
      if (over) return;
      const wait = caughtUpAt + catchUpEveryMs - performance.now();
      later = setTimeout(catchUp, Math.max(0, wait));
    });
  };
  const hold = (event: LiveEvent) => {
    held.push(event);
    if (held.length > heldLimit) before = held.shift()?.cursor ?? before;
    followIfCovered();
  };
  const followIfCovered = () => {
    if (given === undefined || !gate) return;
    while (held[0]?.cursor && covers(given, held[0].cursor)) before = held.shift()?.cursor;
    if (before === undefined || !covers(given, before)) return;
    gate.leave(ofGate);
    gate = undefined;
    const waiting = held;
    held = [];
    ahead = true;
    for (const event of waiting) if (feed) giveOnce(event);
  };
  const giveOnce = (event: LiveEvent) => {
    ahead &&= given !== undefined && event.cursor !== undefined && covers(given, event.cursor);
    if (!ahead) give(event);
  };
  const ofFeed: Taker = { token: request.token, event: (event) => (gate ? hold(event) : giveOnce(event)), end };
  const ofGate: Taker = {
    token: request.token,
    event(event) {
      give(event);
      if (gate) followIfCovered();
    },
    end,
  };

  const catchUp = () => {
    caughtUpAt = performance.now();
    feed = feedOf(request);
    before = feed.position;
    // The first event of a feed is where things stand: who has nothing yet needs no more.
    const nothingMissed = given === undefined ? !feed.begun : before !== undefined && covers(given, before);
    ahead = nothingMissed && given !== undefined;
    if (!nothingMissed) gate = gateOf(request, given);
    feed.join(ofFeed);
    gate?.join(ofGate);
  };

  return {
    start(to) {
      sink = to;
      if (!over) catchUp();
    },
    stop: finish,
  };
}
