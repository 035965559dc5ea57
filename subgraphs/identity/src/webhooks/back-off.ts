/** Pauses after each attempt that failed, s: a receiver may be away over night. */
const PAUSES_S = [5, 30, 120, 600, 3600, 14_400, 43_200];

/** When the next attempt is due after so many, s; null when there is none. Up to a tenth more, so that all do not come at once. */
export function pauseAfter(attempts: number, random: () => number = Math.random): number | null {
  const pause = PAUSES_S[attempts - 1];
  return pause === undefined ? null : pause * (1 + random() / 10);
}
