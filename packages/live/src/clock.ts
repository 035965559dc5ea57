/** Time as the hub sees it; tests give a clock of their own. */
export interface Clock {
  /** Epoch ms. */
  now(): number;
  /** Calls once after so many ms; the answer calls it off. */
  after(ms: number, call: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms).unref();
    return () => clearTimeout(timer);
  },
};
