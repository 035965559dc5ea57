/** Who is asked when. Times are those of a clock that never goes back, ms. */
export interface Schedule {
  setDevices(devices: readonly { readonly id: string; readonly everyMs: number }[], now: number): void;
  /** The device that has waited longest for its kind, and its next turn is set; undefined when nobody is due. */
  take(now: number): string | undefined;
  /** When somebody is due next. */
  readonly nextAt: number | undefined;
}

/** A device that is new is asked within this, not only after its whole period. */
const FIRST_WITHIN_MS = 10_000;

/** Spreads devices over their period by their ids, the same after each start. A turn that is missed is not made up for. */
export function createSchedule(): Schedule {
  const turns = new Map<string, { everyMs: number; dueAt: number }>();
  return {
    setDevices(devices, now) {
      const kept = new Set(devices.map(({ id }) => id));
      for (const id of turns.keys()) if (!kept.has(id)) turns.delete(id);
      for (const { id, everyMs } of devices) {
        if (turns.get(id)?.everyMs !== everyMs) turns.set(id, { everyMs, dueAt: now + shareOf(id) * Math.min(everyMs, FIRST_WITHIN_MS) });
      }
    },
    take(now) {
      let longest: { id: string; waited: number } | undefined;
      for (const [id, { everyMs, dueAt }] of turns) {
        // As a share of the period, so that who is asked each second is not kept waiting by hundreds who are asked each hour.
        const waited = (now - dueAt) / everyMs;
        if (waited >= 0 && waited >= (longest?.waited ?? 0)) longest = { id, waited };
      }
      if (!longest) return undefined;
      const turn = turns.get(longest.id)!;
      const phase = shareOf(longest.id) * turn.everyMs;
      turn.dueAt = (Math.floor((now - phase) / turn.everyMs) + 1) * turn.everyMs + phase;
      return longest.id;
    },
    get nextAt() {
      let next: number | undefined;
      for (const { dueAt } of turns.values()) next = next === undefined ? dueAt : Math.min(next, dueAt);
      return next;
    },
  };
}

/** A number from 0 to 1 that belongs to an id (FNV-1a; mixed at the end, since ids that were made one after another differ in their last digit only). */
function shareOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}
