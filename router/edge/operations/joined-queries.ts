import type { EngineResult, RelayedAnswer } from '../engine/engine.ts';

type Answer = EngineResult | RelayedAnswer;

/** One query of a viewer as it was sent. */
export interface SentQuery {
  tenant: string;
  /** Everything of the viewer that an answer may depend on. */
  scope: string;
  body: Buffer;
  /** Aborts when the client has gone. */
  signal: AbortSignal;
}

/** Equal queries of one viewer scope that are under way at the same time: one is executed, all are answered. */
export interface JoinedQueries {
  join(query: SentQuery, run: (signal: AbortSignal) => Promise<Answer>): Promise<Answer>;
  /** Nobody joins what this tenant has under way: a mutation comes, and who asks after it must see what it did. */
  forget(tenant: string): void;
}

interface Flight {
  answer: Promise<Answer>;
  since: number;
  waiting: number;
  everybodyGone: AbortController;
}

/** Longest that a query may have been under way to be joined, ms: what another edge changed meanwhile is not older. */
const joinableMs = 200;

export function createJoinedQueries(now: () => number = performance.now.bind(performance)): JoinedQueries {
  const tenants = new Map<string, Map<string, Flight>>();

  const start = (flights: Map<string, Flight>, tenant: string, key: string, run: (signal: AbortSignal) => Promise<Answer>): Flight => {
    const everybodyGone = new AbortController();
    const flight: Flight = { answer: run(everybodyGone.signal), since: now(), waiting: 0, everybodyGone };
    const land = () => {
      if (flights.get(key) === flight) flights.delete(key);
      if (flights.size === 0 && tenants.get(tenant) === flights) tenants.delete(tenant);
    };
    flight.answer.then(land, land);
    flights.set(key, flight);
    return flight;
  };

  return {
    join({ tenant, scope, body, signal }, run) {
      let flights = tenants.get(tenant);
      if (!flights) tenants.set(tenant, (flights = new Map()));
      const key = `${scope}${body.toString('latin1')}`;
      let flight = flights.get(key);
      if (!flight || flight.everybodyGone.signal.aborted || now() - flight.since > joinableMs) flight = start(flights, tenant, key, run);
      const { answer, everybodyGone } = flight;
      const own = flight;
      own.waiting += 1;
      const leave = () => {
        own.waiting -= 1;
        if (own.waiting === 0) everybodyGone.abort();
      };
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave, { once: true });
      return answer;
    },
    forget: (tenant) => void tenants.delete(tenant),
  };
}
