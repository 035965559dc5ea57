import { randomUUID } from 'node:crypto';
import { Refusal } from '../operations/refusals.ts';
import type { ApplicationSettings, EndedLease, IdentityLink, LeaseAnswer, Standing } from './identity-link.ts';

/** Calls that identity has given this edge for one application. */
interface Lease {
  id: string;
  left: number;
  used: number;
  granted: number;
  takenAt: number;
  endsAt: number;
  lastUsedAt: number;
}

type LimitedPeriod = Standing & { endsAt: number };

/** Why no call is left, until it is worth asking again. */
interface Exhausted {
  period: Standing['period'];
  limit: number;
  /** When the caller may try again. */
  retryAt: number;
  /** When this edge asks again: limits may be raised, other edges give back what they hold. */
  askAt: number;
}

/** The calls of one application on this edge. */
export interface Allowance {
  /** Counts one call. Throws `RATE_LIMITED` or `QUOTA`; answers a promise only where identity must be asked first. */
  take(settings: ApplicationSettings): void | Promise<void>;
  /** `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers-10); empty without limits. */
  headers(): Record<string, string>;
  /** Leases to be ended now: used up, over, or idle; all of them when the edge stops. */
  settle(all: boolean): void;
  /** Tells identity of ended leases. */
  report(): Promise<void>;
  /** Calls counted and not yet told. */
  readonly pending: boolean;
  /** Forgets that calls were over: the limits have changed. */
  forgive(): void;
}

const none: Record<string, string> = {};
const firstWant = 8;
const largestWant = 10_000;
// A lease that lasts less than this was too small, one that lasts longer than the second too large.
const shortMs = 1000;
const longMs = 5000;
const idleMs = 5000;
const askAgainMs = 3000;
const seconds: Record<Standing['period'], number> = { MINUTE: 60, DAY: 86_400, MONTH: 2_592_000 };
const names: Record<Standing['period'], string> = { MINUTE: 'minute', DAY: 'day', MONTH: 'month' };

export function createAllowance(applicationId: string, link: IdentityLink, now: () => number = () => performance.now()): Allowance {
  const open: Lease[] = [];
  let ended: EndedLease[] = [];
  let unlimited = 0;
  let periods: LimitedPeriod[] = [];
  let exhausted: Exhausted | undefined;
  let asking: Promise<void> | undefined;
  let waiting = 0;
  let want = firstWant;

  const end = (lease: Lease) => {
    open.splice(open.indexOf(lease), 1);
    ended.push({ id: lease.id, used: lease.used });
  };

  const current = (at: number): Lease | undefined => {
    for (;;) {
      const lease = open[0];
      if (!lease || (lease.left > 0 && at < lease.endsAt)) return lease;
      if (at - lease.takenAt < shortMs) want = Math.min(largestWant, want * 2);
      else if (at - lease.takenAt > longMs) want = Math.max(1, Math.ceil(want / 2));
      end(lease);
    }
  };

  /** True when a call was left on this edge. */
  const takeOne = (at: number): boolean => {
    const lease = current(at);
    if (!lease) return false;
    lease.left -= 1;
    lease.used += 1;
    lease.lastUsedAt = at;
    // The next slice is fetched before this one is over, so that nobody waits for it.
    if (lease.left * 2 < lease.granted && open.length === 1 && !exhausted) void ask().catch(() => undefined);
    return true;
  };

  const ask = (): Promise<void> => {
    asking ??= fetchLease().finally(() => (asking = undefined));
    return asking;
  };

  const fetchLease = async (): Promise<void> => {
    const at = now();
    const telling = ended;
    ended = [];
    try {
      const [answer] = await link.leases([{ id: randomUUID(), applicationId, want: Math.max(want, waiting) }], telling);
      if (answer) keep(answer, at);
    } catch (error) {
      // Told again with the next request: what is told twice counts once.
      ended = [...telling, ...ended];
      throw error;
    }
  };

  // Times count from before the request, so that a lease never lasts longer here than at identity.
  const keep = (answer: LeaseAnswer, at: number) => {
    if ('unknown' in answer) throw new Refusal('UNAUTHENTICATED', 'This application may not call any more', { reason: 'refused' });
    periods = answer.standing.map((each) => ({ ...each, endsAt: at + each.endsInMs }));
    if ('over' in answer) exhausted = { period: answer.over, limit: answer.limit, retryAt: at + answer.retryAfterS * 1000, askAt: at + Math.min(answer.retryAfterS * 1000, askAgainMs) };
    else open.push({ id: answer.id, left: answer.granted, used: 0, granted: answer.granted, takenAt: at, endsAt: at + answer.endsInMs, lastUsedAt: at });
  };

  const refuseExhausted = (at: number) => {
    if (!exhausted) return;
    if (at >= exhausted.askAt) exhausted = undefined;
    else throw over(exhausted, at);
  };

  const takeLater = async (): Promise<void> => {
    waiting += 1;
    try {
      for (;;) {
        await ask().catch((error: unknown) => {
          if (error instanceof Refusal) throw error;
          throw new Refusal('SERVICE_UNAVAILABLE', 'Whether this application may call just now cannot be told: identity does not answer', { service: 'identity' });
        });
        const at = now();
        if (takeOne(at)) return;
        refuseExhausted(at);
      }
    } finally {
      waiting -= 1;
    }
  };

  return {
    take({ callsPerMinute, callsPerDay, callsPerMonth }) {
      if (callsPerMinute === null && callsPerDay === null && callsPerMonth === null) {
        // Counted, but never held up: nothing is to be asked.
        unlimited += 1;
        return undefined;
      }
      const at = now();
      if (takeOne(at)) return undefined;
      refuseExhausted(at);
      return takeLater();
    },
    headers() {
      if (periods.length === 0) return none;
      const at = now();
      const mine = open.reduce((sum, lease) => sum + (at < lease.endsAt ? lease.left : 0), 0);
      const policies = periods.map(({ period, limit }) => `"${names[period]}";q=${limit};w=${seconds[period]}`);
      const states = periods.map(({ period, limit, left, endsAt }) => `"${names[period]}";r=${at < endsAt ? left + mine : limit};t=${Math.max(1, Math.ceil((endsAt - at) / 1000))}`);
      return { 'ratelimit-policy': policies.join(', '), ratelimit: states.join(', ') };
    },
    settle(all) {
      const at = now();
      const over = open.filter((lease) => all || lease.left === 0 || at >= lease.endsAt || at - lease.lastUsedAt > idleMs);
      for (const lease of over) end(lease);
    },
    async report() {
      const calls = unlimited;
      const telling = ended;
      if (calls === 0 && telling.length === 0) return;
      unlimited = 0;
      ended = [];
      const id = randomUUID();
      try {
        const requests = calls > 0 ? [{ id, applicationId, want: calls }] : [];
        const [answer] = await link.leases(requests, telling);
        if (answer && 'granted' in answer) ended.push({ id, used: calls });
      } catch (error) {
        unlimited += calls;
        ended = [...telling, ...ended];
        throw error;
      }
    },
    get pending() {
      return unlimited > 0 || ended.length > 0;
    },
    forgive: () => (exhausted = undefined),
  };
}

function over({ period, limit, retryAt }: Exhausted, at: number): Refusal {
  const retryAfterS = Math.max(1, Math.ceil((retryAt - at) / 1000));
  return new Refusal(period === 'MINUTE' ? 'RATE_LIMITED' : 'QUOTA', `This application may call ${limit} times a ${names[period]}, and has: try again in ${retryAfterS} s`, { status: 429, period, limit, retryAfterS });
}
