import { shallowRef, type ShallowRef } from 'vue';
import type { Session } from './session.ts';

/** A session that is about to end: because nobody uses the page, or because it has lasted as long as it may. */
export interface SessionEnding {
  readonly atMs: number;
  readonly reason: 'idle' | 'over';
}

export interface SessionWatch {
  /** Undefined while the session goes on for longer. */
  readonly ending: Readonly<ShallowRef<SessionEnding | undefined>>;
  /** Looks at the clock; to be called every second. */
  look(): Promise<void>;
}

/** How long before the end it is announced. */
const ANNOUNCED_MS = 120_000;
/** How often the server is asked while the end is near: another tab may have been used. */
const ASK_EVERY_MS = 30_000;

/** Announces the end of a session, keeps it going while the page is used, and lets it end in time when it is not. */
export function createSessionWatch({ session, now }: { session: Pick<Session, 'state' | 'times' | 'lastUsedAtMs' | 'renew'>; now: () => number }): SessionWatch {
  const ending = shallowRef<SessionEnding>();
  let askedAtMs = 0;

  function endOf(): SessionEnding | undefined {
    const { endsAt, idleEndsAt } = session.times.value ?? {};
    const over: SessionEnding | undefined = endsAt ? { atMs: Date.parse(endsAt), reason: 'over' } : undefined;
    const idle: SessionEnding | undefined = idleEndsAt ? { atMs: Date.parse(idleEndsAt), reason: 'idle' } : undefined;
    return idle && (!over || idle.atMs < over.atMs) ? idle : over;
  }

  /** True when the page was used since the server was told, long enough ago to tell it. */
  function mustTell({ atMs, reason }: SessionEnding): boolean {
    const limitMs = (session.times.value?.idleLimitS ?? 0) * 1000;
    const toldMs = atMs - limitMs;
    return reason === 'idle' && session.lastUsedAtMs() > toldMs + 1000 && (ending.value !== undefined || now() - toldMs > limitMs / 4);
  }

  return {
    ending,
    async look() {
      const end = session.state.value === 'signed-in' ? endOf() : undefined;
      if (!end) {
        ending.value = undefined;
        return;
      }
      const isNear = end.atMs - now() < ANNOUNCED_MS;
      if (!isNear) ending.value = undefined;
      const isDue = now() - askedAtMs > ASK_EVERY_MS || (ending.value !== undefined && mustTell(end) && now() - askedAtMs > 1000);
      if (isDue && (mustTell(end) || (isNear && end.reason === 'idle') || end.atMs <= now())) {
        askedAtMs = now();
        // An outage says nothing about the session; the bar for a lost server tells.
        await session.renew().catch((error: unknown) => console.warn('session: not renewed', error));
      }
      const later = session.state.value === 'signed-in' ? endOf() : undefined;
      ending.value = later && later.atMs - now() < ANNOUNCED_MS ? later : undefined;
    },
  };
}
