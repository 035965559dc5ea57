/** How wrong the clocks of devices are. */
export interface ClockDrift {
  /** What a frame that was just received says of the clock. @returns how far the clock is ahead, the same for a frame that is sent again. */
  measure(deviceId: string, sentAt: number, receivedAt: number): number;
  forget(kept: ReadonlySet<string>): void;
}

/** Messages wait on their way: a difference of less than this is the same drift. */
const SAME_MS = 120_000;

export function createClockDrift(): ClockDrift {
  const drifts = new Map<string, number>();
  return {
    measure(deviceId, sentAt, receivedAt) {
      const ahead = sentAt - receivedAt;
      const before = drifts.get(deviceId);
      if (before !== undefined && Math.abs(before - ahead) < SAME_MS) return before;
      drifts.set(deviceId, ahead);
      return ahead;
    },
    forget(kept) {
      for (const id of drifts.keys()) if (!kept.has(id)) drifts.delete(id);
    },
  };
}
